namespace Biaochi.Documents.Pdf.Layout;

/// <summary>What stands on a page from top to bottom: tables and lines of running text.</summary>
internal abstract class LayoutBlock
{
    public required int Page { get; init; }

    /// <summary>In points from the top of the page.</summary>
    public required double Top { get; init; }

    public required double Bottom { get; init; }
}

/// <summary>A line of text outside all tables, its runs from left to right.</summary>
internal sealed class LayoutLine : LayoutBlock
{
    public required List<TextRun> Runs { get; init; }

    public string Text => string.Join(' ', Runs.Select(run => run.Text));
}

/// <summary>A table, or the part of it that stands on one page; parts of later pages are added to its rows.</summary>
internal sealed class LayoutTable : LayoutBlock
{
    public List<LayoutRow> Rows { get; } = [];

    public IEnumerable<LayoutCell> Cells => Rows.SelectMany(row => row.Cells);

    public double Left => Rows.Count == 0 ? 0 : Cells.Min(cell => cell.Left);

    public double Right => Rows.Count == 0 ? 0 : Cells.Max(cell => cell.Right);

    /// <summary>Signs behind texts say which cells go on over a page; no other does.</summary>
    public bool HasSigns { get; set; }

    /// <summary>Its cells' sides are rules; false where they were found by alignment alone.</summary>
    public bool IsRuled { get; init; } = true;

    /// <summary>False where no columns could be told: its cells are only in order.</summary>
    public bool HasGrid { get; init; } = true;
}

/// <param name="page">Where it begins, from 1.</param>
internal sealed class LayoutRow(int page)
{
    public int Page => page;

    /// <summary>Blank ones too, from left to right; a cell that spans rows stands in the first of them.</summary>
    public List<LayoutCell> Cells { get; } = [];
}

/// <summary>A cell, its sides in points.</summary>
internal sealed class LayoutCell
{
    public required double Left { get; set; }

    public required double Right { get; set; }

    public required double Top { get; init; }

    public required double Bottom { get; init; }

    public int RowSpan { get; set; } = 1;

    /// <summary>In reading order.</summary>
    public List<TextRun> Runs { get; init; } = [];

    /// <summary>No rule closes it at the top of its page.</summary>
    public bool IsOpenAbove { get; init; }

    /// <summary>No rule closes it at the foot of its page.</summary>
    public bool IsOpenBelow { get; set; }

    /// <summary>A sign behind its text says that it goes on on the next page.</summary>
    public bool GoesOn { get; set; }

    public string? Doubt { get; set; }

    public bool IsBlank => Runs.Count == 0;

    /// <summary>Nothing of its text can be seen here: all of it lies above or below the cell.</summary>
    public bool IsCutOff => !IsBlank && Runs.TrueForAll(run => run.Bottom < Top || run.Top > Bottom);
}
