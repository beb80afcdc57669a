using System.Text;
using Biaochi.Documents.Excel;

namespace Biaochi.Documents.Tests.Excel;

public class HostileWorkbookTests
{
    [Theory]
    [InlineData("<c r=\"C7\" t=\"s\"><v>5</v></c>", "工作表“申报表”C7 引用了文件中没有的文字（第 5 条）")]
    [InlineData("<c r=\"C7\" t=\"s\"><v>-1</v></c>", "引用了文件中没有的文字")]
    [InlineData("<c r=\"ZZZZ7\"><v>5</v></c>", "单元格位置“ZZZZ7”无法识别")]
    public void Shape_ImpossibleCell_IsRefusedByName(string cell, string words) =>
        Assert.Contains(words, Refusal(new TestWorkbook().Strings("<t>甲</t>").Sheet($"<sheetData><row r=\"7\">{cell}</row></sheetData>")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<sheetData><row r=\"2000000\"><c><v>1</v></c></row></sheetData>", "行号 2000000 超出")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></row></sheetData>", "内部的内容无法解析")]
    public void Shape_BrokenSheet_IsRefused(string content, string words) => Assert.Contains(words, Refusal(new TestWorkbook().Sheet(content)), StringComparison.Ordinal);

    [Fact]
    public void Shape_Entities_AreRefused()
    {
        var workbook = new TestWorkbook().Rows("").Part("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>");

        Assert.Contains("内部的内容无法解析", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_MissingSheet_IsRefusedByName()
    {
        var workbook = new TestWorkbook().Rows("").Part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet9.xml\"/></Relationships>");

        Assert.Contains("工作表“申报表”的内容缺失", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_LyingDimension_CostsNothing()
    {
        var workbook = new TestWorkbook().Sheet("<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"9\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"B1:XFC1048576\"/></mergeCells>").ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var shape = XlsxShaper.Shape(workbook, "青禾.xlsx", ReadOptions.Default, TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2"], shape.Rows.Select(row => row.Text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void Shape_EndlessMergedRanges_AreRefused()
    {
        var ranges = new StringBuilder("<sheetData/><mergeCells>");
        for (var i = 0; i < 2000; i++)
        {
            ranges.Append("<mergeCell ref=\"A1:B9\"/>");
        }

        var workbook = new TestWorkbook().Sheet(ranges.Append("</mergeCells>").ToString());

        Assert.Contains("超过 1000 个单元格", Refusal(workbook, new ReadOptions { MaxCells = 1000 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_MoreCellsThanAllowed_IsRefused() =>
        Assert.Contains("超过 3 个单元格", Refusal(new TestWorkbook().Rows("<c><v>1</v></c><c><v>2</v></c>", "<c><v>3</v></c><c><v>4</v></c>"), new ReadOptions { MaxCells = 3 }), StringComparison.Ordinal);

    [Fact]
    public void Shape_PartsThatUnpackTooLarge_AreRefused()
    {
        var workbook = new TestWorkbook().Rows($"<c t=\"inlineStr\"><is><t>{new string('表', 1_000_000)}</t></is></c>");

        Assert.Contains("解压后的内容超过 1 MB", Refusal(workbook, new ReadOptions { MaxDecompressedBytes = 1024 * 1024 }), StringComparison.Ordinal);
    }

    private static string Refusal(TestWorkbook workbook, ReadOptions? options = null)
    {
        var exception = Assert.Throws<DocumentFormatException>(() => XlsxShaper.Shape(workbook.ToArray(), "青禾.xlsx", options ?? ReadOptions.Default, TestContext.Current.CancellationToken));
        Assert.Equal("青禾.xlsx", exception.File);
        return exception.Message;
    }
}
