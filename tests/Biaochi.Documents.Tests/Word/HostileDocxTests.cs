using static Biaochi.Documents.Tests.Word.DocxFile;

namespace Biaochi.Documents.Tests.Word;

/// <summary>Documents that lie or break the limits are refused in words; none costs more than the limits allow.</summary>
public class HostileDocxTests
{
    [Fact]
    public void Read_TypeDefinition_IsRefused()
    {
        const string Bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>""";

        Assert.Contains("已损坏", Refusal(new DocxFile().With("word/document.xml", Bomb)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PartThatUnpacksFarLarger_IsRefused()
    {
        var bomb = Of("").With("word/document.xml", new byte[80 * 1024 * 1024]);

        Assert.True(bomb.ToBytes().Length < 1024 * 1024);
        Assert.Contains("解压后的内容超过", Refusal(Of("").With("word/document.xml", [.. "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>"u8, .. Enumerable.Repeat((byte)'a', 80 * 1024 * 1024)])), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OverTheUnpackedLimit_IsRefused() =>
        Assert.Contains("解压后的内容超过", Refusal(Of(string.Concat(Enumerable.Repeat(Paragraph(Run("渠道")), 20_000))), ReadOptions.Default with { MaxDecompressedBytes = 1024 * 1024 }), StringComparison.Ordinal);

    [Fact]
    public void Read_TablesDeepInTables_AreRefused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 500)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 500));

        Assert.Contains("256 层", Refusal(Of(body)), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwentyThousandBoxesOnAPage_AreAllRead()
    {
        const int Boxes = 20_000;
        var boxes = string.Concat(Enumerable.Range(0, Boxes).Select(i => Box($"渠道{i}", 10 + (70 * (i % 20)), 10 + (i / 20 * 1.5))));

        var shape = Of(Paragraph(boxes)).Shape();

        Assert.Equal(Boxes, shape.Rows.Sum(row => row.Text.Split("渠道").Length - 1));
    }

    [Fact]
    public void Read_BoxesBeyondAnyPaper_AreReadInOrder()
    {
        var boxes = string.Concat(Enumerable.Range(0, 40).Select(i => Box($"渠道{i}", 1e6 * (i % 2), 1e6 * (i / 2))));

        Assert.Equal(40, Of(Paragraph(boxes)).Rows().Length);
    }

    [Fact]
    public void Read_MillionColumns_AreBounded()
    {
        var shape = Of(Table(Row(Cell("甲", """<w:gridSpan w:val="1000000"/>"""), Cell("乙", """<w:gridSpan w:val="-5"/>""")))).Shape();

        Assert.All(shape.Rows[0].Cells, cell => Assert.InRange(cell.Column + cell.ColumnSpan, 1, 2048));
    }

    [Fact]
    public void Read_WithoutItsText_SaysWhatIsMissing() =>
        Assert.Contains("缺少 word/document.xml", Refusal(new DocxFile().With("word/styles.xml", "<x/>")), StringComparison.Ordinal);

    [Fact]
    public void Read_RelationToNowhere_IsIgnored()
    {
        var file = Of(Paragraph(Run("渠道"))).With("word/_rels/other.xml.rels", "<x/>");

        Assert.Equal(["渠道"], file.Rows());
    }

    [Fact]
    public void Read_CutText_IsRefused() =>
        Assert.Contains("已损坏", Refusal(new DocxFile().With("word/document.xml", """<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>渠道""")), StringComparison.Ordinal);

    [Fact]
    public void Read_ListsThatNameEachOther_End()
    {
        var file = Of(Paragraph("""<w:pPr><w:pStyle w:val="a"/></w:pPr>""" + Run("渠道")))
            .WithRelated("numbering", "numbering", """<w:num w:numId="1"><w:abstractNumId w:val="9"/></w:num>""")
            .WithRelated("styles", "styles", """<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>""");

        Assert.Equal(["渠道"], file.Rows());
    }

    private static string Box(string text, double left, double top) => $"""
        <w:r><w:drawing><wp:anchor xmlns:wp="urn:wp"><wp:positionH relativeFrom="page"><wp:posOffset>{(long)(left * 12700)}</wp:posOffset></wp:positionH>
        <wp:positionV relativeFrom="page"><wp:posOffset>{(long)(top * 12700)}</wp:posOffset></wp:positionV><wp:extent cx="762000" cy="12700"/>
        <w:txbxContent>{Paragraph(Run(text))}</w:txbxContent></wp:anchor></w:drawing></w:r>
        """;

    private static string Refusal(DocxFile file, ReadOptions? options = null) =>
        Assert.Throws<DocumentFormatException>(() => FormReader.Read(new MemoryStream(file.ToBytes()), "表.docx", options, TestContext.Current.CancellationToken)).Message;
}
