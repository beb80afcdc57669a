using System.Xml;

namespace Biaochi.Documents.Word;

/// <summary>What of a content control's properties bears on its text (17.5.2.38, sdtPr).</summary>
/// <param name="IsTicked">Of a check box, which Word 2010 and later write as w14:checkbox; null for any other control.</param>
/// <param name="ShowsPrompt">What it shows is the prompt to fill it in, not an answer.</param>
internal readonly record struct ControlProperties(bool? IsTicked, bool ShowsPrompt)
{
    /// <summary>Reads the element on which the reader stands, to its end.</summary>
    public static ControlProperties Read(XmlReader reader)
    {
        var properties = default(ControlProperties);
        if (reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                properties = reader.LocalName switch
                {
                    "showingPlcHdr" => properties with { ShowsPrompt = WordXml.IsOn(WordXml.Attribute(reader, "val")) },
                    "checkbox" => properties with { IsTicked = properties.IsTicked ?? false },
                    "checked" => properties with { IsTicked = WordXml.IsOn(WordXml.Attribute(reader, "val")) },
                    _ => properties,
                };
            }
        }

        return properties;
    }
}
