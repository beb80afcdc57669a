using System.Collections.Immutable;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>What the workbook must know of a worksheet that stands: how far it reaches, and which row is printed again on each page.</summary>
internal readonly record struct ExcelExtent(int Rows, int Columns, int? HeadingRow);

/// <summary>Sets the parts of a printed document as worksheets.</summary>
internal static class ExcelForm
{
    /// <summary>A4 between the margins holds so many characters side by side, and so many points one below the other.</summary>
    private const double PageWidth = 108;
    private const double PageHeight = 735;
    private const double NoticeWidth = 90;
    private const double HeadingHeight = 24;
    private const double LineHeight = 13;

    public static ExcelExtent Write(XmlWriter xml, PrintedSheet printed, bool hasPageNumbers)
    {
        var widths = printed.Columns.Select(width => width * PageWidth / 100).ToArray();
        var sheet = new ExcelSheet(xml, widths);
        sheet.AddLine([printed.Heading], ExcelStyles.Heading, HeadingHeight);
        AddLines(sheet, printed.Above);
        var heading = (int?)null;
        foreach (var row in new ExcelRows(printed, widths).Lay())
        {
            heading = row.IsHeading ? sheet.Rows : heading;
            AddRow(xml, sheet, row);
        }

        AddLines(sheet, printed.Below);
        var extent = new ExcelExtent(sheet.Rows, widths.Length, sheet.Height > PageHeight ? heading : null);
        sheet.Finish(hasPageNumbers);
        return extent;
    }

    public static ExcelExtent Write(XmlWriter xml, PrintedNotice notice, bool hasPageNumbers)
    {
        var sheet = new ExcelSheet(xml, [NoticeWidth]);
        sheet.AddLine([notice.Heading], ExcelStyles.Heading, HeadingHeight);
        if (notice.Number is { } number)
        {
            sheet.AddLine([number], ExcelStyles.LineOf(PrintedAlignment.Center), LineHeight);
        }

        foreach (var paragraph in notice.Paragraphs.Select(text => ReferenceEquals(text, notice.Addressee) ? text : "　　" + text))
        {
            sheet.AddLine([paragraph], ExcelStyles.NoticeText, HeadingHeight);
        }

        sheet.AddLine([""], ExcelStyles.NoticeText, HeadingHeight);
        foreach (var line in notice.Signature)
        {
            sheet.AddLine([line], ExcelStyles.NoticeSignature, HeadingHeight);
        }

        foreach (var line in notice.Below)
        {
            sheet.AddLine([line], ExcelStyles.NoticeText, HeadingHeight);
        }

        var extent = new ExcelExtent(sheet.Rows, 1, null);
        sheet.Finish(hasPageNumbers);
        return extent;
    }

    /// <param name="names">Of the worksheets, by the index of their parts.</param>
    public static ExcelExtent Write(XmlWriter xml, PrintedContents contents, ImmutableArray<string> names, bool hasPageNumbers)
    {
        double[] widths = [6, 62, PageWidth - 68];
        var sheet = new ExcelSheet(xml, widths);
        sheet.AddLine([contents.Heading], ExcelStyles.Heading, HeadingHeight);
        for (var i = 0; i < contents.Entries.Length; i++)
        {
            var entry = contents.Entries[i];
            sheet.StartRow((Math.Max(TextMeasure.Lines(entry.Name, widths[1]), TextMeasure.Lines(entry.Aside ?? "", widths[2])) * LineHeight) + 5);
            xml.Cell(sheet.Rows, 0, ExcelStyles.LineOf(PrintedAlignment.Center), (decimal)(i + 1));
            xml.Cell(sheet.Rows, 1, ExcelStyles.Link, entry.Name);
            xml.Cell(sheet.Rows, 2, ExcelStyles.LineOf(PrintedAlignment.Left), entry.Aside ?? "");
            sheet.Link(1, names[entry.Sheet]);
            sheet.EndRow();
        }

        var extent = new ExcelExtent(sheet.Rows, widths.Length, null);
        sheet.Finish(hasPageNumbers);
        return extent;
    }

    private static void AddLines(ExcelSheet sheet, ImmutableArray<PrintedLine> lines)
    {
        foreach (var line in lines)
        {
            sheet.AddLine(line.Texts, ExcelStyles.LineOf(line.Alignment), LineHeight);
        }
    }

    private static void AddRow(XmlWriter xml, ExcelSheet sheet, ExcelRow row)
    {
        sheet.StartRow(row.Height);
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var (cell, text, rowSpan) = row.Cells[column];
            if (text is null)
            {
                xml.Cell(sheet.Rows, column, cell.IsLabel ? ExcelStyles.Label : ExcelStyles.TextOf(cell.Alignment, ""));
                continue;
            }

            sheet.Merge(column, cell.ColumnSpan, rowSpan);
            if (cell.Number is { } number && ExcelStyles.NumberOf(number) is { } format)
            {
                xml.Cell(sheet.Rows, column, format, number);
            }
            else
            {
                xml.Cell(sheet.Rows, column, cell.IsLabel ? ExcelStyles.Label : ExcelStyles.TextOf(cell.Alignment, text), text);
            }
        }

        sheet.EndRow();
    }
}
