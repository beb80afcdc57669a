using System.Xml;
using Biaochi.Documents.Shape;
using Biaochi.Documents.Word.Placed;

namespace Biaochi.Documents.Word;

/// <summary>
/// Reads paragraphs (17.3.1): the number a list gives them, their text, and after it the text boxes that are anchored in them. Text boxes and
/// paragraphs that have a place on the page of their own are put there.
/// </summary>
internal sealed class ParagraphReader(ContentReader content, RunReader runs, ListNumbers lists)
{
    private List<TextFlow> _boxes = [];

    private int _placed;

    /// <summary>How many text boxes the paragraph that is being read has so far.</summary>
    public int BoxCount => _boxes.Count + _placed;

    /// <summary>Reads the paragraph on which the reader stands, to its end.</summary>
    public void Read(TextFlow flow)
    {
        flow.NewLine();
        var framed = new TextFlow();
        var properties = ReadContent(flow, framed);
        AddFramed(properties.Frame, framed);
        flow.NewLine();
        foreach (var box in _boxes)
        {
            flow.Add(box);
        }

        _boxes.Clear();
        content.Asides.Tell(content);
        if (properties.EndsSection)
        {
            content.EndPage();
        }
    }

    /// <summary>Reads the text box on which the reader stands, to its end. One without a place stands where its paragraph does; its text comes after the paragraph's.</summary>
    public void ReadTextBox(Place? place)
    {
        var (boxes, properties, size) = (_boxes, runs.Properties, runs.Size);
        (_boxes, runs.Properties, runs.Size) = ([], default, null);
        var box = new TextFlow();
        content.ReadChildren(box);
        (_boxes, runs.Properties) = (boxes, properties);
        if (place is { IsOnPaper: true } found && box.HasText(0) && box.Tables.Count == 0)
        {
            content.Place(new PlacedText(found, box, runs.Size ?? PlacedText.UsualSize));
            _placed++;
        }
        else if (box.HasText(0) || box.Tables.Count > 0)
        {
            _boxes.Add(box);
        }

        runs.Size = size;
    }

    private void AddFramed(Place? frame, TextFlow framed)
    {
        if (frame is { } place && framed.HasText(0))
        {
            content.Place(new PlacedText(place, framed, runs.Size ?? PlacedText.UsualSize));
        }
    }

    /// <param name="flow">Where the paragraph's text goes.</param>
    /// <param name="framed">Where it goes instead if the paragraph stands in a frame.</param>
    private ParagraphProperties ReadContent(TextFlow flow, TextFlow framed)
    {
        var (properties, number, start) = (default(ParagraphProperties), (string?)null, flow.Length);
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
                properties = content.Begin(ParagraphProperties.Read(reader), flow);
                (number, runs.ParagraphStyle) = (lists.Next(properties), properties.Style);
                if (properties.Frame is not null)
                {
                    (flow, start, runs.Size) = (framed, 0, null);
                }
            }
            else
            {
                content.ReadElement(flow);
            }
        }

        if (number is not null && flow.HasText(start))
        {
            flow.Insert(start, number);
        }

        runs.ParagraphStyle = outer;
        return properties;

        bool IsEnd() => (reader.Depth == depth && reader.IsEmptyElement) || !reader.Read() || reader.Depth <= depth;
    }
}
