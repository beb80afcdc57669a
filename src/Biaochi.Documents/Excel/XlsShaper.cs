using Biaochi.Documents.Excel.Binary;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Excel;

/// <summary>
/// Brings workbooks of Excel 97–2003 (.xls; MS-XLS), and of Excel 5 and 95 as far as they are alike, to the neutral shape. The libraries there
/// are drop comments and errors, and a broken file makes them fail anyhow or never end.
/// </summary>
internal static class XlsShaper
{
    /// <exception cref="DocumentFormatException">The workbook is broken, locked with a password, or has more cells than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var budget = new CellBudget(file, options.MaxCells);
        try
        {
            var container = new CompoundFile(bytes);
            var stream = new BiffStream(container.Find("Workbook") ?? container.Find("Book") ?? throw budget.Refusal("文件中没有工作簿"));
            return Shape(stream, file, budget, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw budget.Refusal("工作簿内部的内容无法解析", exception);
        }
    }

    private static DocumentShape Shape(BiffStream stream, string file, CellBudget budget, CancellationToken cancellationToken)
    {
        var workbook = XlsWorkbook.Read(stream, cancellationToken);
        if (workbook.IsLocked)
        {
            throw ForeignKind.Locked(file);
        }

        var (rows, notes, problems) = (new List<DocumentRow>(), new List<DocumentNote>(), new List<DocumentProblem>());
        foreach (var (index, (name, isHidden, start)) in workbook.Sheets.Index())
        {
            var sheet = new Worksheet(file, name, index + 1) { IsHidden = isHidden };
            new XlsSheetReader(stream, workbook, sheet, budget).Read(start, cancellationToken);
            new SheetShaper(sheet, rows, notes).Shape(cancellationToken);
            problems.AddRange(isHidden ? [] : sheet.Problems);
        }

        return new DocumentShape(rows) { Notes = notes, Problems = problems };
    }
}
