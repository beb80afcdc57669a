using System.Globalization;
using System.Text;
using Biaochi.Documents.Excel.Formats;
using Biaochi.Documents.Shape;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Biaochi.Documents.Excel;

/// <summary>Brings workbooks of Excel 97–2003 (.xls) and binary ones of later programs (.xlsb) to the neutral shape.</summary>
internal static class XlsShaper
{
    /// <summary>The encoding of workbooks before Excel 97 that do not name theirs.</summary>
    private const int ChineseCodePage = 936;

    /// <exception cref="DocumentFormatException">The workbook is broken, locked with a password, or has more cells than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var budget = new CellBudget(file, options.MaxCells);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(ChineseCodePage) });
            return Shape(reader, file, budget, cancellationToken);
        }
        catch (InvalidPasswordException exception)
        {
            throw ForeignKind.Locked(file, exception);
        }
        catch (Exception exception) when (exception is not (DocumentFormatException or OperationCanceledException or OutOfMemoryException))
        {
            // The library answers a broken file with whatever exception its own code runs into.
            throw budget.Refusal("工作簿内部的内容无法解析", exception);
        }
    }

    private static DocumentShape Shape(IExcelDataReader reader, string file, CellBudget budget, CancellationToken cancellationToken)
    {
        var (rows, notes, number) = (new List<DocumentRow>(), new List<DocumentNote>(), 0);
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        do
        {
            var sheet = new Worksheet(file, reader.Name, ++number) { IsHidden = reader.VisibleState != "visible" };
            AddMerges(reader, sheet, budget);
            AddRows(reader, sheet, formats, budget, cancellationToken);
            AddHiddenColumns(reader, sheet);
            new SheetShaper(sheet, rows, notes).Shape(cancellationToken);
        }
        while (reader.NextResult());

        return new DocumentShape(rows) { Notes = notes };
    }

    private static void AddMerges(IExcelDataReader reader, Worksheet sheet, CellBudget budget)
    {
        foreach (var range in reader.MergeCells ?? [])
        {
            budget.Spend();
            if (range.FromRow <= range.ToRow && range.FromColumn <= range.ToColumn)
            {
                sheet.Merges.Add(new MergedRange(new CellReference(range.FromRow + 1, range.FromColumn), new CellReference(range.ToRow + 1, range.ToColumn)));
            }
        }
    }

    private static void AddHiddenColumns(IExcelDataReader reader, Worksheet sheet)
    {
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                sheet.HiddenColumns.Add(column, column);
            }
        }
    }

    private static void AddRows(IExcelDataReader reader, Worksheet sheet, Dictionary<string, NumberFormat> formats, CellBudget budget, CancellationToken cancellationToken)
    {
        for (var number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.RowHeight == 0)
            {
                sheet.HiddenRows.Add(number, number);
            }

            var row = new SheetRow(number, []);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value && Cell(value, column, FormatOf(reader, column, formats)) is { Text.Length: > 0 } cell)
                {
                    budget.Spend();
                    row.Cells.Add(cell);
                }
            }

            if (row.Cells.Count > 0)
            {
                sheet.Rows.Add(row);
            }
        }
    }

    private static NumberFormat FormatOf(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        var code = BuiltInFormats.Find(reader.GetNumberFormatIndex(column)) ?? reader.GetNumberFormatString(column) ?? "General";
        if (!formats.TryGetValue(code, out var format))
        {
            formats.Add(code, format = new NumberFormat(code));
        }

        return format;
    }

    private static SheetCell Cell(object value, int column, NumberFormat format)
    {
        if (Number(value) is { } number)
        {
            var (text, full) = format.Show(number, dates1904: false);
            return new SheetCell(column, text.Trim(), full?.Trim());
        }

        var words = value is bool truth ? truth ? "TRUE" : "FALSE" : SheetText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        return new SheetCell(column, words.Length > 0 ? format.Show(words).Trim() : words, null);
    }

    /// <summary>Dates come already counted from 1900.</summary>
    private static decimal? Number(object value) => value switch
    {
        double number when Math.Abs(number) < (double)decimal.MaxValue / 10 => (decimal)number,
        int number => number,
        DateTime date => ExcelDates.Number(date, dates1904: false),
        TimeSpan time => (decimal)time.TotalDays,
        _ => null,
    };
}
