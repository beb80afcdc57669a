using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Word.Placed;

/// <summary>What is placed freely on one page: texts in the order of the document, and lines.</summary>
internal sealed class PlacedPage
{
    /// <summary>Fewer texts are remarks beside a form, not a form.</summary>
    private const int FewestTexts = 12;

    /// <summary>So many rows of several texts make a table.</summary>
    private const int FewestRows = 4;

    /// <summary>Fewer texts, as a share of all, may touch by chance.</summary>
    private const double MostCells = 0.6;

    /// <summary>So many of a page's texts are compared with each other: no page of a form has more, and a hostile one must not cost their square.</summary>
    private const int MostCompared = 500;

    public List<PlacedText> Texts { get; } = [];

    public List<PdfRule> Rules { get; } = [];

    public bool IsEmpty => Texts.Count == 0 && Rules.Count == 0;

    /// <summary>Whether a text already stands there, so that another there must be on another page.</summary>
    public bool IsTaken(PlacedText text) => Texts.Take(MostCompared).Any(other => other.Place.Covers(text.Place));

    /// <summary>The texts stand side by side in rows, so that the place of each tells to what it belongs.</summary>
    public bool IsGrid()
    {
        if (Texts.Count < FewestTexts)
        {
            return false;
        }

        var (rows, width) = (0, 0);
        var last = double.MinValue;
        foreach (var text in Texts.OrderBy(text => text.Place.Top))
        {
            width = text.Place.Top - last < text.Size / 2 ? width + 1 : 1;
            rows += width == 2 ? 1 : 0;
            last = width == 1 ? text.Place.Top : last;
        }

        return rows >= FewestRows;
    }

    public PdfPage ToPage(int number) => new(number, Place.LargestPaper, Place.LargestPaper, [.. Texts.SelectMany(text => text.Glyphs())], AreCells() ? [.. Rules, .. Texts.SelectMany(text => text.Place.Sides())] : Rules);

    /// <summary>Most texts have a neighbour that begins where they end: their sides are those of cells, drawn or not.</summary>
    private bool AreCells()
    {
        var places = Texts.Take(MostCompared).Select(text => text.Place).ToList();
        return places.Count(place => place.Height > 0 && places.Exists(other => place.Touches(other) || other.Touches(place))) > MostCells * places.Count;
    }
}
