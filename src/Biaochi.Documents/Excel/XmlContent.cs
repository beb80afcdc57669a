using System.Text;
using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>Small steps over elements; unlike those of the reader itself they stop on the element's end, so that one loop with Read walks on.</summary>
internal static class XmlContent
{
    /// <summary>The words directly in the element.</summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (first, text, end) = ("", (StringBuilder?)null, reader.Depth);
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && reader.Depth == end + 1)
            {
                text = first.Length == 0 ? null : (text ?? new StringBuilder(first)).Append(reader.Value);
                first = first.Length == 0 ? reader.Value : first;
            }
        }

        return text?.ToString() ?? first;
    }

    /// <summary>Steps over the element and all in it.</summary>
    public static void Skip(XmlReader reader)
    {
        if (!reader.IsEmptyElement)
        {
            var end = reader.Depth;
            while (reader.Read() && reader.Depth > end)
            {
            }
        }
    }

    /// <summary>An attribute of type ST_OnOff or xsd:boolean.</summary>
    public static bool IsOn(XmlReader reader, string attribute) => reader.GetAttribute(attribute) is "1" or "true" or "on";
}
