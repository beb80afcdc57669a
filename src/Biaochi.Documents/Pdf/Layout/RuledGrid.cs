namespace Biaochi.Documents.Pdf.Layout;

/// <summary>The grid that a group of rules makes. Its cells are the smallest rectangles that rules close; where an inner rule is missing, cells are merged.</summary>
internal sealed class RuledGrid
{
    /// <summary>So many vertical rules alone are a row that goes on over the whole page.</summary>
    private const int FewestSides = 3;

    private readonly List<RuledLine> _horizontal;
    private readonly List<RuledLine> _vertical;

    /// <summary>The horizontal lines, and where a table inside a cell ends at the page without one.</summary>
    private readonly List<RuledLine> _borders;
    private readonly double[] _ys;
    private readonly double[] _xs;

    private RuledGrid(List<RuledLine> horizontal, List<RuledLine> vertical)
    {
        (_horizontal, _vertical) = (horizontal, vertical);
        _borders = [.. OpenEdges.Close(horizontal, vertical).OrderBy(line => line.Position)];
        _ys = Positions(_borders, vertical);
        _xs = Positions(vertical, horizontal);
    }

    /// <summary>The cells from top to bottom and left to right; none where the rules make no table: a box, an underline, a three-line table.</summary>
    public static List<RuledCell> CellsOf(List<PdfRule> rules)
    {
        var horizontal = RuledLine.Join([.. rules.Where(rule => rule.IsHorizontal)], horizontal: true);
        var vertical = RuledLine.Join([.. rules.Where(rule => !rule.IsHorizontal)], horizontal: false);
        return vertical.Count == 0 || (horizontal.Count == 0 && vertical.Count < FewestSides) ? [] : new RuledGrid(horizontal, vertical).Cells();
    }

    /// <summary>Where lines lie; where lines of the other direction reach beyond the last, the table is open there and ends with them.</summary>
    private static double[] Positions(List<RuledLine> lines, List<RuledLine> others)
    {
        var positions = lines.ConvertAll(line => line.Position);
        if (others.Count == 0)
        {
            return [.. positions];
        }

        var (start, end) = (others.Min(line => line.Start), others.Max(line => line.End));
        if (positions.Count == 0)
        {
            return [start, end];
        }

        if (start < positions[0] - RuledLine.Tolerance)
        {
            positions.Insert(0, start);
        }

        if (end > positions[^1] + RuledLine.Tolerance)
        {
            positions.Add(end);
        }

        return [.. positions];
    }

    private List<RuledCell> Cells()
    {
        var (rows, columns) = (_ys.Length - 1, _xs.Length - 1);
        if (rows < 1 || columns < 1 || rows * columns == 1)
        {
            return [];
        }

        var merged = new DisjointSets(rows * columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (column + 1 < columns && !IsDrawn(_vertical, _xs[column + 1], _ys[row], _ys[row + 1]))
                {
                    merged.Join((row * columns) + column, (row * columns) + column + 1);
                }

                if (row + 1 < rows && !IsDrawn(_borders, _ys[row + 1], _xs[column], _xs[column + 1]))
                {
                    merged.Join((row * columns) + column, ((row + 1) * columns) + column);
                }
            }
        }

        return [.. merged.Sets().SelectMany(set => Rectangles(set, columns)).OrderBy(cell => cell.Row).ThenBy(cell => cell.Left)];
    }

    /// <summary>A merged area is a rectangle; where missing rules make another figure of it, each of its rows is a cell.</summary>
    private IEnumerable<RuledCell> Rectangles(List<int> set, int columns)
    {
        var (top, bottom) = (set[0] / columns, set[^1] / columns);
        var (left, right) = (set.Min(item => item % columns), set.Max(item => item % columns));
        if (set.Count == (bottom - top + 1) * (right - left + 1))
        {
            return [Cell(top, bottom, left, right)];
        }

        return set.GroupBy(item => item / columns).Select(row => Cell(row.Key, row.Key, row.Min(item => item % columns), row.Max(item => item % columns)));
    }

    private RuledCell Cell(int top, int bottom, int left, int right) => new(top, bottom - top + 1, _xs[left], _ys[top], _xs[right + 1], _ys[bottom + 1])
    {
        IsOpenAbove = !IsDrawn(_horizontal, _ys[top], _xs[left], _xs[right + 1]),
        IsOpenBelow = !IsDrawn(_horizontal, _ys[bottom + 1], _xs[left], _xs[right + 1]),
        IsOpenAside = !IsDrawn(_vertical, _xs[left], _ys[top], _ys[bottom + 1]) || !IsDrawn(_vertical, _xs[right + 1], _ys[top], _ys[bottom + 1]),
    };

    private static bool IsDrawn(List<RuledLine> lines, double position, double start, double end) =>
        lines.Exists(line => Math.Abs(line.Position - position) < 0.01 && line.Covers(start, end));
}

/// <param name="Row">The first of its rows in the grid, from 0.</param>
internal sealed record RuledCell(int Row, int RowSpan, double Left, double Top, double Right, double Bottom)
{
    public bool IsOpenAbove { get; init; }

    public bool IsOpenBelow { get; init; }

    public bool IsOpenAside { get; init; }

    /// <summary>Open at a side and above or below: where one table stands on another that is wider, the paper beside the narrow one is like that.</summary>
    public bool MayBePaper => IsOpenAside && (IsOpenAbove || IsOpenBelow);

    public double Area => (Right - Left) * (Bottom - Top);

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
