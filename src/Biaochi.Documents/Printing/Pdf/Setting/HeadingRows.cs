using System.Collections.Immutable;

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
        var rows = table.Sheet.Rows;
        if (!rows.Any(row => row.IsHeading))
        {
            return [];
        }

        var covering = Covering(table);
        var found = new List<HeadingRows>();
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].IsHeading)
            {
                var first = row;
                while (row + 1 < rows.Length && rows[row + 1].IsHeading)
                {
                    row++;
                }

                found.Add(new HeadingRows(first, row, EndOf(rows, covering, row)));
            }
        }

        return [.. found];
    }

    /// <summary>Whether a cell is printed again with the heading: it lies wholly in it.</summary>
    public bool Has(TableCell cell) => cell.First >= First && cell.Last <= Last;

    /// <param name="last">The last heading row.</param>
    private static int EndOf(ImmutableArray<PrintedRow> rows, TableCell[][] covering, int last)
    {
        var beside = covering[last].Where(cell => cell.Last > last).ToList();
        if (beside.Count > 0)
        {
            return beside.Min(cell => cell.Last);
        }

        var columns = covering[last].Select(cell => cell.Column).ToHashSet();
        var end = last;
        while (end + 1 < rows.Length && !rows[end + 1].IsHeading && columns.IsSubsetOf(covering[end + 1].Select(cell => cell.Column)))
        {
            end++;
        }

        return end;
    }

    /// <summary>The cells of each row, with those that reach into it from above.</summary>
    private static TableCell[][] Covering(MeasuredTable table)
    {
        var covering = new TableCell[table.Cells.Length][];
        for (var row = 0; row < covering.Length; row++)
        {
            covering[row] = [.. row == 0 ? [] : covering[row - 1].Where(cell => cell.Last >= row), .. table.Cells[row]];
        }

        return covering;
    }
}
