using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Documents.Shape;

/// <summary>
/// Brings lines and grid tables to rows, in reading order. A table inside a cell is read as the table it is, between what stands before and
/// after it in its row; only where it merely arranges the lines of one text does it belong to the cell.
/// </summary>
internal sealed class ShapeBuilder(string file, ReadOptions options, CancellationToken cancellationToken)
{
    private readonly List<DocumentRow> _rows = [];
    private int _cells;
    private int _lines;
    private int _tables;
    private string? _lastSetting;

    public List<DocumentNote> Notes { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];

    public string File => file;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Where in the body the document is being read: the next line.</summary>
    public SourcePosition NextLine => new(file, Line: _lines + 1);

    /// <summary>That row, from 1, of the table that is being read and not yet added.</summary>
    public SourcePosition InNextTable(int row) => new(file, Line: row) { Table = _tables + 1 };

    public DocumentShape Build() => new(_rows) { Notes = Notes, Problems = Problems };

    public void AddNote(string kind, string text, SourcePosition position)
    {
        if (CellText.Clean(text) is { Length: > 0 } clean)
        {
            Notes.Add(new DocumentNote($"{kind}：{clean}", position));
        }
    }

    /// <summary>What was read into the flow, as a cell.</summary>
    public GridCell ToCell(TextFlow flow, int column, SourcePosition position)
    {
        TellPicture(flow, position);
        return flow.ToCell(column);
    }

    /// <summary>Takes all lines and tables of the flow, and empties it.</summary>
    public void Take(TextFlow flow)
    {
        TellPicture(flow, NextLine);
        AddParts(flow.ToString(), flow.Tables, column: 0, mayContinue: true);
        flow.Clear();
    }

    /// <summary>Takes a part of the document that was brought to the neutral shape by itself.</summary>
    public void Add(DocumentShape part)
    {
        var tables = _tables;
        foreach (var row in part.Rows)
        {
            _lines += row.IsTable ? 0 : 1;
            _tables = Math.Max(_tables, tables + row.Table);
            var position = new SourcePosition(file, Line: row.IsTable ? row.Position.Line : _lines) { Table = row.IsTable ? tables + row.Table : null };
            Add(row with { Table = row.IsTable ? tables + row.Table : 0, Position = position }, row.Cells.Length);
        }

        Notes.AddRange(part.Notes);
        Problems.AddRange(part.Problems);
        _lastSetting = null;
    }

    private void TellPicture(TextFlow flow, SourcePosition position)
    {
        if (flow.HasPicture && flow.Tables.Count == 0 && !flow.HasText(0))
        {
            Notes.Add(new DocumentNote("图片中的文字未读", position));
        }
    }

    private void AddParts(string text, IReadOnlyList<NestedTable> tables, int column, bool mayContinue)
    {
        var at = 0;
        foreach (var nested in tables)
        {
            AddLines(text[at..nested.At]);
            AddTable(nested.Table, column, mayContinue);
            at = nested.At;
        }

        AddLines(at == 0 ? text : text[at..]);
    }

    private void AddLines(string text)
    {
        var clean = CellText.Clean(text);
        if (clean.Length == 0)
        {
            return;
        }

        foreach (var line in clean.Split('\n'))
        {
            _lines++;
            Add(new DocumentRow(new SourcePosition(file, Line: _lines), IsTable: false, [new DocumentCell(line, 0)]), 1);
        }

        _lastSetting = null;
    }

    /// <param name="mayContinue">The table before it may be the first part of the same table, torn by a break of the page.</param>
    private void AddTable(GridTable table, int column, bool mayContinue)
    {
        var isContinued = mayContinue && table.Setting is not null && table.Setting == _lastSetting;
        var number = isContinued ? _tables : ++_tables;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            AddRow(table.Rows[i], table.Rows.Count - i, column, new SourcePosition(file, Line: i + 1) { Table = number });
        }

        _lastSetting = number == _tables ? table.Setting : null;
    }

    private void AddRow(GridRow row, int rowsLeft, int offset, SourcePosition position)
    {
        var isAlone = row.Cells.Count(cell => !cell.IsBlank) == 1;
        var cells = ImmutableArray.CreateBuilder<DocumentCell>(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            var column = cell.Column + offset;
            if (cell.Tables.Count == 0 || (!isAlone && cell.Tables.All(nested => nested.Table.IsLine)))
            {
                AddCell(cells, CellText.Flat(cell.Text, cell.Tables), cell, column, rowsLeft);
            }
            else if (isAlone)
            {
                AddParts(cell.Text, cell.Tables, column, mayContinue: false);
            }
            else
            {
                AddBetween(cells, cell, column, rowsLeft, position);
            }
        }

        AddCells(cells, position);
    }

    /// <summary>The row is parted: what stands before the table, the table's own rows, and what stands after it.</summary>
    private void AddBetween(ImmutableArray<DocumentCell>.Builder cells, GridCell cell, int column, int rowsLeft, SourcePosition position)
    {
        var at = 0;
        foreach (var nested in cell.Tables)
        {
            AddCell(cells, CellText.Clean(cell.Text[at..nested.At]), cell, column, rowsLeft);
            AddCells(cells, position);
            AddTable(nested.Table, column, mayContinue: false);
            at = nested.At;
        }

        AddCell(cells, CellText.Clean(cell.Text[at..]), cell, column, rowsLeft);
    }

    private static void AddCell(ImmutableArray<DocumentCell>.Builder cells, string text, GridCell cell, int column, int rowsLeft)
    {
        if (text.Length > 0)
        {
            cells.Add(new DocumentCell(text, column, cell.ColumnSpan, Math.Clamp(cell.RowSpan, 1, rowsLeft)));
        }
    }

    private void AddCells(ImmutableArray<DocumentCell>.Builder cells, SourcePosition position)
    {
        if (cells.Count > 0)
        {
            Add(new DocumentRow(position, IsTable: true, cells.ToImmutable()) { Table = position.Table!.Value, HasGrid = true }, cells.Count);
            cells.Clear();
        }
    }

    private void Add(DocumentRow row, int cells)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _cells += cells;
        if (_cells > options.MaxCells)
        {
            throw new DocumentFormatException(file, $"内容超过 {options.MaxCells} 个单元格，请拆分后再读取。");
        }

        _rows.Add(row);
    }
}
