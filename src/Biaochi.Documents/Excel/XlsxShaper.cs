using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Excel;

/// <summary>
/// Brings workbooks (.xlsx, transitional and strict) to the neutral shape. Parts are streamed by a reader that goes forward only: a document
/// model of a whole sheet costs ten times its memory, and libraries that give values alone lose formats, hidden rows and formulas without value.
/// </summary>
internal static class XlsxShaper
{
    /// <exception cref="DocumentFormatException">The workbook is broken, or has more than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var budget = new CellBudget(file, options.MaxCells);
        try
        {
            using var archive = new WorkbookArchive(bytes, file, options);
            return Shape(archive, file, budget, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            throw budget.Refusal("工作簿内部的内容无法解析", exception);
        }
    }

    private static DocumentShape Shape(WorkbookArchive archive, string file, CellBudget budget, CancellationToken cancellationToken)
    {
        var workbook = WorkbookReader.Read(archive, file) ?? throw budget.Refusal("文件中没有工作簿");
        var strings = SharedStrings.Read(workbook.Part("sharedStrings") is { } part ? archive.Open(part) : null, cancellationToken);
        var styles = CellStyles.Read(workbook.Part("styles") is { } stylePart ? archive.Open(stylePart) : null);
        var cells = new CellReader(strings, styles, workbook.Dates1904, budget);
        var (rows, notes, problems) = (new List<DocumentRow>(), new List<DocumentNote>(), new List<DocumentProblem>());
        foreach (var (sheet, path) in workbook.Sheets)
        {
            using (var reader = archive.Open(path) ?? throw budget.Refusal($"工作表“{sheet.Name}”的内容缺失"))
            {
                new SheetReader(reader, sheet, cells, budget).Read(cancellationToken);
            }

            SheetSurroundings.Read(archive, path, sheet);
            new SheetShaper(sheet, rows, notes).Shape(cancellationToken);
            problems.AddRange(sheet.IsHidden ? [] : sheet.Problems);
        }

        return new DocumentShape(rows) { Notes = notes, Problems = problems };
    }
}
