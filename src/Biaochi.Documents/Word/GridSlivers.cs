using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>
/// Takes columns out of a grid that are too narrow to be any. They come from borders that were drawn by hand a little beside each other, and
/// would put cells that stand under one heading in different columns.
/// </summary>
internal static class GridSlivers
{
    /// <summary>Two millimetres, in twentieths of a point: less than a character of the smallest print.</summary>
    private const int Narrowest = 113;

    /// <param name="table">Its cells are moved.</param>
    /// <param name="widths">The widths of the grid's columns, in twentieths of a point.</param>
    public static void TakeOut(GridTable table, IReadOnlyList<int> widths)
    {
        if (!widths.Any(width => width < Narrowest) || widths.Sum() < Narrowest)
        {
            return;
        }

        var columns = ColumnsOf(widths);
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                var column = At(columns, cell.Column);
                row.Cells[i] = cell with { Column = column, ColumnSpan = Math.Max(1, At(columns, cell.Column + cell.ColumnSpan) - column) };
            }
        }
    }

    /// <summary>The new column that begins at each border; borders close to each other begin one.</summary>
    private static int[] ColumnsOf(IReadOnlyList<int> widths)
    {
        var columns = new int[widths.Count + 1];
        var (at, begun) = (0, 0);
        for (var i = 0; i < widths.Count; i++)
        {
            at += widths[i];
            var isOwn = at - begun >= Narrowest;
            columns[i + 1] = columns[i] + (isOwn ? 1 : 0);
            begun = isOwn ? at : begun;
        }

        return columns;
    }

    /// <summary>Columns outside the grid go on from its last.</summary>
    private static int At(int[] columns, int border) => border < columns.Length ? columns[border] : columns[^1] + border - columns.Length + 1;
}
