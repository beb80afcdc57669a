namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>What stands on one page, in points from its top left.</summary>
internal sealed class PageMarks
{
    private const double MaxSpacing = 0.1;

    public List<TextMark> Texts { get; } = [];

    public BorderLines Borders { get; } = new();

    public List<LinkMark> Links { get; } = [];

    /// <summary>Sets one line of a block.</summary>
    /// <param name="top">Of the line.</param>
    /// <param name="width">What it may take; lines that are full are spread to it when they stand left.</param>
    /// <param name="isCut">Its cell goes on on another page.</param>
    public void Add(TextBlock block, int line, double left, double top, double width, PrintedAlignment alignment, bool isCut = false)
    {
        var set = block.Lines[line];
        if (set.Length == 0 && !isCut)
        {
            return;
        }

        var room = width - (set.Width * block.Size / 1000);
        var spacing = alignment is PrintedAlignment.Left && !set.EndsParagraph && set.Gaps > 0 ? room / set.Gaps : 0;
        var shift = alignment switch
        {
            PrintedAlignment.Left => 0,
            PrintedAlignment.Center => room / 2,
            PrintedAlignment.Right => room,
        };
        // Wider gaps would look like spaces, to people and to programs that read the page.
        spacing = spacing <= block.Size * MaxSpacing ? spacing : 0;
        Texts.Add(new TextMark(block.Text, set.Start, set.Length, left + shift, Baseline(top, block.Size, block.LineHeight), block.Size) { Spacing = spacing, Ending = block.EndingOf(line, room, isCut) });
    }

    /// <summary>Says of a cell without text on this page that it goes on on the next.</summary>
    public void AddCut(double left, double baseline, double size) => Texts.Add(new TextMark("", 0, 0, left, baseline, size) { Ending = LineEnding.Broken });

    /// <summary>Sets all lines of a block.</summary>
    public void Add(TextBlock block, double left, double top, double width, PrintedAlignment alignment)
    {
        for (var i = 0; i < block.Lines.Length; i++)
        {
            Add(block, i, left, top + (i * block.LineHeight), width, alignment);
        }
    }

    /// <summary>A Chinese character's square reaches from 0.12 below the baseline to 0.88 above it; it stands in the middle of the line.</summary>
    public static double Baseline(double top, double size, double lineHeight) => top + (lineHeight / 2) + (0.38 * size);
}

/// <summary>A run of characters on one line.</summary>
/// <param name="Size">In points.</param>
internal readonly record struct TextMark(string Text, int Start, int Length, double Left, double Baseline, double Size)
{
    /// <summary>Added behind each character, in points.</summary>
    public double Spacing { get; init; }

    public bool IsBold { get; init; }

    public LineEnding Ending { get; init; }
}

/// <summary>What the end of a line means, where the page does not show it: programs that read the text learn it from a sign that is not seen.</summary>
internal enum LineEnding
{
    /// <summary>The end of the text, or one that reads as what it is: a line that is full.</summary>
    Plain,

    /// <summary>A paragraph ends, and another follows.</summary>
    Paragraph,

    /// <summary>A word, or what could be taken for a new paragraph, goes on on the next line, or the cell on the next page.</summary>
    Broken,
}

/// <summary>A place that leads to a page.</summary>
/// <param name="Part">The document's part it leads to.</param>
internal readonly record struct LinkMark(double Left, double Top, double Right, double Bottom, int Part);
