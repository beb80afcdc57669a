namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Finds the column headings that a table's part on a later page begins with again: those at the table's top, or others within it.</summary>
internal static class RepeatedHeadings
{
    private const double Tolerance = 3;
    private const int Most = 3;

    /// <summary>A row within the table is known for a heading by so many texts without a figure.</summary>
    private const int FewestTexts = 3;

    /// <summary>Takes them out of the part; returns their texts.</summary>
    public static List<string> Take(LayoutTable table, LayoutTable next)
    {
        var headings = new List<string>();
        while (headings.Count < Math.Min(Most, table.Rows.Count) && next.Rows.Count > 1 && Text(table.Rows[headings.Count]) is { Length: > 0 } text && text == Text(next.Rows[0]))
        {
            headings.Add(TakeFirst(next));
        }

        var at = headings.Count > 0 || next.Rows.Count == 0 ? -1 : table.Rows.FindLastIndex(row => IsWithin(row, next.Rows[0]));
        for (; at >= 0 && at < table.Rows.Count && headings.Count < Most && next.Rows.Count > 1 && IsWithin(table.Rows[at], next.Rows[0]); at++)
        {
            headings.Add(TakeFirst(next));
        }

        return headings;
    }

    /// <summary>What reaches down from the heading stays: it begins in the row below.</summary>
    private static string TakeFirst(LayoutTable part)
    {
        var text = string.Join(' ', part.Rows[0].Cells.Where(cell => !cell.IsBlank && cell.RowSpan == 1).Select(Text));
        foreach (var cell in part.Rows[0].Cells.Where(cell => cell.RowSpan > 1))
        {
            cell.RowSpan--;
            part.Rows[1].Cells.Add(cell);
        }

        part.Rows[1].Cells.Sort((one, other) => one.Left.CompareTo(other.Left));
        part.Rows.RemoveAt(0);
        return text;
    }

    /// <summary>
    /// The same cells with the same texts, beside cells that reach down from or through the row. Of those a text may stand on the later page, where
    /// there is more room; but where each page has one, another table begins.
    /// </summary>
    private static bool IsWithin(LayoutRow row, LayoutRow again)
    {
        var texts = again.Cells.Where(cell => !cell.IsBlank && cell.RowSpan == 1).ToList();
        return texts.Count >= FewestTexts
            && texts.Count == row.Cells.Count(cell => !cell.IsBlank && cell.RowSpan == 1)
            && texts.TrueForAll(cell => !Text(cell).Any(char.IsAsciiDigit) && row.Cells.Exists(before => IsSame(before, cell)))
            && again.Cells.Where(cell => !cell.IsBlank && cell.RowSpan > 1).All(cell => row.Cells.Exists(before => before.IsBlank && StandsOver(before, cell)));
    }

    private static bool IsSame(LayoutCell before, LayoutCell after) => before.RowSpan == 1 && StandsOver(before, after) && Text(before) == Text(after);

    private static bool StandsOver(LayoutCell before, LayoutCell after) => Math.Abs(before.Left - after.Left) <= Tolerance && Math.Abs(before.Right - after.Right) <= Tolerance;

    private static string Text(LayoutRow row) => string.Join(' ', row.Cells.Where(cell => !cell.IsBlank).Select(Text));

    private static string Text(LayoutCell cell) => string.Concat(cell.Runs.Select(run => run.Text));
}
