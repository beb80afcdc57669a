using System.Xml;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Word;

/// <summary>What of a run's properties bears on its text (17.3.2.28, rPr): whether it is hidden, its style, a font of pictures, and how large it is.</summary>
/// <param name="IsHidden">Null where the run itself does not say, so that its styles decide.</param>
/// <param name="Size">In points; null where its styles decide.</param>
internal readonly record struct RunProperties(bool? IsHidden, string? Style, string? SymbolFont, double? Size)
{
    private const double HalfPoints = 2;

    /// <summary>Reads the element on which the reader stands, to its end. Former properties of tracked changes are passed over.</summary>
    public static RunProperties Read(XmlReader reader)
    {
        var properties = default(RunProperties);
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
                case "vanish":
                    properties = properties with { IsHidden = WordXml.IsOn(WordXml.Attribute(reader, "val")) };
                    break;
                case "rStyle":
                    properties = properties with { Style = WordXml.Attribute(reader, "val") };
                    break;
                case "sz":
                    properties = properties with { Size = WordXml.Number(WordXml.Attribute(reader, "val")) / HalfPoints };
                    break;
                case "rFonts":
                    var font = WordXml.Attribute(reader, "ascii") ?? WordXml.Attribute(reader, "hAnsi");
                    properties = properties with { SymbolFont = SymbolFonts.IsKnown(font) ? font : null };
                    break;
                default:
                    WordXml.Skip(reader);
                    break;
            }
        }

        return properties;
    }
}
