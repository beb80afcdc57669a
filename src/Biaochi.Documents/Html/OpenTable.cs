using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>
/// A table of a page while it is being read. Cells take the first free columns of their row, past those that cells above reach into
/// (HTML Living Standard 4.9.12, forming a table).
/// </summary>
internal sealed class OpenTable
{
    /// <summary>The standard's own bounds on spans (4.9.11).</summary>
    private const int WidestSpan = 1000;
    private const int HighestSpan = 65534;

    /// <summary>As many columns as a spreadsheet has; what lies about more must not cost memory.</summary>
    private const int MostColumns = 16384;

    private readonly List<int> _takenUntil = [];
    private GridRow? _row;
    private GridCell? _cell;
    private int _column;

    public GridTable Table { get; } = new();

    /// <summary>The text of the cell that is open; null between cells.</summary>
    public TextFlow? Cell { get; private set; }

    public void BeginRow()
    {
        _row = new GridRow();
        Table.Rows.Add(_row);
        _column = 0;
    }

    public void BeginCell(int columns, int rows)
    {
        if (_row is null)
        {
            BeginRow();
        }

        var row = Table.Rows.Count;
        while (_column < _takenUntil.Count && _takenUntil[_column] >= row)
        {
            _column++;
        }

        columns = Math.Min(Math.Clamp(columns, 1, WidestSpan), Math.Max(1, MostColumns - _column));
        rows = rows == 0 ? HighestSpan : Math.Clamp(rows, 1, HighestSpan);
        _cell = new GridCell("", _column) { ColumnSpan = columns, RowSpan = rows };
        Cell = new TextFlow();
        for (var column = _column; rows > 1 && column < _column + columns; column++)
        {
            Take(column, row + rows - 1);
        }

        _column = Math.Min(_column + columns, MostColumns);
    }

    /// <summary>Ends the open cell, if one is.</summary>
    public void EndCell(ShapeBuilder builder, bool isOutermost)
    {
        if (Cell is { } flow && _cell is { } cell && _row is { } row)
        {
            var position = isOutermost ? builder.InNextTable(Table.Rows.Count) : builder.InNextTable(1);
            row.Cells.Add(builder.ToCell(flow, cell.Column, position) with { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan });
        }

        (Cell, _cell) = (null, null);
    }

    public void EndRow() => _row = null;

    /// <summary>No cell reaches out of its group of rows.</summary>
    public void EndGroup()
    {
        _row = null;
        _takenUntil.Clear();
    }

    private void Take(int column, int row)
    {
        while (_takenUntil.Count <= column)
        {
            _takenUntil.Add(0);
        }

        _takenUntil[column] = Math.Max(_takenUntil[column], row);
    }
}
