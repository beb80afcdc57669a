using System.Text;
using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>Rich text (ECMA-376 part 1, 18.4.8 and 18.3.1.53): its runs joined; phonetic runs, which only tell how to pronounce it, left out.</summary>
internal static class RichText
{
    /// <param name="reader">On the element that holds the text; afterwards on its end.</param>
    public static string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (first, text) = ((string?)null, (StringBuilder?)null);
        var end = reader.Depth;
        while (reader.Read() && reader.Depth > end)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                XmlContent.Skip(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" } && XmlContent.Text(reader) is { Length: > 0 } run)
            {
                text = first is null ? null : (text ?? new StringBuilder(first)).Append(run);
                first ??= run;
            }
        }

        return text?.ToString() ?? first ?? "";
    }
}
