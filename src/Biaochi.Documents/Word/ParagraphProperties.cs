using System.Xml;
using Biaochi.Documents.Word.Placed;

namespace Biaochi.Documents.Word;

/// <summary>What of a paragraph's properties bears on its text (17.3.1.26, pPr): its style, its place in a list, and where on a page it stands.</summary>
internal readonly record struct ParagraphProperties(string? Style, int? ListId, int? Level)
{
    /// <summary>The frame it stands in; null where it stands in the text.</summary>
    public Place? Frame { get; init; }

    public bool BeginsPage { get; init; }

    /// <summary>A section ends with it, and mostly the page.</summary>
    public bool EndsSection { get; init; }

    /// <summary>Reads the element on which the reader stands, to its end. Former properties of tracked changes are passed over.</summary>
    public static ParagraphProperties Read(XmlReader reader)
    {
        var properties = default(ParagraphProperties);
        if (reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "pStyle":
                    properties = properties with { Style = WordXml.Attribute(reader, "val") };
                    break;
                case "numId":
                    properties = properties with { ListId = WordXml.Number(WordXml.Attribute(reader, "val")) };
                    break;
                case "ilvl":
                    properties = properties with { Level = WordXml.Number(WordXml.Attribute(reader, "val")) };
                    break;
                case "framePr":
                    properties = properties with { Frame = FrameProperties.Read(reader) };
                    break;
                case "pageBreakBefore":
                    properties = properties with { BeginsPage = WordXml.IsOn(WordXml.Attribute(reader, "val")) };
                    break;
                case "sectPr":
                    properties = properties with { EndsSection = true };
                    WordXml.Skip(reader);
                    break;
                case "numPr":
                    break;
                default:
                    WordXml.Skip(reader);
                    break;
            }
        }

        return properties;
    }
}
