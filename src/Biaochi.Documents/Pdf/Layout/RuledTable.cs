namespace Biaochi.Documents.Pdf.Layout;

/// <summary>A table that its rules draw: rectangles closed by rules are cells, over as many grid columns and rows as no rule divides.</summary>
internal sealed class RuledTable
{
    /// <summary>Rules closer than this, in points, are drawn on one line: neighbouring cells that each draw their border.</summary>
    private const double SameLine = 2.2;

    private readonly bool[,] _ruleBelow;
    private readonly bool[,] _ruleRight;
    private readonly RuledCell?[,] _owners;

    private RuledTable(double[] xs, double[] ys, IReadOnlyList<PdfRule> horizontals, IReadOnlyList<PdfRule> verticals)
    {
        (Xs, Ys) = (xs, ys);
        var (columns, rows) = (xs.Length - 1, ys.Length - 1);
        _ruleBelow = new bool[rows + 1, columns];
        _ruleRight = new bool[rows, columns + 1];
        _owners = new RuledCell?[rows, columns];
        foreach (var rule in horizontals)
        {
            MarkHorizontal(rule);
        }

        foreach (var rule in verticals)
        {
            MarkVertical(rule);
        }

        Cells = FindCells();
    }

    /// <summary>The lines of the grid from left to right.</summary>
    public double[] Xs { get; }

    /// <summary>The lines of the grid from top to bottom.</summary>
    public double[] Ys { get; }

    public IReadOnlyList<RuledCell> Cells { get; }

    /// <summary>Nothing closes the last row: its cells go on on the next page.</summary>
    public bool IsOpenBelow => !HasRule(Ys.Length - 1);

    /// <summary>Nothing closes the first row: its cells came from the page before.</summary>
    public bool IsOpenAbove => !HasRule(0);

    /// <summary>The tables of a page, from top to bottom: groups of rules that touch each other and enclose at least two cells.</summary>
    public static List<RuledTable> Find(IReadOnlyList<PdfRule> rules)
    {
        var tables = new List<RuledTable>();
        foreach (var group in RuleGroups.Of(rules))
        {
            var horizontals = group.Where(rule => rule.IsHorizontal).ToList();
            var verticals = group.Where(rule => !rule.IsHorizontal).ToList();
            var ys = Lines([.. horizontals.Select(rule => rule.Top), .. verticals.SelectMany(rule => new[] { rule.Top, rule.Bottom })]);
            var xs = Lines([.. verticals.Select(rule => rule.Left), .. horizontals.SelectMany(rule => new[] { rule.Left, rule.Right })]);
            if (horizontals.Count + verticals.Count >= 4 && xs.Length > 1 && ys.Length > 1 && xs.Length + ys.Length > 4)
            {
                tables.Add(new RuledTable(xs, ys, horizontals, verticals));
            }
        }

        tables.Sort((left, right) => left.Ys[0].CompareTo(right.Ys[0]));
        return tables;
    }

    /// <summary>The cell in which a point lies; null outside the table.</summary>
    public RuledCell? At(double x, double y)
    {
        var (column, row) = (Slot(Xs, x), Slot(Ys, y));
        return column < 0 || row < 0 ? null : _owners[row, column];
    }

    /// <summary>Positions that are one line become their middle.</summary>
    private static double[] Lines(List<double> positions)
    {
        positions.Sort();
        var lines = new List<double>();
        for (var start = 0; start < positions.Count;)
        {
            var end = start + 1;
            while (end < positions.Count && positions[end] - positions[start] <= SameLine)
            {
                end++;
            }

            lines.Add((positions[start] + positions[end - 1]) / 2);
            start = end;
        }

        return [.. lines];
    }

    private static int Slot(double[] lines, double position)
    {
        var at = Array.BinarySearch(lines, position);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && at < lines.Length - 1 ? at : -1;
    }

    private static int Nearest(double[] lines, double position)
    {
        var best = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            best = Math.Abs(lines[i] - position) < Math.Abs(lines[best] - position) ? i : best;
        }

        return best;
    }

    private void MarkHorizontal(PdfRule rule)
    {
        var line = Nearest(Ys, rule.Top);
        for (var column = 0; column < Xs.Length - 1; column++)
        {
            var middle = (Xs[column] + Xs[column + 1]) / 2;
            _ruleBelow[line, column] |= rule.Left <= middle && middle <= rule.Right;
        }
    }

    private void MarkVertical(PdfRule rule)
    {
        var line = Nearest(Xs, rule.Left);
        for (var row = 0; row < Ys.Length - 1; row++)
        {
            var middle = (Ys[row] + Ys[row + 1]) / 2;
            _ruleRight[row, line] |= rule.Top <= middle && middle <= rule.Bottom;
        }
    }

    private bool HasRule(int line) => Enumerable.Range(0, Xs.Length - 1).Any(column => _ruleBelow[line, column]);

    /// <summary>Each slot that no cell covers yet begins one, which grows right and down as long as no rule stands in the way.</summary>
    private List<RuledCell> FindCells()
    {
        var (rows, columns) = (Ys.Length - 1, Xs.Length - 1);
        var cells = new List<RuledCell>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (_owners[row, column] is not null)
                {
                    continue;
                }

                var cell = Grow(row, column);
                for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                {
                    for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    {
                        _owners[r, c] = cell;
                    }
                }

                cells.Add(cell);
            }
        }

        return cells;
    }

    private RuledCell Grow(int row, int column)
    {
        var (right, below) = (column + 1, row + 1);
        while (right < Xs.Length - 1 && !_ruleRight[row, right] && _owners[row, right] is null)
        {
            right++;
        }

        while (below < Ys.Length - 1 && Enumerable.Range(column, right - column).All(c => !_ruleBelow[below, c] && _owners[below, c] is null))
        {
            below++;
        }

        return new RuledCell(row, column, below - row, right - column);
    }
}

/// <summary>A cell by the slots of its table's grid.</summary>
internal sealed record RuledCell(int Row, int Column, int RowSpan, int ColumnSpan);
