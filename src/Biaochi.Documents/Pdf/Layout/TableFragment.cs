namespace Biaochi.Documents.Pdf.Layout;

/// <summary>A cell with its lines, by the slots of the grid.</summary>
internal sealed record TableCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, string? Doubt = null)
{
    public bool IsBlank => Text.Length == 0;
}

/// <summary>What one page shows of a table.</summary>
/// <param name="Xs">The lines of its grid from left to right, in points.</param>
/// <param name="Rows">How many rows its grid has.</param>
internal sealed record TableFragment(int Page, double[] Xs, int Rows, IReadOnlyList<TableCell> Cells)
{
    /// <summary>Its last row goes on on the next page.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>Its first row came from the page before.</summary>
    public bool IsOpenAbove { get; init; }

    public double Left => Xs[0];

    public double Right => Xs[^1];
}
