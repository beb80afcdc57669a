namespace Biaochi.Documents.Tests.Pdf.Layout;

public class RuledTableTests
{
    [Fact]
    public void Shape_GridOfRules_GivesRowsOfCells()
    {
        var page = new PageSample().Grid([50, 150, 250], [100, 120, 140]).Text("项目名称", 52, 114).Text("水渠维修", 152, 114).Text("项目期", 52, 134).Text("1年", 152, 134);

        var shape = PageSample.Shape(page);

        Assert.Equal(["0 项目名称 | 1 水渠维修", "0 项目期 | 1 1年"], PageSample.Rows(shape));
        Assert.All(shape.Rows, row => Assert.True(row is { HasGrid: true, Table: 1 }));
    }

    [Fact]
    public void Shape_MissingInnerRules_MergesCells()
    {
        var page = new PageSample()
            .Horizontal(100, 50, 350).Horizontal(120, 150, 350).Horizontal(140, 50, 350)
            .Vertical(50, 100, 140).Vertical(150, 100, 140).Vertical(250, 120, 140).Vertical(350, 100, 140)
            .Text("产出指标", 52, 124).Text("数量", 152, 114).Text("质量", 152, 134).Text("合格率", 252, 134);

        Assert.Equal(["0v2 产出指标 | 1+2 数量", "1 质量 | 2 合格率"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_BordersOfEachCellApart_AreOneGrid()
    {
        var page = new PageSample().Grid([50, 148], [100, 120]).Grid([150, 250], [100, 120]).Grid([50, 148], [122, 142]).Grid([150, 250], [122, 142])
            .Text("甲", 60, 114).Text("乙", 160, 114).Text("丙", 60, 136).Text("丁", 160, 136);

        Assert.Equal(["0 甲 | 1 乙", "0 丙 | 1 丁"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_DottedRules_AreRules()
    {
        var page = new PageSample().Grid([50, 150], [100, 140]).Text("上", 60, 114).Text("下", 60, 134);
        for (var x = 50; x < 150; x += 4)
        {
            page.Horizontal(120, x, x + 1);
        }

        Assert.Equal(["0 上", "0 下"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_TextOverflowsItsCell_StaysWhereItBegins()
    {
        var page = new PageSample().Grid([50, 100, 150, 200], [100, 120, 140]).Text("这一格的文字很长", 52, 114).Text("甲", 52, 134).Text("乙", 102, 134).Text("丙", 152, 134);

        Assert.Equal(["0 这一格的文字很长", "0 甲 | 1 乙 | 2 丙"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_TextCutOffByItsCell_IsReadInIt()
    {
        var page = new PageSample().Grid([50, 150, 250], [100, 120]).Text("第一行写满了这一格", 52, 116).Clipped("第二行", 52, 129, (50, 100, 150, 120)).Text("乙", 152, 114);

        Assert.Equal(["0 第一行写满了这一格第二行 | 1 乙"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_WrappedLines_AreJoinedUpToAParagraph()
    {
        var page = new PageSample().Grid([50, 90, 250], [100, 160]).Text("概况", 52, 134)
            .Text("疏浚渠道六公里，改善灌溉条件，", 92, 114).Text("保障春灌。", 92, 128).Text("2.加固渡槽两座。", 92, 142);

        Assert.Equal(["0 概况 | 1 疏浚渠道六公里，改善灌溉条件，保障春灌。⏎2.加固渡槽两座。"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_UnderlineBelowWords_IsNoTable()
    {
        var page = new PageSample().Text("负责人：周小满", 50, 100).Horizontal(102, 90, 120);

        Assert.Equal(["0 负责人：周小满"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_TableInACellCutByThePage_EndsWhereItsSidesEnd()
    {
        var page = new PageSample().Horizontal(50, 40, 560).Vertical(40, 50, 790).Vertical(560, 50, 790)
            .Horizontal(700, 40, 560).Horizontal(740, 200, 560)
            .Vertical(100, 700, 780).Vertical(200, 700, 780).Vertical(300, 700, 780).Vertical(400, 700, 780)
            .Text("绩效", 45, 740).Text("产出", 120, 740).Text("数量", 220, 720).Text("改造里程", 310, 720).Text("5公里", 410, 720).Text("质量", 220, 760).Text("合格率", 310, 760).Text("100%", 410, 760);

        Assert.Equal(["0v2 绩效 | 1v2 产出 | 2 数量 | 3 改造里程 | 4 5公里", "2 质量 | 3 合格率 | 4 100%"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_CountedLinesInANarrowCell_AreParagraphs()
    {
        var page = new PageSample().Grid([50, 110, 170], [100, 150]).Text("1、修水渠", 52, 114).Text("2、修道路", 52, 128).Text("1.8000元", 112, 114).Text("2.4700元", 112, 128);

        Assert.Equal(["0 1、修水渠⏎2、修道路 | 1 1.8000元⏎2.4700元"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Theory]
    [InlineData("①调查全县小型水库和塘坝的现状并逐座登记", "①调查全县小型水库和塘坝的现状并逐座登记②设计加固方案并报县水利局和县财政局组织审定")]
    [InlineData("①调查水库现状并登记", "①调查水库现状并登记⏎②设计加固方案并报县水利局和县财政局组织审定")]
    public void Shape_NextNumberBeginsALine_IsAParagraphUnlessTheLineBeforeIsFull(string first, string cell)
    {
        var page = new PageSample().Grid([20, 50, 250], [100, 160]).Text("概况", 22, 134).Text(first, 52, 114).Text("②设计加固方案并报县水利局和县财政局组", 52, 128).Text("织审定", 52, 142);

        Assert.Equal(["0 概况 | 1 " + cell], PageSample.Rows(PageSample.Shape(page)));
    }

    [Theory]
    [InlineData("①查水源", "①查水源⏎②设计三处")]
    [InlineData("1.查水源", "1.查水源②设计三处")]
    [InlineData("①查水源\u2028", "①查水源②设计三处")]
    [InlineData("①查水源\u2029", "①查水源⏎②设计三处")]
    public void Shape_NextNumberInANarrowCell_IsAParagraphIfOfOneKindAndNotSignedOtherwise(string first, string cell)
    {
        var page = new PageSample().Grid([20, 50, 98], [100, 160]).Text("概况", 22, 134).Text(first, 52, 114).Text("②设计三", 52, 128).Text("处", 52, 142);

        Assert.Equal(["0 概况 | 1 " + cell], PageSample.Rows(PageSample.Shape(page)));
    }

    [Theory]
    [InlineData("[备注]")]
    [InlineData("供——")]
    public void Shape_SignsStayWithTheirWord_AreNoReasonForAParagraph(string next)
    {
        var page = new PageSample().Grid([20, 50, 100], [100, 160]).Text("名称", 22, 134).Text("改造水", 52, 114).Text(next, 52, 128);

        Assert.Equal(["0 名称 | 1 改造水" + next], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_FiguresWithUnitsBelowEachOther_AreParagraphs()
    {
        var page = new PageSample().Grid([50, 90, 130], [100, 150]).Text("8000元", 52, 114).Text("4700元", 52, 128).Text("2025年", 92, 114).Text("6月底", 92, 128);

        Assert.Equal(["0 8000元⏎4700元 | 1 2025年6月底"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_LineEndsWithAnOpeningBracket_GoesOn()
    {
        var page = new PageSample().Grid([50, 250, 450], [100, 150]).Text("按照办法（", 52, 114).Text("试行）执行", 52, 128);

        Assert.Equal(["0 按照办法（试行）执行"], PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_LineThatTheEndOfThePageCutsThrough_BelongsToItsCell()
    {
        var page = new PageSample().Grid([50, 150, 250], [100, 120]).Text("产出指标", 52, 124.5).Text("数量指标", 152, 114);

        Assert.Equal(["0 产出指标 | 1 数量指标"], PageSample.Rows(PageSample.Shape(page)));
    }
}
