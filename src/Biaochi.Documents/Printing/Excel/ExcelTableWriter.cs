using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>Writes a <see cref="DataTable"/> as a workbook with one worksheet. Texts are typed as strings, so that none is run as a formula.</summary>
internal static class ExcelTableWriter
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string SheetPath = "xl/worksheets/sheet1.xml";
    public static void Write(DataTable table, Stream stream)
    {
        table = table with { Rows = [.. table.Rows.SelectMany(row => ExcelTableRows.Part(row, table.Columns))] };
        var name = new ExcelSheetNames().Next(PrintedText.Clean(table.Name));
        using var package = new OfficePackage(stream,
        [
            ("xl/workbook.xml", Main + "sheet.main+xml"),
            ("xl/styles.xml", Main + "styles+xml"),
            (SheetPath, Main + "worksheet+xml"),
            ("docProps/core.xml", OfficeRelationship.CorePropertiesType),
        ]);
        package.AddRelationships("", [("rId1", OfficeRelationship.Document, "xl/workbook.xml"), ("rId2", OfficeRelationship.CoreProperties, "docProps/core.xml")]);
        package.Add(SheetPath, xml => WriteSheet(xml, table));
        package.Add("xl/workbook.xml", xml => WriteWorkbook(xml, table, name));
        package.AddRelationships("xl/workbook.xml", [("rId1", OfficeRelationship.Worksheet, "worksheets/sheet1.xml"), ("rIdStyles", OfficeRelationship.Styles, "styles.xml")]);
        package.Add("xl/styles.xml", ExcelStyles.Write);
        package.AddTitle(table.Name);
    }

    private static void WriteSheet(XmlWriter xml, DataTable table)
    {
        xml.Start("worksheet");
        xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>""");
        WriteColumns(xml, table.Columns);
        xml.Start("sheetData");
        WriteRow(xml, 0, [.. table.Columns.Select(column => (DataCell)column.Heading)], table.Columns, isHeading: true);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            WriteRow(xml, row + 1, table.Rows[row], table.Columns, isHeading: false);
        }

        xml.WriteEndElement();
        xml.Start("autoFilter");
        xml.Attribute("ref", $"A1:{ExcelXml.Reference(table.Rows.Length, table.Columns.Length - 1)}");
        xml.WriteEndElement();
        xml.WriteRaw("""<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>""");
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, ImmutableArray<DataColumn> columns)
    {
        xml.Start("cols");
        for (var i = 0; i < columns.Length; i++)
        {
            xml.Start("col");
            xml.Attribute("min", i + 1);
            xml.Attribute("max", i + 1);
            xml.Attribute("width", columns[i].Width);
            xml.Attribute("customWidth", 1);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, ImmutableArray<DataCell> cells, ImmutableArray<DataColumn> columns, bool isHeading)
    {
        var lines = cells.Select((cell, i) => cell.Text is { } text ? TextMeasure.Lines(text, columns[i].Width) : 1).Max();
        xml.StartRow(row, Math.Min(ExcelTableRows.HighestRow, (lines * ExcelTableRows.LineHeight) + ExcelTableRows.Padding));
        for (var i = 0; i < cells.Length; i++)
        {
            WriteCell(xml, row, i, cells[i], isHeading);
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, int row, int column, DataCell cell, bool isHeading)
    {
        if (cell.Number is { } number && ExcelStyles.NumberOf(number) is { } format)
        {
            xml.Cell(row, column, format, number);
            return;
        }

        var text = PrintedText.Clean(cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture));
        xml.Cell(row, column, isHeading ? ExcelStyles.Label : ExcelStyles.TextOf(PrintedAlignment.Left, text), text);
    }

    private static void WriteWorkbook(XmlWriter xml, DataTable table, string name)
    {
        var sheet = ExcelSheet.Quote(name);
        var last = ExcelXml.Reference(table.Rows.Length, table.Columns.Length - 1);
        var column = last.TrimEnd([.. "0123456789"]);
        xml.Start("workbook");
        xml.WriteAttributeString("xmlns", "r", null, OfficeRelationship.Namespace);
        xml.Start("sheets");
        xml.Start("sheet");
        xml.Attribute("name", name);
        xml.Attribute("sheetId", "1");
        xml.WriteAttributeString("r", "id", OfficeRelationship.Namespace, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Start("definedNames");
        WriteName(xml, "_xlnm._FilterDatabase", $"{sheet}!$A$1:${column}${last[column.Length..]}", isHidden: true);
        WriteName(xml, "_xlnm.Print_Titles", $"{sheet}!$1:$1", isHidden: false);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteName(XmlWriter xml, string name, string range, bool isHidden)
    {
        xml.Start("definedName");
        xml.Attribute("name", name);
        xml.Attribute("localSheetId", "0");
        if (isHidden)
        {
            xml.Attribute("hidden", "1");
        }

        xml.WriteString(range);
        xml.WriteEndElement();
    }
}
