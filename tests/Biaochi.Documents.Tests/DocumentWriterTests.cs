using System.IO.Compression;
using System.Text;
using Biaochi.Documents.Printing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Biaochi.Documents.Tests;

public sealed class DocumentWriterTests
{
    private static readonly PrintedDocument Letter = new("审核意见",
    [
        new PrintedNotice("关于绩效目标审核意见的函", ["青禾县水利局：", "现将审核意见函告如下。"], ["青禾县财政局", "2025年10月10日"]) { Number = "青财绩函〔2025〕3号", Below = ["抄送：青禾县人民政府办公室"] },
        new PrintedSheet("意见", "审核意见表", [30, 70], [Row("栏目", "意见") with { IsHeading = true }, Row("概况", "没有数量。")]) { FollowsOn = true },
    ]) { HasPageNumbers = true };

    private static readonly DataTable Table = new("审核意见", [new("项目", 20), new("金额", 12), new("意见", 40)],
    [
        ["管网改造", 1_200.5m, "1. 概况：没有数量。\n2. 依据：没有文号。"],
        ["=1+1", (string?)null, "\u0001坏字"],
    ]);

    [Fact]
    public void WriteWord_Letter_IsValidAndRepeatsItsHeadings()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteWord(Letter, content);

        using var document = WordprocessingDocument.Open(content, isEditable: false);
        Assert.Empty(Errors(document));
        var xml = document.MainDocumentPart!.Document.OuterXml;
        Assert.Equal(1, xml.Split("<w:tblHeader").Length - 1);
        Assert.DoesNotContain("pageBreakBefore", xml, StringComparison.Ordinal);
        Assert.True(xml.IndexOf("青财绩函〔2025〕3号", StringComparison.Ordinal) < xml.IndexOf("青禾县水利局：", StringComparison.Ordinal));
        Assert.True(xml.IndexOf("2025年10月10日", StringComparison.Ordinal) < xml.IndexOf("抄送：", StringComparison.Ordinal));
    }

    [Fact]
    public void WriteWord_LetterWithItsAnnex_HasTheMarginsOfOfficialLettersAndTheAnnexThoseOfForms()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteWord(Letter with { Parts = [Letter.Parts[0], (PrintedSheet)Letter.Parts[1] with { FollowsOn = false }] }, content);

        using var document = WordprocessingDocument.Open(content, isEditable: false);
        Assert.Empty(Errors(document));
        var margins = document.MainDocumentPart!.Document.Descendants<PageMargin>().Select(margin => (margin.Top!.Value, margin.Left!.Value)).ToList();
        Assert.Equal([(Twips(37), (uint)Twips(28)), (Twips(15), (uint)Twips(15))], margins);
        Assert.DoesNotContain("pageBreakBefore", document.MainDocumentPart.Document.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteWord_Signature_StandsOverTheDateFourCharactersFromTheRight()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteWord(Letter, content);

        using var document = WordprocessingDocument.Open(content, isEditable: false);
        var indents = document.MainDocumentPart!.Document.Descendants<Indentation>().Select(indent => indent.EndCharacters?.Value ?? indent.RightChars?.Value).ToList();
        Assert.Equal([450, 400], indents);
    }

    [Fact]
    public void WriteWord_HeadingInTheMiddle_BeginsATableThatLooksAsOneWithTheFirst()
    {
        PrintedRow heading = new([new PrintedCell("指标", 0, RowSpan: 3), new PrintedCell("名称", 1)]) { IsHeading = true };
        PrintedRow[] rows = [Row("概况", "修渠。"), heading, new([new PrintedCell("长度", 1)]), new([new PrintedCell("合格率", 1)])];
        using var content = new MemoryStream();

        DocumentWriter.WriteWord(new PrintedDocument("表", [new PrintedSheet("表", "申报表", [30, 70], [.. rows])]), content);

        using var document = WordprocessingDocument.Open(content, isEditable: false);
        Assert.Empty(Errors(document));
        var tables = document.MainDocumentPart!.Document.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().ToList();
        Assert.Equal([1, 3], tables.Select(table => table.Elements<TableRow>().Count()));
        Assert.Equal([true, false, false], tables[1].Elements<TableRow>().Select(row => row.Descendants<TableHeader>().Any()));
        Assert.NotNull(tables[0].NextSibling<Paragraph>()!.ParagraphProperties!.ParagraphMarkRunProperties!.GetFirstChild<Vanish>());
        var side = tables[1].Elements<TableRow>().Select(row => row.Elements<TableCell>().First()).ToList();
        Assert.Equal(["", "指标", ""], side.Select(cell => cell.InnerText));
        Assert.Equal((BorderValues.Nil, BorderValues.Nil), (side[0].TableCellProperties!.TableCellBorders!.BottomBorder!.Val!.Value, side[1].TableCellProperties!.TableCellBorders!.TopBorder!.Val!.Value));
    }

    [Fact]
    public void WriteHtml_Letter_SetsTheAddresseeApartAndGoesOnBelow()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteHtml(Letter, content);

        var html = Encoding.UTF8.GetString(content.ToArray());
        Assert.Contains("<p class=\"number\">青财绩函〔2025〕3号</p>\n<p class=\"addressee\">青禾县水利局：</p>\n<p>现将", html, StringComparison.Ordinal);
        Assert.Contains("class=\"follows\">\n<h2>审核意见表</h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTable_Rows_IsValidFrozenAndFiltered()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteTable(Table, content);

        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        Assert.Empty(Errors(document));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml;
        Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
        Assert.Contains("autoFilter ref=\"A1:C3\"", sheet, StringComparison.Ordinal);
        Assert.Contains("1200.5</x:v>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTable_TextLikeAFormulaAndControlCharacters_AreHarmlessText()
    {
        using var content = new MemoryStream();

        DocumentWriter.WriteTable(Table, content);

        using var archive = new ZipArchive(content);
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = reader.ReadToEnd();
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>", sheet, StringComparison.Ordinal);
        Assert.Contains("\uFFFD坏字", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTable_TextLongerThanARowIsHigh_GoesOnInTheNextRowUnderItsKey()
    {
        var opinions = string.Join('\n', Enumerable.Range(1, 40).Select(number => $"{number}. 概况：没有写明数量。"));
        using var content = new MemoryStream();

        DocumentWriter.WriteTable(new DataTable("审核意见", [new("项目", 20) { IsKey = true }, new("金额", 12), new("意见", 40)], [["管网改造", 12m, opinions]]), content);

        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.InRange(row.Height!.Value, 0, 409));
        Assert.Equal(["管网改造", "管网改造"], rows.Select(row => row.Elements<Cell>().First().InnerText));
        Assert.Equal(["12", ""], rows.Select(row => row.Elements<Cell>().ElementAt(1).InnerText));
        Assert.Equal(opinions, string.Join('\n', rows.Select(row => row.Elements<Cell>().Last().InnerText)));
    }

    private static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4);

    private static PrintedRow Row(string first, string second) => new([new PrintedCell(first, 0), new PrintedCell(second, 1)]);

    private static IEnumerable<string> Errors(OpenXmlPackage document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}");
}
