namespace Biaochi.Documents.Tests.Pdf.Layout;

public class PdfShaperTests
{
    [Fact]
    public void Shape_OnlyImages_IsRefusedAsAScan()
    {
        var exception = Assert.Throws<DocumentFormatException>(() => PageSample.Shape(new PageSample { Images = 1 }));

        Assert.Contains("扫描件", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_OnePageIsAnImage_NamesThePage()
    {
        var shape = PageSample.Shape(new PageSample(1).Text("封面", 280, 100), new PageSample(2) { Images = 1 });

        var problem = Assert.Single(shape.Problems);
        Assert.Equal("page-without-text", problem.Code);
        Assert.Equal(2, problem.Position.Page);
    }

    [Fact]
    public void Shape_UnknownGlyphs_AreOneProblemOfTheDocument()
    {
        var shape = PageSample.Shape(new PageSample(1) { UnknownGlyphs = 2 }.Text("封面", 280, 100), new PageSample(2) { UnknownGlyphs = 3 }.Text("正文", 280, 100));

        var problem = Assert.Single(shape.Problems);
        Assert.Equal("unmapped-glyphs", problem.Code);
        Assert.Contains("5 个字符", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_TurnedText_IsANote()
    {
        var shape = PageSample.Shape(new PageSample().Text("封面", 280, 100).Turned("内部资料"));

        Assert.Equal("内部资料", Assert.Single(shape.Notes).Text);
        Assert.Equal(["0 封面"], PageSample.Rows(shape));
    }

    [Fact]
    public void Shape_LinesAndTables_CountsRowsFromTheTopOfThePage()
    {
        var page = new PageSample().Text("项目支出绩效目标表", 200, 80).Grid([50, 150, 250], [100, 120]).Text("名称", 52, 114).Text("水渠", 152, 114).Text("经办人：梁谷雨", 50, 140);

        var shape = PageSample.Shape(page);

        Assert.Equal([(1, 1), (1, 2), (1, 3)], shape.Rows.Select(row => (row.Position.Page!.Value, row.Position.Line!.Value)));
        Assert.Equal([false, true, false], shape.Rows.Select(row => row.IsTable));
    }

    [Fact]
    public void Shape_MoreCellsThanAllowed_IsRefused()
    {
        var page = new PageSample().Text("一", 50, 80).Text("二", 50, 100).ToPage();

        Assert.Throws<DocumentFormatException>(() => Biaochi.Documents.Pdf.Layout.PdfShaper.Shape([page], "表.pdf", ReadOptions.Default with { MaxCells = 1 }, TestContext.Current.CancellationToken));
    }
}
