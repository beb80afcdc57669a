namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Puts the fragments of a table that goes over pages together: one grid of columns, a row that the page cut joined cell by cell, and cells
/// over several rows that the page cut too.
/// </summary>
internal sealed class TableAssembler
{
    /// <summary>Grid lines of two pages closer than this, in points, are one.</summary>
    private const double SameLine = 3;

    private readonly List<TableFragment> _fragments = [];

    public TableAssembler(TableFragment first) => _fragments.Add(first);

    /// <summary>Whether a fragment at the top of the next page can be this table's.</summary>
    public bool Continues(TableFragment next) =>
        next.Page == _fragments[^1].Page + 1 && Math.Abs(next.Left - _fragments[^1].Left) <= SameLine && Math.Abs(next.Right - _fragments[^1].Right) <= SameLine;

    public void Add(TableFragment next) => _fragments.Add(next);

    /// <summary>The whole table: its rows from the top, each with the page on which it begins and the cells that begin in it.</summary>
    public List<AssembledRow> Assemble()
    {
        var lines = Lines();
        var rows = new List<AssembledRow>();
        var open = new List<AssembledCell>();
        foreach (var fragment in _fragments)
        {
            var cells = fragment.Cells.Select(cell => Place(cell, fragment, lines)).ToList();
            var joins = rows.Count > 0 && IsCut(fragment, rows[^1], cells);
            var first = joins ? rows.Count - 1 : rows.Count;
            for (var row = rows.Count; row < first + fragment.Rows; row++)
            {
                rows.Add(new AssembledRow(fragment.Page, []));
            }

            foreach (var cell in cells)
            {
                if (cell.Row == 0 && open.Find(above => above.Covers(cell)) is { } above && (joins || IsSame(above, cell)))
                {
                    above.GoOn(cell, joins);
                }
                else
                {
                    rows[first + cell.Row].Cells.Add(cell);
                }
            }

            open = [.. cells.Where(cell => cell.Row + cell.RowSpan == fragment.Rows)];
            open.AddRange(rows.SelectMany(row => row.Cells).Where(cell => cell.ReachesEnd && !open.Contains(cell)));
        }

        return rows;
    }

    /// <summary>A cell over several rows that the page cut: one of its parts is blank and the other has the text, or the program wrote it on both pages.</summary>
    private static bool IsSame(AssembledCell above, AssembledCell below) =>
        (above.RowSpan > 1 || below.RowSpan > 1) && (above.Text.Length == 0 || below.Text.Length == 0 || above.Text == below.Text);

    /// <summary>
    /// Whether the page cut the row: no rule closes it on either page (a border between two rows is drawn on one of them), or, where the program closes each page's part, its label stands on one page and only
    /// running text on the other.
    /// </summary>
    private bool IsCut(TableFragment fragment, AssembledRow last, List<AssembledCell> cells)
    {
        var before = _fragments[_fragments.IndexOf(fragment) - 1];
        if (before.IsOpenBelow && fragment.IsOpenAbove)
        {
            return true;
        }

        var first = cells.Where(cell => cell.Row == 0).ToList();
        return IsTextAlone(first, fragment) || (IsTextAlone(last.Cells, before) && first.Count == last.Cells.Count);
    }

    /// <summary>The label's cell is blank, and one wide cell holds text.</summary>
    private static bool IsTextAlone(List<AssembledCell> row, TableFragment fragment) =>
        row.Count > 1 && row.MinBy(cell => cell.Column) is { Text.Length: 0, RowSpan: 1 } && row.Where(cell => cell.Text.Length > 0).ToList() is [var only] && only.Width > (fragment.Right - fragment.Left) / 2;

    private double[] Lines()
    {
        var all = _fragments.SelectMany(fragment => fragment.Xs).Order().ToList();
        var lines = new List<double>();
        foreach (var x in all)
        {
            if (lines.Count == 0 || x - lines[^1] > SameLine)
            {
                lines.Add(x);
            }
        }

        return [.. lines];
    }

    private static AssembledCell Place(TableCell cell, TableFragment fragment, double[] lines)
    {
        var (left, right) = (fragment.Xs[cell.Column], fragment.Xs[cell.Column + cell.ColumnSpan]);
        var column = Nearest(lines, left);
        return new AssembledCell(cell.Row, column, Math.Max(1, Nearest(lines, right) - column), right - left, cell, cell.Row + cell.RowSpan == fragment.Rows);
    }

    private static int Nearest(double[] lines, double x)
    {
        var at = Array.FindLastIndex(lines, line => line <= x + SameLine);
        return Math.Max(0, at);
    }
}

/// <param name="Page">Where it begins.</param>
internal sealed record AssembledRow(int Page, List<AssembledCell> Cells);

/// <summary>A cell of the whole table; its text grows where a page cut it.</summary>
internal sealed class AssembledCell(int row, int column, int columnSpan, double width, TableCell cell, bool reachesEnd)
{
    public int Row => row;

    public int Column => column;

    public int ColumnSpan => columnSpan;

    public double Width => width;

    public int RowSpan { get; private set; } = cell.RowSpan;

    public string Text { get; private set; } = cell.Text;

    public string? Doubt => cell.Doubt;

    /// <summary>It reaches the end of the last page's part.</summary>
    public bool ReachesEnd { get; private set; } = reachesEnd;

    public bool Covers(AssembledCell below) => ReachesEnd && column == below.Column && columnSpan == below.ColumnSpan;

    /// <summary>Takes in its part on the next page.</summary>
    public void GoOn(AssembledCell below, bool sharesRow)
    {
        Text = !sharesRow && Text == below.Text ? Text
            : Text.Length > 0 && below.Text.Length > 0 && char.IsAsciiLetter(Text[^1]) && char.IsAsciiLetter(below.Text[0]) ? $"{Text} {below.Text}" : Text + below.Text;
        RowSpan += below.RowSpan - (sharesRow ? 1 : 0);
        ReachesEnd = below.ReachesEnd;
    }
}
