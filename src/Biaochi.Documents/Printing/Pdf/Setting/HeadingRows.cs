namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>
/// Column headings and the rows they stand over. Where a label stands beside heading and rows, the heading holds as far as the label reaches;
/// otherwise as long as the rows have the heading's columns.
/// </summary>
/// <param name="First">The first heading row.</param>
/// <param name="Last">The last heading row.</param>
/// <param name="End">The last row they stand over.</param>
internal sealed record HeadingRows(int First, int Last, int End)
{
    public static HeadingRows[] In(MeasuredTable table)
    {
        var found = new List<HeadingRows>();
        for (var row = 0; row < table.Cells.Length; row++)
        {
            if (!table.Sheet.Rows[row].IsHeading)
            {
                continue;
            }

            var first = row;
            while (row + 1 < table.Cells.Length && table.Sheet.Rows[row + 1].IsHeading)
            {
                row++;
            }

            found.Add(new HeadingRows(first, row, EndOf(table, first, row)));
        }

        return [.. found];
    }

    /// <summary>Whether a cell is printed again with the heading: it lies wholly in it.</summary>
    public bool Has(TableCell cell) => cell.First >= First && cell.Last <= Last;

    private static int EndOf(MeasuredTable table, int first, int last)
    {
        var beside = Covering(table, last).Where(cell => cell.Last > last).ToList();
        if (beside.Count > 0)
        {
            return beside.Min(cell => cell.Last);
        }

        var columns = Covering(table, last).Select(cell => cell.Column).ToHashSet();
        var end = last;
        while (end + 1 < table.Cells.Length && !table.Sheet.Rows[end + 1].IsHeading && columns.IsSubsetOf(Covering(table, end + 1).Select(cell => cell.Column)))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<TableCell> Covering(MeasuredTable table, int row) =>
        table.Cells.Take(row + 1).SelectMany(cells => cells).Where(cell => cell.Last >= row);
}
