using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>Sets printed pages as an Excel workbook, a worksheet for each part.</summary>
internal static class ExcelWriter
{
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static void Write(PrintedDocument document, Stream stream)
    {
        // A workbook has at least one worksheet.
        var parts = document.Parts.IsEmpty ? [new PrintedNotice(document.Title, [], [])] : document.Parts;
        var names = Names(parts);
        using var package = new OfficePackage(stream,
        [
            ("xl/workbook.xml", Main + "sheet.main+xml"),
            ("xl/styles.xml", Main + "styles+xml"),
            .. parts.Select((_, i) => (SheetPath(i), Main + "worksheet+xml")),
            ("docProps/core.xml", OfficeRelationship.CorePropertiesType),
        ]);
        package.AddRelationships("", [("rId1", OfficeRelationship.Document, "xl/workbook.xml"), ("rId2", OfficeRelationship.CoreProperties, "docProps/core.xml")]);
        var extents = new ExcelExtent[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            package.Add(SheetPath(i), xml => extents[i] = WritePart(xml, parts[i], names, document.HasPageNumbers));
        }

        package.Add("xl/workbook.xml", xml => WriteWorkbook(xml, names, extents));
        package.AddRelationships("xl/workbook.xml", [.. parts.Select((_, i) => (SheetId(i), OfficeRelationship.Worksheet, SheetPath(i)[3..])), ("rIdStyles", OfficeRelationship.Styles, "styles.xml")]);
        package.Add("xl/styles.xml", ExcelStyles.Write);
        package.AddTitle(document.Title);
    }

    private static ImmutableArray<string> Names(ImmutableArray<PrintedPart> parts)
    {
        var names = new ExcelSheetNames();
        return
        [
            .. parts.Select(part => names.Next(part switch
            {
                PrintedSheet sheet => sheet.Name,
                PrintedContents => "目录",
                _ => "通知",
            })),
        ];
    }

    private static ExcelExtent WritePart(XmlWriter xml, PrintedPart part, ImmutableArray<string> names, bool hasPageNumbers) => part switch
    {
        PrintedSheet sheet => ExcelForm.Write(xml, sheet, hasPageNumbers),
        PrintedContents contents => ExcelForm.Write(xml, contents, names, hasPageNumbers),
        PrintedNotice notice => ExcelForm.Write(xml, notice, hasPageNumbers),
        _ => throw new InvalidOperationException($"{part.GetType().Name} cannot be set in Excel."),
    };

    private static void WriteWorkbook(XmlWriter xml, ImmutableArray<string> names, ExcelExtent[] extents)
    {
        xml.Start("workbook");
        xml.WriteAttributeString("xmlns", "r", null, OfficeRelationship.Namespace);
        xml.Start("sheets");
        for (var i = 0; i < names.Length; i++)
        {
            xml.Start("sheet");
            xml.Attribute("name", names[i]);
            xml.Attribute("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", OfficeRelationship.Namespace, SheetId(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Start("definedNames");
        for (var i = 0; i < names.Length; i++)
        {
            var sheet = ExcelSheet.Quote(names[i]);
            var last = ExcelXml.Reference(extents[i].Rows - 1, extents[i].Columns - 1);
            var column = last.TrimEnd([.. "0123456789"]);
            WriteName(xml, "_xlnm.Print_Area", i, $"{sheet}!$A$1:${column}${last[column.Length..]}");
            if (extents[i].HeadingRow is { } row)
            {
                WriteName(xml, "_xlnm.Print_Titles", i, string.Create(CultureInfo.InvariantCulture, $"{sheet}!${row + 1}:${row + 1}"));
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteName(XmlWriter xml, string name, int sheet, string range)
    {
        xml.Start("definedName");
        xml.Attribute("name", name);
        xml.Attribute("localSheetId", sheet.ToString(CultureInfo.InvariantCulture));
        xml.WriteString(range);
        xml.WriteEndElement();
    }

    private static string SheetPath(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    private static string SheetId(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");
}
