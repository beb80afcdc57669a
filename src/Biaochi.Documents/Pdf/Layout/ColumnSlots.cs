namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// The columns of a table without rules. The row with the most cells has one in each column; where a column ends follows from the cells being
/// centred in it, or lies in the gap between two. A row with fewer cells is laid over the columns so that each cell stands best.
/// </summary>
internal sealed class ColumnSlots
{
    /// <summary>Fewer cells in a row tell no columns.</summary>
    private const int FewestColumns = 3;

    /// <summary>What it costs, in points, to leave a column blank, or to take it in.</summary>
    private const double Blank = 0.5;

    /// <summary>What a point outside its columns costs a cell, where a point off their middle costs 1.</summary>
    private const double Outside = 3;

    /// <summary>By how many points a row must stand better for a font size more of margin.</summary>
    private const double Doubt = 2;

    /// <summary>Cells of equal width have both in common, so that the difference must be clear.</summary>
    private const double LeftShare = 0.7;

    /// <summary>So many rows show well enough which margin is right.</summary>
    private const int MostTried = 10;

    /// <summary>What the first column may keep free at its left, in font sizes.</summary>
    private static readonly double[] Margins = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5];

    private readonly double[] _edges;

    /// <summary>Cells are set from the left of their columns, not in the middle.</summary>
    private readonly bool _fromLeft;

    private ColumnSlots(double[] edges, bool fromLeft) => (_edges, _fromLeft) = (edges, fromLeft);

    /// <summary>Null where no row has enough cells.</summary>
    public static ColumnSlots? Of(IReadOnlyList<FlowRow> rows)
    {
        var widest = rows.MaxBy(row => row.Cells.Count);
        if (widest is null || widest.Cells.Count < FewestColumns)
        {
            return null;
        }

        if (IsSetFromLeft(rows))
        {
            return new ColumnSlots([.. widest.Cells.Select(cell => cell.Left), Math.Max(rows.Max(row => row.Cells[^1].Right), widest.Cells[^1].Right)], fromLeft: true);
        }

        var others = rows.Where(row => row.Cells.Count > 1 && row.Cells.Count < widest.Cells.Count).DistinctBy(row => (row.Cells.Count, Math.Round(row.Cells[^1].Center))).Take(MostTried).ToList();
        return Margins
            .Select(margin => (Margin: margin, Slots: new ColumnSlots(Edges(rows, widest.Cells, margin), fromLeft: false)))
            .MinBy(tried => others.Sum(tried.Slots.CostOf) + (tried.Margin * Doubt * others.Count))
            .Slots;
    }

    /// <summary>Whether cells of several rows begin at fewer places than they have their middle at.</summary>
    private static bool IsSetFromLeft(IReadOnlyList<FlowRow> rows)
    {
        var cells = rows.Where(row => row.Cells.Count > 1).SelectMany(row => row.Cells).ToList();
        return cells.Select(cell => Math.Round(cell.Left)).Distinct().Count() < cells.Select(cell => Math.Round(cell.Center)).Distinct().Count() * LeftShare;
    }

    /// <summary>Whether the row's only cell stands in one column that is not the first.</summary>
    public bool HoldsInside(FlowRow row) => row.Cells is [var cell] && Lay(row) is [var place] && place.Left > _edges[0]
        && Array.IndexOf(_edges, place.Right) - Array.IndexOf(_edges, place.Left) == 1 && cell.Left >= place.Left && cell.Right <= place.Right;

    /// <summary>Where columns end when the first begins so many font sizes left of all text.</summary>
    private static double[] Edges(IReadOnlyList<FlowRow> rows, List<FlowCell> cells, double margin)
    {
        var edges = new double[cells.Count + 1];
        edges[0] = rows.Min(row => row.Cells[0].Left) - (margin * cells[0].Size);
        for (var i = 0; i < cells.Count; i++)
        {
            var centered = (2 * cells[i].Center) - edges[i];
            edges[i + 1] = i + 1 < cells.Count
                ? Math.Clamp(centered, cells[i].Right, Math.Max(cells[i].Right, cells[i + 1].Left))
                : Math.Max(centered, rows.Max(row => row.Cells[^1].Right) + (cells[i].Size / 4));
        }

        return edges;
    }

    /// <summary>The columns that each cell of a row covers, from the first to the last, both counted.</summary>
    public List<(double Left, double Right)> Lay(FlowRow row)
    {
        var (best, from) = Fill(row.Cells);
        return Trace(row.Cells.Count, best, from);
    }

    /// <summary>How badly the row's cells stand in the columns at best.</summary>
    private double CostOf(FlowRow row)
    {
        var (best, _) = Fill(row.Cells);
        return Enumerable.Range(row.Cells.Count, _edges.Length - row.Cells.Count).Min(end => best[row.Cells.Count, end] + ((_edges.Length - 1 - end) * Blank));
    }

    private (double[,] Best, int[,] From) Fill(List<FlowCell> cells)
    {
        var columns = _edges.Length - 1;
        var best = new double[cells.Count + 1, columns + 1];
        var from = new int[cells.Count + 1, columns + 1];
        for (var cell = 0; cell <= cells.Count; cell++)
        {
            for (var end = 0; end <= columns; end++)
            {
                (best[cell, end], from[cell, end]) = cell == 0 ? (end * Blank, 0) : Best(cells[cell - 1], cell, end, best);
            }
        }

        return (best, from);
    }

    /// <summary>The cheapest way to have so many cells in the columns up to that one, of which the last cell's begins at the one given back.</summary>
    private (double Cost, int Start) Best(FlowCell cell, int number, int end, double[,] best)
    {
        var found = (Cost: double.MaxValue / 4, Start: Math.Max(0, end - 1));
        for (var start = number - 1; start < end; start++)
        {
            var before = double.MaxValue / 4;
            for (var column = number - 1; column <= start; column++)
            {
                before = Math.Min(before, best[number - 1, column] + (number == 1 ? 0 : (start - column) * Blank));
            }

            var cost = before + Cost(cell, _edges[start], _edges[end]) + ((end - start) * Blank);
            found = cost < found.Cost ? (cost, start) : found;
        }

        return found;
    }

    private double Cost(FlowCell cell, double left, double right) =>
        Math.Abs(_fromLeft ? cell.Left - left : cell.Center - ((left + right) / 2)) + (Outside * (Math.Max(0, left - cell.Left) + Math.Max(0, cell.Right - right)));

    private List<(double Left, double Right)> Trace(int cells, double[,] best, int[,] from)
    {
        var places = new List<(double Left, double Right)>();
        var limit = _edges.Length - 1;
        for (var cell = cells; cell > 0; cell--)
        {
            var end = cell;
            for (var column = cell; column <= limit; column++)
            {
                var (cost, least) = (best[cell, column] + ((limit - column) * Blank), best[cell, end] + ((limit - end) * Blank));
                end = cost < least ? column : end;
            }

            places.Add((_edges[from[cell, end]], _edges[end]));
            limit = from[cell, end];
        }

        places.Reverse();
        return places;
    }
}
