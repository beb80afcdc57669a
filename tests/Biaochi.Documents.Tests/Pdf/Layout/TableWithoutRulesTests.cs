namespace Biaochi.Documents.Tests.Pdf.Layout;

public class TableWithoutRulesTests
{
    private const string LongLine = "疏浚渠道六公里并加固渡槽两座改善下游三个乡镇灌溉面积三百";

    [Fact]
    public void Shape_CenteredCells_FindsRowsAndColumns()
    {
        var shape = PageSample.Shape(Form(1));

        Assert.Equal(
            ["0 项目名称 | 1+2 水渠维修", "0 一级指标 | 1 二级指标 | 2 指标值", "0 产出指标 | 1 数量指标 | 2 6公里", "1 质量指标 | 2 合格", "1 可持续影响指标"],
            PageSample.Rows(shape));
        Assert.All(shape.Rows, row => Assert.True(row.HasGrid));
    }

    [Fact]
    public void Shape_ThreeLineTable_IsReadByItsColumns()
    {
        var page = Form(1).Horizontal(85, 50, 450).Horizontal(125, 50, 450).Horizontal(225, 50, 450);

        Assert.Equal(PageSample.Rows(PageSample.Shape(Form(1))), PageSample.Rows(PageSample.Shape(page)));
    }

    [Fact]
    public void Shape_UnitBehindAFigure_IsNotSetApart()
    {
        // Between a figure and its unit a word processor leaves a quarter; the next cell begins not much further on.
        var page = Form(1).Text("时效指标", 180, 260).Text("11", 298, 260).Text("条", 310.5, 260).Text("数量指标", 333, 260);

        Assert.Equal(["时效指标", "11 条", "数量指标"], PageSample.Shape(page).Rows[^1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Shape_YearAboveTheFirstLabel_IsALineOfItsOwn()
    {
        var page = new PageSample(1).Text("（2025年度）", 60, 88).Text("项目名称", 60, 101).Text("水渠维修", 200, 101)
            .Text("实施单位", 60, 121).Text("水利局", 200, 121).Text("项目期", 60, 141).Text("一年", 200, 141).Text("项目概况", 60, 161).Text("疏浚渠道六公里，", 200, 161).Text("加固渡槽两座。", 200, 174);

        Assert.Equal(["（2025年度）", "项目名称 水渠维修"], PageSample.Shape(page).Rows.Take(2).Select(row => row.Text));
    }

    [Fact]
    public void Shape_LettersSetApart_AreOneCell()
    {
        var page = Form(1).Text("项", 60, 260).Text("目", 80, 260).Text("期", 100, 260).Text("一年", 300, 260);

        Assert.Equal("0 项 目 期 | 1+2 一年", PageSample.Rows(PageSample.Shape(page))[^1]);
    }

    [Fact]
    public void Shape_PageCutsARow_JoinsItAndSaysSo()
    {
        var first = Form(1).Text("概况", 75, 260).Text(LongLine, 160, 260).Text("- 1 -", 290, 780);
        var second = new PageSample(2).Text("亩。", 290, 40).Text("依据", 75, 70).Text("县政府批复", 275, 70);

        var shape = PageSample.Shape(first, second);

        var joined = shape.Rows[^2].Cells[1];
        Assert.Equal(LongLine + "亩。", joined.Text);
        Assert.NotNull(joined.Doubt);
        Assert.Equal("依据", shape.Rows[^1].Cells[0].Text);
        Assert.Equal("- 1 -", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_LargerHeading_BeginsTheNextTable()
    {
        var page = Form(1).Text("青禾县项目支出绩效目标表", 200, 300, 16).Text("名称", 75, 340).Text("渡槽", 290, 340);

        Assert.Equal([1, 1, 1, 1, 1, 0, 2], PageSample.Shape(page).Rows.Select(row => row.Table));
    }

    /// <summary>Three columns from 50 to 150, 250 and 450, their texts in the middle of cells both across and down, as Writer sets them.</summary>
    private static PageSample Form(int page) => new PageSample(page)
        .Text("项目名称", 80, 100).Text("水渠维修", 280, 100)
        .Text("一级指标", 80, 120).Text("二级指标", 180, 120).Text("指标值", 335, 120)
        .Text("产出", 90, 157).Text("指标", 90, 170).Text("数量指标", 180, 145).Text("6公里", 337, 145)
        .Text("质量指标", 180, 180).Text("合格", 340, 180)
        .Text("可持续影", 180, 205).Text("响指标", 185, 218);
}
