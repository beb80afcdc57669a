using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>Reads paragraphs (17.3.1): the number a list gives them, their text, and after it the text boxes that are anchored in them.</summary>
internal sealed class ParagraphReader(ContentReader content, RunReader runs, ListNumbers lists)
{
    private List<TextFlow> _boxes = [];

    /// <summary>How many text boxes the paragraph that is being read has so far.</summary>
    public int BoxCount => _boxes.Count;

    /// <summary>Reads the paragraph on which the reader stands, to its end.</summary>
    public void Read(TextFlow flow)
    {
        flow.NewLine();
        var start = flow.Length;
        var number = ReadContent(flow);
        if (number is not null && flow.HasText(start))
        {
            flow.Insert(start, number);
        }

        flow.NewLine();
        foreach (var box in _boxes)
        {
            flow.Add(box);
        }

        _boxes.Clear();
        content.Asides.Tell(content);
    }

    /// <summary>Reads the text box on which the reader stands, to its end. It stands on the page where its paragraph does; its text comes after the paragraph's.</summary>
    public void ReadTextBox()
    {
        var (boxes, properties) = (_boxes, runs.Properties);
        (_boxes, runs.Properties) = ([], default);
        var box = new TextFlow();
        content.ReadChildren(box);
        (_boxes, runs.Properties) = (boxes, properties);
        if (box.HasText(0) || box.Tables.Count > 0)
        {
            _boxes.Add(box);
        }
    }

    /// <returns>The number that stands before the paragraph, or null.</returns>
    private string? ReadContent(TextFlow flow)
    {
        string? number = null;
        var reader = content.Reader;
        var (depth, outer) = (reader.Depth, runs.ParagraphStyle);
        runs.ParagraphStyle = null;
        while (!IsEnd())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "pPr" && reader.Depth == depth + 1)
            {
                var properties = ParagraphProperties.Read(reader);
                (number, runs.ParagraphStyle) = (lists.Next(properties), properties.Style);
            }
            else
            {
                content.ReadElement(flow);
            }
        }

        runs.ParagraphStyle = outer;
        return number;

        bool IsEnd() => (reader.Depth == depth && reader.IsEmptyElement) || !reader.Read() || reader.Depth <= depth;
    }
}
