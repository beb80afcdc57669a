using System.Globalization;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>Reads one sheet's records (MS-XLS 2.1.7.20.5). What they say of the sheet's size is not believed.</summary>
internal sealed class XlsSheetReader(BiffStream stream, XlsWorkbook workbook, Worksheet sheet, CellBudget budget)
{
    private const int IsHiddenRow = 0x20;
    private const int IsHiddenColumn = 1;

    private readonly XlsObjects _objects = new(stream, workbook.Text, sheet);
    private readonly SortedDictionary<int, SheetRow> _rows = [];

    /// <summary>A formula whose text follows in a record of its own.</summary>
    private (CellReference At, int Style)? _awaited;

    public void Read(uint start, CancellationToken cancellationToken)
    {
        stream.MoveTo(start);
        var depth = 0;
        while (stream.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            depth += stream.Type switch { BiffType.BeginOfPart => 1, BiffType.EndOfPart => -1, _ => 0 };
            if (depth <= 0)
            {
                break;
            }

            // Charts within the sheet are parts of their own.
            if (depth == 1)
            {
                Take(stream.Record);
            }
        }

        sheet.Rows.AddRange(_rows.Values);
        sheet.Rows.ForEach(row => row.Cells.Sort((left, right) => left.Column.CompareTo(right.Column)));
        _objects.Finish();
    }

    private void Take(BiffRecord record)
    {
        switch (record.Type)
        {
            case BiffType.Row:
                TakeRow(record);
                break;
            case BiffType.ColumnInfo:
                TakeColumns(record);
                break;
            case BiffType.MergedCells:
                TakeMerges(record);
                break;
            case BiffType.Header or BiffType.Footer when record.Left > 2:
                HeaderFooter.AddTo(sheet, record.Type is BiffType.Header ? "页眉" : "页脚", workbook.Text.Long(ref record, workbook.Text.CodePage is null ? record.U16() : record.Byte()));
                break;
            case BiffType.Note or BiffType.Drawing or BiffType.Object or BiffType.TextObject:
                _objects.Take(record);
                break;
            case BiffType.String when _awaited is var (at, style):
                _awaited = null;
                AddText(at, style, workbook.Text.Long(ref record, record.U16()));
                break;
            case BiffType.LabelShared or BiffType.Label or BiffType.RichString or BiffType.Number or BiffType.Rk or BiffType.MultipleRk or BiffType.Formula or BiffType.BoolOrError:
                TakeCell(record);
                break;
        }
    }

    private void TakeRow(BiffRecord record)
    {
        var row = record.U16() + 1;
        record.Skip(10);
        if ((record.U16() & IsHiddenRow) != 0)
        {
            sheet.HiddenRows.Add(row, row);
        }
    }

    private void TakeColumns(BiffRecord record)
    {
        var (first, last) = (record.U16(), record.U16());
        var width = record.U16();
        record.Skip(2);
        if (((record.U16() & IsHiddenColumn) != 0 || width == 0) && first <= last)
        {
            sheet.HiddenColumns.Add(first, last);
        }
    }

    private void TakeMerges(BiffRecord record)
    {
        for (var count = record.U16(); count > 0; count--)
        {
            budget.Spend();
            var (top, bottom, left, right) = (record.U16(), record.U16(), record.U16(), record.U16());
            if (top <= bottom && left <= right)
            {
                sheet.Merges.Add(new MergedRange(new CellReference(top + 1, left), new CellReference(bottom + 1, right)));
            }
        }
    }

    private void TakeCell(BiffRecord record)
    {
        var at = new CellReference(record.U16() + 1, record.U16());
        if (record.Type is BiffType.MultipleRk)
        {
            // Six bytes a cell, and behind them the last column.
            for (; record.Left >= 8; at = at with { Column = at.Column + 1 })
            {
                AddNumber(at, record.U16(), record.Rk());
            }

            return;
        }

        var style = record.U16();
        switch (record.Type)
        {
            case BiffType.LabelShared:
                AddText(at, style, Shared(record.U32(), at));
                break;
            case BiffType.Label or BiffType.RichString:
                AddText(at, style, workbook.Text.Long(ref record, record.U16()));
                break;
            case BiffType.Number:
                AddNumber(at, style, record.Double());
                break;
            case BiffType.Rk:
                AddNumber(at, style, record.Rk());
                break;
            case BiffType.BoolOrError:
                AddTruthOrError(at, style, value: record.Byte(), isError: record.Byte() != 0);
                break;
            case BiffType.Formula:
                TakeFormula(record.Take(8), at, style);
                break;
        }
    }

    /// <summary>The value last calculated (MS-XLS 2.5.133): a number, or what the first byte tells when the last two are full.</summary>
    private void TakeFormula(ReadOnlySpan<byte> value, CellReference at, int style)
    {
        if (value[6] != 0xFF || value[7] != 0xFF)
        {
            AddNumber(at, style, BitConverter.ToDouble(value));
        }
        else if (value[0] == 0)
        {
            _awaited = (at, style);
        }
        else if (value[0] is 1 or 2)
        {
            AddTruthOrError(at, style, value[2], isError: value[0] == 2);
        }
    }

    private string Shared(uint index, CellReference at) =>
        index < workbook.Strings.Count ? workbook.Strings[(int)index] : throw budget.Refusal($"工作表“{sheet.Name}”{at} 引用了文件中没有的文字（第 {index} 条）");

    private void AddTruthOrError(CellReference at, int style, int value, bool isError)
    {
        if (isError)
        {
            sheet.Problems.Add(CellProblems.Error(ErrorName(value), sheet.At(at)));
        }
        else
        {
            AddText(at, style, value != 0 ? "TRUE" : "FALSE");
        }
    }

    private void AddText(CellReference at, int style, string text)
    {
        var clean = SheetText.Clean(text);
        if (clean.Length > 0)
        {
            Add(at, new SheetCell(at.Column, workbook.Styles.FormatOf(style).Show(clean), null));
        }
    }

    private void AddNumber(CellReference at, int style, double number)
    {
        if (Math.Abs(number) < (double)decimal.MaxValue / 10)
        {
            var (text, full) = workbook.Styles.FormatOf(style).Show((decimal)number, workbook.Dates1904);
            Add(at, new SheetCell(at.Column, text, full));
        }
        else if (!double.IsNaN(number))
        {
            Add(at, new SheetCell(at.Column, number.ToString(CultureInfo.InvariantCulture), null));
        }
    }

    private void Add(CellReference at, SheetCell cell)
    {
        if (cell.Text.Length == 0)
        {
            return;
        }

        budget.Spend();
        (_rows.TryGetValue(at.Row, out var row) ? row : _rows[at.Row] = new SheetRow(at.Row, [])).Cells.Add(cell);
    }

    /// <summary>MS-XLS 2.5.10.</summary>
    private static string ErrorName(int code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
