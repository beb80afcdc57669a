using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Excel;

/// <summary>Brings a sheet to rows of the neutral shape: merged ranges become spans, and what is hidden becomes notes.</summary>
internal sealed class SheetShaper(Worksheet sheet, List<DocumentRow> rows, List<DocumentNote> notes)
{
    private readonly MergedCells _merges = new(sheet);
    private readonly SortedDictionary<int, List<SheetCell>> _hiddenColumns = [];
    private readonly SortedDictionary<int, List<DocumentCell>> _moved = [];

    public void Shape(CancellationToken cancellationToken)
    {
        if (sheet.IsHidden)
        {
            var text = string.Join('\n', sheet.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
            notes.Add(new DocumentNote($"隐藏的工作表“{sheet.Name}”：{text}", sheet.AtRow(sheet.Rows is [var first, ..] ? first.Number : 1)));
            return;
        }

        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddMoved(before: row.Number);
            Shape(row);
        }

        AddMoved(before: int.MaxValue);
        foreach (var (column, cells) in _hiddenColumns)
        {
            notes.Add(new DocumentNote($"隐藏的 {CellReference.ColumnName(column)} 列：{string.Join('\n', cells.Select(cell => cell.Text))}", sheet.AtRow(1)));
        }

        notes.AddRange(sheet.Remarks);

        // The workbook keeps its sheets until the last is shaped; what they held need not wait with them.
        sheet.Rows.Clear();
        sheet.Merges.Clear();
    }

    private void Shape(SheetRow row)
    {
        _merges.MoveTo(row.Number);
        var (seen, hidden, covered) = (new List<DocumentCell>(row.Cells.Count), new List<string>(), new List<string>());
        foreach (var cell in row.Cells)
        {
            var range = _merges.At(cell.Column);
            if (range is { } merged && merged.First != new CellReference(row.Number, cell.Column))
            {
                covered.Add(cell.Text);
            }
            else if (Place(row, cell, range ?? new MergedRange(new CellReference(row.Number, cell.Column), new CellReference(row.Number, cell.Column)), seen))
            {
            }
            else if (sheet.HiddenRows.Contains(row.Number))
            {
                hidden.Add(cell.Text);
            }
            else
            {
                (_hiddenColumns.TryGetValue(cell.Column, out var column) ? column : _hiddenColumns[cell.Column] = []).Add(cell);
            }
        }

        AddNote($"隐藏的第 {row.Number} 行", hidden, row.Number);
        AddNote($"第 {row.Number} 行被合并单元格遮住的内容", covered, row.Number);
        Add(row.Number, seen);
    }

    /// <summary>Puts the cell where its range can first be seen; false where all of it is hidden.</summary>
    private bool Place(SheetRow row, SheetCell cell, MergedRange range, List<DocumentCell> seen)
    {
        if (sheet.HiddenRows.FirstVisible(range.First.Row, range.Last.Row) is not { } top || sheet.HiddenColumns.FirstVisible(range.First.Column, range.Last.Column) is not { } left)
        {
            return false;
        }

        var shaped = new DocumentCell(
            cell.Text,
            left - sheet.HiddenColumns.CountIn(0, left),
            range.Last.Column - left + 1 - sheet.HiddenColumns.CountIn(left, range.Last.Column),
            range.Last.Row - top + 1 - sheet.HiddenRows.CountIn(top, range.Last.Row))
        {
            FullText = cell.FullText,
            Position = sheet.At(range.First),
        };
        if (top == row.Number)
        {
            seen.Add(shaped);
        }
        else
        {
            (_moved.TryGetValue(top, out var moved) ? moved : _moved[top] = []).Add(shaped);
        }

        return true;
    }

    /// <summary>Rows that show nothing but what was moved down from hidden ones.</summary>
    private void AddMoved(int before)
    {
        while (_moved.Count > 0 && _moved.First().Key is var row && row < before)
        {
            Add(row, []);
        }
    }

    private void Add(int row, List<DocumentCell> cells)
    {
        if (_moved.Remove(row, out var moved))
        {
            cells = [.. cells.Concat(moved).OrderBy(cell => cell.Column)];
        }

        if (cells.Count > 0)
        {
            rows.Add(new DocumentRow(sheet.AtRow(row), IsTable: true, [.. cells]) { Table = sheet.Number, HasGrid = true });
        }
    }

    private void AddNote(string heading, List<string> texts, int row)
    {
        if (texts.Count > 0)
        {
            notes.Add(new DocumentNote($"{heading}：{string.Join(' ', texts)}", sheet.AtRow(row)));
        }
    }
}
