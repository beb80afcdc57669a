using Biaochi.Documents.Shape;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>
/// Lays the cells of some rows of one table into columns and rows without a hole or an overlap, as HTML wants them: only columns at which a
/// cell begins or ends are left, gaps become blank cells, and a span ends where the rows do.
/// </summary>
internal sealed class TableGrid
{
    private readonly IReadOnlyList<DocumentRow> _rows;
    private readonly Func<int, int, DrawnCell> _draw;
    private readonly List<int> _cuts;

    /// <summary>How many rows more each column is covered from above.</summary>
    private readonly int[] _covered;

    /// <summary>The columns at which the row above begins a cell; blank ones are divided as it is.</summary>
    private HashSet<int> _above = [];

    private TableGrid(IReadOnlyList<DocumentRow> rows, Func<int, int, DrawnCell> draw)
    {
        (_rows, _draw) = (rows, draw);
        _cuts = [.. rows.SelectMany(row => row.Cells).SelectMany(cell => new[] { cell.Column, cell.Column + Math.Max(1, cell.ColumnSpan) }).Distinct().Order()];
        _covered = new int[_cuts.Count];
    }

    /// <param name="rows">Rows of one table that follow each other.</param>
    /// <param name="draw">Draws the cell of a row, both by index.</param>
    public static IReadOnlyList<IReadOnlyList<DrawnSpan>> Arrange(IReadOnlyList<DocumentRow> rows, Func<int, int, DrawnCell> draw)
    {
        var grid = new TableGrid(rows, draw);
        return [.. rows.Select((_, row) => grid.RowOf(row))];
    }

    private List<DrawnSpan> RowOf(int row)
    {
        var spans = new List<DrawnSpan>();
        var begins = new HashSet<int>();
        var column = 0;
        foreach (var (cell, index) in _rows[row].Cells.Select((cell, index) => (cell, index)).OrderBy(cell => cell.cell.Column))
        {
            Fill(spans, begins, ref column, ColumnAt(cell.Column));
            Skip(ref column);
            var end = Math.Max(column + 1, ColumnAt(cell.Column + Math.Max(1, cell.ColumnSpan)));
            Put(spans, begins, ref column, FreeUntil(column, end), new DrawnSpan(_draw(row, index), 1, RowsOf(row, cell)));
        }

        Fill(spans, begins, ref column, _cuts.Count - 1);
        for (var i = 0; i < _covered.Length; i++)
        {
            _covered[i] = Math.Max(0, _covered[i] - 1);
        }

        _above = begins;
        return spans;
    }

    /// <summary>Blank cells up to that column, where nothing from above stands.</summary>
    private void Fill(List<DrawnSpan> spans, HashSet<int> begins, ref int column, int until)
    {
        while (column < until)
        {
            if (_covered[column] > 0)
            {
                column++;
                continue;
            }

            var end = column + 1;
            while (end < until && _covered[end] == 0 && !_above.Contains(end))
            {
                end++;
            }

            Put(spans, begins, ref column, end, new DrawnSpan(null, 1, 1));
        }
    }

    private void Put(List<DrawnSpan> spans, HashSet<int> begins, ref int column, int end, DrawnSpan span)
    {
        spans.Add(span with { Columns = Math.Max(1, end - column) });
        begins.Add(column);
        for (; column < end; column++)
        {
            _covered[Math.Min(column, _covered.Length - 1)] = span.Rows;
        }
    }

    private void Skip(ref int column)
    {
        while (column < _covered.Length - 1 && _covered[column] > 0)
        {
            column++;
        }
    }

    private int FreeUntil(int column, int end)
    {
        var free = column + 1;
        while (free < end && free < _covered.Length && _covered[free] == 0)
        {
            free++;
        }

        return free;
    }

    private int ColumnAt(int column) => _cuts.BinarySearch(column) is var at && at >= 0 ? at : ~at;

    /// <summary>A blank row is no row of the shape, so that rows are counted by their numbers where the document has them.</summary>
    private int RowsOf(int row, DocumentCell cell)
    {
        var first = _rows[row].Position;
        var isNumbered = first.Line is not null && (first.Sheet is not null || first.Table is not null);
        var end = row + 1;
        while (end < _rows.Count && (isNumbered ? _rows[end].Position.Line < first.Line + cell.RowSpan : end < row + cell.RowSpan))
        {
            end++;
        }

        return end - row;
    }
}
