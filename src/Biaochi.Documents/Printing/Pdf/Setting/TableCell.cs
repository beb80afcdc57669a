namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A cell of a table with its text in lines, and how far it has been put on pages.</summary>
/// <param name="last">Its last row.</param>
/// <param name="left">On the paper, in points.</param>
internal sealed class TableCell(PrintedCell cell, TextBlock block, int first, int last, double left, double width)
{
    /// <summary>Between border and text, in points.</summary>
    public const double SidePadding = 3.5;
    public const double EdgePadding = 2.3;

    /// <summary>A text of so many lines is not parted where its cell goes on on another page anyway.</summary>
    private const int KeptLines = 6;

    private int _done;

    public int First => first;

    public int Last => last;

    public int Column => cell.Column;

    public int ColumnSpan => cell.ColumnSpan;

    public bool SpansRows => last > first;

    /// <summary>Where its part on the current page begins.</summary>
    public double Top { get; private set; }

    /// <summary>Of the whole text.</summary>
    public double Height => block.Height + (2 * EdgePadding);

    public void Open(double top) => Top = top;

    /// <summary>Forgets what was put on pages: a heading is printed again.</summary>
    public void Reopen(double top) => (_done, Top) = (0, top);

    /// <summary>What its row must add so that the rest of the text fits.</summary>
    /// <param name="top">Of the row.</param>
    public double Need(double top) => HeightOf(block.Lines.Length - _done) - (top - Top);

    /// <summary>The same where the page has only so much room: whole lines.</summary>
    public double NeedWithin(double top, double room) => Math.Max(0, HeightOf(Math.Min(Fitting(top + room - Top), block.Lines.Length - _done)) - (top - Top));

    /// <summary>Whether some of the rest of the text fits above a place.</summary>
    public bool HasLinesWithin(double bottom, int lines) => Fitting(bottom - Top) >= Math.Min(lines, block.Lines.Length - _done);

    /// <summary>Puts its part on the page: border, and the lines that fit.</summary>
    /// <param name="goesOn">On another page.</param>
    public void Put(PageMarks page, double bottom, bool goesOn)
    {
        if (bottom <= Top)
        {
            return;
        }

        page.Borders.AddBox(left, Top, left + width, bottom);
        var rest = block.Lines.Length - _done;
        var lines = goesOn ? Math.Min(rest, Fitting(bottom - Top)) : rest;
        lines = lines < rest && SpansRows && block.Lines.Length <= KeptLines ? 0 : lines;
        if (lines == 0 && goesOn)
        {
            page.AddCut(left + (width / 2), (Top + bottom) / 2, block.Size);
        }

        // A text that is parted goes from edge to edge; one that is whole stands in the middle.
        var free = lines == block.Lines.Length ? (bottom - Top - (lines * block.LineHeight)) / 2 : EdgePadding;
        for (var i = 0; i < lines; i++)
        {
            page.Add(block, _done + i, left + SidePadding, Top + free + (i * block.LineHeight), width - (2 * SidePadding), cell.Alignment, isCut: goesOn && i == lines - 1);
        }

        _done += lines;
    }

    private double HeightOf(int lines) => (lines * block.LineHeight) + (2 * EdgePadding);

    private int Fitting(double height) => Math.Max(0, (int)((height - (2 * EdgePadding) + 0.01) / block.LineHeight));
}
