using System.IO.Compression;
using System.Text;

namespace Biaochi.Documents.Tests.Excel;

/// <summary>A workbook written part by part, so that a test can write what no spreadsheet program would.</summary>
internal sealed class TestWorkbook
{
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, string> _parts = [];
    private readonly List<(string Name, string? State)> _sheets = [];

    /// <summary>Attributes of the workbook's own properties.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Both namespaces of ISO/IEC 29500 Strict in the place of the usual ones.</summary>
    public bool IsStrict { get; init; }

    /// <param name="content">What stands in the worksheet's element.</param>
    public TestWorkbook Sheet(string content, string name = "申报表", string? state = null)
    {
        _sheets.Add((name, state));
        return Part($"xl/worksheets/sheet{_sheets.Count}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Transitional}\">{content}</worksheet>");
    }

    /// <summary>Rows of a sheet, numbered from 1; each is the inside of its element.</summary>
    public TestWorkbook Rows(params string[] rows) => Sheet($"<sheetData>{string.Concat(rows.Select((row, i) => $"<row r=\"{i + 1}\">{row}</row>"))}</sheetData>");

    public TestWorkbook Strings(params string[] items) => Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    /// <summary>Styles 1, 2 … have these number formats; style 0 is General.</summary>
    public TestWorkbook Formats(params string[] codes) => Part(
        "xl/styles.xml",
        $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(codes.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"))}</numFmts>"
        + $"<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>");

    /// <summary>Parts that the first sheet points to.</summary>
    public TestWorkbook Beside(params (string Type, string Path, string Content)[] parts)
    {
        foreach (var (_, path, content) in parts)
        {
            Part($"xl/{path}", content);
        }

        return Part("xl/worksheets/_rels/sheet1.xml.rels", Relations(parts.Select((part, i) => ($"rId{i + 1}", part.Type, $"../{part.Path}"))));
    }

    public TestWorkbook Part(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public byte[] ToArray()
    {
        _parts.TryAdd("_rels/.rels", Relations([("rId1", "officeDocument", "xl/workbook.xml")]));
        _parts.TryAdd("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Transitional}\"><workbookPr {Properties}/><sheets>{string.Concat(_sheets.Select(Entry))}</sheets></workbook>");
        _parts.TryAdd("xl/_rels/workbook.xml.rels", Relations(
            [.. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("s", "styles", "styles.xml"), ("t", "sharedStrings", "sharedStrings.xml")]));
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in _parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(IsStrict ? Strict(text) : text));
            }
        }

        return content.ToArray();
    }

    private static string Entry((string Name, string? State) sheet, int index) =>
        $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" {(sheet.State is null ? "" : $"state=\"{sheet.State}\"")} r:id=\"rId{index + 1}\"/>";

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Transitional}/{relation.Type}\" Target=\"{relation.Target}\"/>"))}</Relationships>";

    private static string Strict(string text) => text
        .Replace(Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
        .Replace(Transitional, "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
}
