using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>Reads runs (17.3.2) and what stands in them: characters, pictures, the marks of comments and notes.</summary>
internal sealed class RunReader(ContentReader content, ReferenceMarks marks)
{
    private readonly RunText _text = new();

    /// <summary>The properties of the run that is being read.</summary>
    public RunProperties Properties
    {
        get => _text.Properties;
        set => _text.Properties = value;
    }

    /// <summary>The style of the paragraph around the run; null where it has none of its own.</summary>
    public string? ParagraphStyle { get; set; }

    /// <summary>The font size of the first text since it was set to null, in points.</summary>
    public double? Size { get; set; }

    private bool IsHidden => Properties.IsHidden ?? (content.HiddenStyles.Hides(Properties.Style) || content.HiddenStyles.Hides(ParagraphStyle));

    /// <summary>Reads the run on which the reader stands, to its end.</summary>
    public void Read(TextFlow flow)
    {
        var reader = content.Reader;
        if (reader.IsEmptyElement)
        {
            return;
        }

        var outer = Properties;
        Properties = default;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "rPr")
            {
                Properties = RunProperties.Read(reader);
                Size ??= Properties.Size;
            }
            else
            {
                content.ReadElement(IsHidden && flow != content.Asides.Deleted ? content.Asides.Hidden : flow);
            }
        }

        Properties = outer;
    }

    /// <summary>Reads an element that stands in a line of text, to its end.</summary>
    public void ReadInline(TextFlow flow)
    {
        var reader = content.Reader;
        switch (reader.LocalName)
        {
            case "blip" or "imagedata" or "OLEObject":
                flow.HasPicture = true;
                WordXml.Skip(reader);
                break;
            case "commentReference":
                Mark("comment");
                break;
            case "footnoteReference":
                Mark("footnote");
                break;
            case "endnoteReference":
                Mark("endnote");
                break;
            case "br" when WordXml.Attribute(reader, "type") == "page":
                flow.Append('\n');
                content.EndPage();
                break;
            case "lastRenderedPageBreak":
                content.EndPage();
                break;
            // Field codes, the readings above ruby text, properties: not what is read on paper.
            case "instrText" or "delInstrText" or "rt" or "pPr" or "rPr" or "sectPr" or "tblPr" or "sdtPr" or "sdtEndPr":
                WordXml.Skip(reader);
                break;
            default:
                if (!_text.TryRead(reader, flow))
                {
                    content.ReadChildren(flow);
                }

                break;
        }
    }

    private void Mark(string kind) => marks.Add(kind, WordXml.Attribute(content.Reader, "id"), content.Position);
}
