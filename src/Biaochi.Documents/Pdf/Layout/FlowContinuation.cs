namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Joins rows of a table without rules that a page cuts: only the text tells that a row goes on.</summary>
internal static class FlowContinuation
{
    private const string JoinedOverPages = "这一格跨页且没有边框，按文字接续合并，请对照原文核对";

    /// <summary>How much more than the next word takes, in font sizes, may be free behind a full line.</summary>
    private const double Ragged = 0.6;

    public static void Join(LayoutTable table)
    {
        for (var i = table.Rows.Count - 1; i > 0; i--)
        {
            var (last, next) = (table.Rows[i - 1], table.Rows[i]);
            if (last.Page != next.Page && GoesOn(table, last, next))
            {
                foreach (var cell in next.Cells)
                {
                    var above = Above(last, cell)!;
                    above.Runs.AddRange(cell.Runs);
                    above.Doubt = JoinedOverPages;
                }

                table.Rows.RemoveAt(i);
            }
        }
    }

    /// <summary>Each cell of the next page's first row goes on with one of the last row, whose last line is full and ends no sentence.</summary>
    private static bool GoesOn(LayoutTable table, LayoutRow last, LayoutRow next) =>
        next.Cells.TrueForAll(cell => Above(last, cell) is { } above
            && !"。；：".Contains(above.Runs[^1].Text[^1], StringComparison.Ordinal)
            && ParagraphJoiner.IsFull(above.Runs[^1], cell.Runs[0].Text, Room(table, above), Ragged));

    private static LayoutCell? Above(LayoutRow last, LayoutCell cell) => last.Cells.Find(above => IsSameColumn(above, cell));

    private static bool IsSameColumn(LayoutCell above, LayoutCell cell) => Math.Abs(above.Left - cell.Left) < 1 && Math.Abs(above.Right - cell.Right) < 1;

    /// <summary>How wide lines of that column may be: as wide as the widest where some are wrapped, else as the column.</summary>
    private static double Room(LayoutTable table, LayoutCell cell)
    {
        var column = table.Cells.Where(other => IsSameColumn(other, cell)).ToList();
        return column.Exists(other => other.Runs.Count > 1) ? column.Max(other => other.Runs.Max(run => run.Width)) : cell.Right - cell.Left - cell.Runs[0].Size;
    }
}
