using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>Reads content controls (17.5.2, sdt): check boxes as their tick, prompts as no answer, all others as what they contain.</summary>
internal sealed class ContentControlReader(ContentReader content)
{
    /// <summary>Reads the control on which the reader stands, to its end.</summary>
    public void Read(TextFlow flow)
    {
        var reader = content.Reader;
        if (reader.IsEmptyElement)
        {
            return;
        }

        var properties = default(ControlProperties);
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sdtPr" })
            {
                properties = ControlProperties.Read(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sdtContent" })
            {
                ReadContent(properties, flow);
            }
        }
    }

    private void ReadContent(ControlProperties properties, TextFlow flow)
    {
        if (properties.IsTicked is { } ticked)
        {
            flow.Append(ticked ? '☑' : '☐');
            WordXml.Skip(content.Reader);
        }
        else
        {
            content.ReadChildren(properties.ShowsPrompt ? content.Asides.Prompts : flow);
        }
    }
}
