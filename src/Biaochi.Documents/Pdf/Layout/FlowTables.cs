namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Makes tables of rows that were found without rules: a heading in larger type begins the next, and columns are those of the table's fullest row.</summary>
internal static class FlowTables
{
    /// <summary>Larger by this factor than most text, a line is a heading.</summary>
    private const double HeadingSize = 1.12;

    public static IEnumerable<LayoutBlock> Build(List<FlowRow> rows)
    {
        var usual = UsualSize(rows);
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && !(IsHeading(rows[end]) && !IsHeading(rows[end - 1])))
            {
                end++;
            }

            foreach (var block in Blocks(rows[start..end]))
            {
                yield return block;
            }

            start = end;
        }

        bool IsHeading(FlowRow row) => row.Cells is [var only] && (only.Size > HeadingSize * usual || (rows[0].Cells.Count == 1 && row.Text == rows[0].Text));
    }

    private static double UsualSize(List<FlowRow> rows) => rows.SelectMany(row => row.Cells).GroupBy(cell => Math.Round(cell.Size, 1)).MaxBy(sizes => sizes.Sum(cell => cell.Lines.Count))!.Key;

    /// <summary>What stands above the first row of several cells and below the last is no part of the table, a cell alone in one of its columns excepted.</summary>
    private static IEnumerable<LayoutBlock> Blocks(List<FlowRow> rows)
    {
        var (first, last) = (rows.FindIndex(row => row.Cells.Count > 1), rows.FindLastIndex(row => row.Cells.Count > 1));
        if (first < 0)
        {
            return rows.SelectMany(Lines);
        }

        var slots = ColumnSlots.Of(rows);
        while (slots is not null && last + 1 < rows.Count && slots.HoldsInside(rows[last + 1]))
        {
            last++;
        }

        var table = new LayoutTable { Page = rows[first].Page, Top = rows[first].Top, Bottom = rows[last].Bottom, IsRuled = false, HasGrid = slots is not null };
        table.Rows.AddRange(rows[first..(last + 1)].Select(row => Row(row, slots)));
        Widen(table);
        FlowContinuation.Join(table);
        return [.. rows[..first].SelectMany(Lines), table, .. rows[(last + 1)..].SelectMany(Lines)];
    }

    /// <summary>
    /// A short text in the middle of several columns may seem to cover fewer of them than it does. Where a longer one of another row has the
    /// same middle, it covers what that one covers.
    /// </summary>
    private static void Widen(LayoutTable table)
    {
        foreach (var alike in table.Cells.Where(cell => cell.Runs.Count > 0).GroupBy(cell => Math.Round(Middle(cell))).Where(cells => cells.Count() > 1).ToList())
        {
            var widest = alike.MaxBy(cell => cell.Right - cell.Left)!;
            foreach (var cell in alike.Where(cell => widest.Left < cell.Left && cell.Right < widest.Right))
            {
                var row = table.Rows.First(row => row.Cells.Contains(cell));
                if (row.Cells.TrueForAll(other => other == cell || other.Right <= widest.Left || other.Left >= widest.Right))
                {
                    (cell.Left, cell.Right) = (widest.Left, widest.Right);
                }
            }
        }
    }

    private static double Middle(LayoutCell cell) => (cell.Runs.Min(run => run.Left) + cell.Runs.Max(run => run.Right)) / 2;

    private static IEnumerable<LayoutLine> Lines(FlowRow row) =>
        row.Cells[0].Lines.Select(line => new LayoutLine { Page = row.Page, Top = line.Top, Bottom = line.Bottom, Runs = [line] });

    private static LayoutRow Row(FlowRow row, ColumnSlots? slots)
    {
        var places = slots?.Lay(row) ?? row.Cells.ConvertAll(cell => (cell.Left, cell.Right));
        var laid = new LayoutRow(row.Page);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            laid.Cells.Add(new LayoutCell { Left = places[i].Left, Right = places[i].Right, Top = cell.Top, Bottom = cell.Bottom, Runs = cell.Lines, Doubt = cell.Doubt });
        }

        return laid;
    }
}
