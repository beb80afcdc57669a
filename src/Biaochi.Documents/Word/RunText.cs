using System.Globalization;
using System.Xml;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>Reads the elements of a run that are characters (17.3.3): text, breaks, tabs, symbols, the boxes of old form fields.</summary>
internal sealed class RunText
{
    private readonly char[] _buffer = new char[512];

    /// <summary>The properties of the run that is being read.</summary>
    public RunProperties Properties { get; set; }

    /// <summary>Reads the element on which the reader stands, to its end; false, and nothing read, where it is none of these.</summary>
    public bool TryRead(XmlReader reader, TextFlow flow)
    {
        switch (reader.LocalName)
        {
            case "t" or "delText":
                ReadText(reader, flow);
                return true;
            case "br" or "cr":
                flow.Append('\n');
                return true;
            case "tab" or "ptab":
                flow.Append(' ');
                return true;
            case "noBreakHyphen":
                flow.Append('-');
                return true;
            case "softHyphen":
                return true;
            case "sym":
                AppendSymbol(WordXml.Attribute(reader, "font"), WordXml.Attribute(reader, "char"), flow);
                return true;
            case "checkBox":
                flow.Append(IsChecked(reader) ? '☑' : '☐');
                return true;
            case "ddList":
                flow.Append(Chosen(reader));
                return true;
            default:
                return false;
        }
    }

    private void ReadText(XmlReader reader, TextFlow flow)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                for (int read; (read = reader.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0;)
                {
                    Append(_buffer.AsSpan(0, read), flow);
                }
            }
        }
    }

    private void Append(Span<char> text, TextFlow flow)
    {
        if (Properties.SymbolFont is not null || text.ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            foreach (ref var c in text)
            {
                c = SymbolFonts.Map(Properties.SymbolFont, c);
            }
        }

        flow.Append(text);
    }

    private static void AppendSymbol(string? font, string? code, TextFlow flow)
    {
        if (int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= char.MaxValue)
        {
            flow.Append(SymbolFonts.Map(font, (char)value));
        }
    }

    /// <summary>A check box of the old form fields (17.16.7): as it was left, or else as it was made.</summary>
    private static bool IsChecked(XmlReader reader)
    {
        var (made, left) = (false, (bool?)null);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                made = reader is { NodeType: XmlNodeType.Element, LocalName: "default" } ? WordXml.IsOn(WordXml.Attribute(reader, "val")) : made;
                left = reader is { NodeType: XmlNodeType.Element, LocalName: "checked" } ? WordXml.IsOn(WordXml.Attribute(reader, "val")) : left;
            }
        }

        return left ?? made;
    }

    /// <summary>The entry chosen in a list of the old form fields (17.16.9).</summary>
    private static string Chosen(XmlReader reader)
    {
        var (entries, chosen) = (new List<string>(), 0);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "result" })
                {
                    chosen = WordXml.Number(WordXml.Attribute(reader, "val")) ?? 0;
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "listEntry" })
                {
                    entries.Add(WordXml.Attribute(reader, "val") ?? "");
                }
            }
        }

        return chosen >= 0 && chosen < entries.Count ? entries[chosen] : "";
    }
}
