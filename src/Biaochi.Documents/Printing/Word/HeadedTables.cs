using System.Collections.Immutable;

namespace Biaochi.Documents.Printing.Word;

/// <summary>
/// Parts the rows of a table before each heading that is to be printed again. What stands beside the heading and the rows below it, such as
/// 绩效指标, begins below the heading, whose blank cell looks as one with that: Word prints no heading again whose cells reach out of it.
/// </summary>
internal static class HeadedTables
{
    public static List<ImmutableArray<PrintedRow>> Part(ImmutableArray<PrintedRow> rows)
    {
        var (parts, start, covered) = (new List<ImmutableArray<PrintedRow>>(), 0, 0);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i > start && rows[i].IsHeading && !rows[i - 1].IsHeading && covered <= i)
            {
                parts.Add(WithOwnHeading(rows[start..i]));
                start = i;
            }

            covered = Math.Max(covered, i + rows[i].Cells.Max(cell => cell.RowSpan));
        }

        parts.Add(WithOwnHeading(rows[start..]));
        return parts;
    }

    private static ImmutableArray<PrintedRow> WithOwnHeading(ImmutableArray<PrintedRow> rows)
    {
        if (rows is not [{ IsHeading: true } heading, { IsHeading: false } next, ..] || !heading.Cells.Any(cell => cell.RowSpan > 1))
        {
            return rows;
        }

        var beside = heading.Cells.Where(cell => cell.RowSpan > 1).ToList();
        var cells = next.Cells.Concat(beside.Select(cell => cell with { RowSpan = cell.RowSpan - 1, GoesOnFromAbove = true }));
        return
        [
            heading with { Cells = [.. heading.Cells.Select(cell => cell.RowSpan > 1 ? cell with { Text = "", RowSpan = 1, GoesOnBelow = true } : cell)] },
            next with { Cells = [.. cells.OrderBy(cell => cell.Column)] },
            .. rows[2..],
        ];
    }
}
