using System.Xml;

namespace Biaochi.Documents.Word;

/// <summary>What of a paragraph's properties bears on its text (17.3.1.26, pPr): its style and its place in a list.</summary>
internal readonly record struct ParagraphProperties(string? Style, int? ListId, int? Level)
{
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
