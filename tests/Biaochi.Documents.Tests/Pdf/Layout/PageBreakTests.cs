namespace Biaochi.Documents.Tests.Pdf.Layout;

public class PageBreakTests
{
    private static readonly double[] Columns = [50, 120, 300];

    [Fact]
    public void Shape_RowWithoutClosingRule_GoesOnOnTheNextPage()
    {
        var first = new PageSample(1).Horizontal(700, 50, 300).Vertical(50, 700, 760).Vertical(120, 700, 760).Vertical(300, 700, 760).Text("概况", 52, 714).Text("全长六公里，流经三个乡镇和两座水库，", 122, 714);
        var second = new PageSample(2).Horizontal(60, 50, 300).Vertical(50, 40, 60).Vertical(120, 40, 60).Vertical(300, 40, 60).Text("分两段实施。", 122, 54);

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 概况 | 1 全长六公里，流经三个乡镇和两座水库，分两段实施。"], PageSample.Rows(shape));
    }

    [Fact]
    public void Shape_RowOverFourPages_IsOneRow()
    {
        var pages = Enumerable.Range(1, 4).Select(number =>
        {
            var page = new PageSample(number).Vertical(50, 40, 760).Vertical(120, 40, 760).Vertical(300, 40, 760);
            for (var line = 0; line < 50; line++)
            {
                page.Text("疏浚渠道加固渡槽改善灌溉保障春耕甲", 122, 54 + (14 * line));
            }

            return number == 1 ? page.Horizontal(40, 50, 300).Text("概况", 52, 54) : number == 4 ? page.Horizontal(760, 50, 300) : page;
        });

        var shape = PageSample.Shape([.. pages]);

        Assert.Equal(4 * 50 * 17, Assert.Single(shape.Rows).Cells[1].Text.Length);
    }

    [Fact]
    public void Shape_OuterCellOverAWholePage_KeepsItsColumn()
    {
        double[] columns = [50, 120, 200, 300];
        var first = new PageSample(1).Grid(columns, [700, 720]).Vertical(50, 720, 780).Vertical(120, 720, 780).Vertical(200, 720, 780).Vertical(300, 720, 780)
            .Text("一级", 52, 714).Text("二级", 122, 714).Text("指标值", 202, 714).Text("产出", 52, 754).Text("数量", 122, 734).Text("6公里", 202, 734);
        var second = new PageSample(2).Vertical(50, 40, 400).Vertical(50, 400, 760).Grid(columns[1..], [40, 300, 760]).Text("质量", 122, 154).Text("合格", 202, 154).Text("时效", 122, 534).Text("一年", 202, 534);

        var rows = PageSample.Rows(PageSample.Shape(first, second));

        Assert.Equal(["1 质量 | 2 合格", "1 时效 | 2 一年"], rows[^2..]);
    }

    [Fact]
    public void Shape_RuleAboveManyColumnsBelowACut_ClosesTheCellBesideThemToo()
    {
        double[] columns = [50, 120, 160, 200, 240, 280];
        var page = new PageSample(1).Vertical(50, 40, 60).Vertical(120, 40, 60).Vertical(280, 40, 60).Grid(columns, [60, 80]).Vertical(50, 80, 100).Vertical(280, 80, 100)
            .Horizontal(100, 50, 280).Text("余下的目标", 122, 54).Text("指标", 52, 74).Text("一级", 122, 74).Text("二级", 162, 74).Text("三级", 202, 74).Text("值", 242, 74);

        Assert.Equal("1+4 余下的目标", PageSample.Rows(PageSample.Shape(page))[0]);
    }

    [Fact]
    public void Shape_ClosedRowsOnBothPages_AreJoinedWhereTheTextGoesOn()
    {
        var first = new PageSample(1).Grid(Columns, [700, 720, 740]).Text("名称", 52, 714).Text("水渠", 122, 714).Text("概况", 52, 734).Text("本项目疏浚渠道六公里并加固渡槽两", 122, 734);
        var second = new PageSample(2).Grid(Columns, [40, 60, 80]).Text("座。", 122, 54).Text("期限", 52, 74).Text("一年", 122, 74);

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 名称 | 1 水渠", "0 概况 | 1 本项目疏浚渠道六公里并加固渡槽两座。", "0 期限 | 1 一年"], PageSample.Rows(shape));
        Assert.All(shape.Rows, row => Assert.Equal(1, row.Table));
    }

    [Fact]
    public void Shape_NewRowOnTheNextPage_StaysARow()
    {
        var first = new PageSample(1).Grid(Columns, [700, 720, 740]).Text("名称", 52, 714).Text("水渠", 122, 714).Text("概况", 52, 734).Text("疏浚六公里。", 122, 734);
        var second = new PageSample(2).Grid(Columns, [40, 60]).Text("期限", 52, 54).Text("一年", 122, 54);

        Assert.Equal(3, PageSample.Shape(first, second).Rows.Count);
    }

    [Fact]
    public void Shape_HeadingsPrintedAgain_BecomeNotes()
    {
        var first = new PageSample(1).Grid(Columns, [700, 720, 740]).Text("指标", 52, 714).Text("指标值", 122, 714).Text("里程", 52, 734).Text("6公里", 122, 734).Text("- 1 -", 290, 780);
        var second = new PageSample(2).Grid(Columns, [40, 60, 80]).Text("指标", 52, 54).Text("指标值", 122, 54).Text("座数", 52, 74).Text("2座", 122, 74);

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 指标 | 1 指标值", "0 里程 | 1 6公里", "0 座数 | 1 2座"], PageSample.Rows(shape));
        Assert.Equal(["- 1 -", "指标 指标值"], shape.Notes.Select(note => note.Text));
    }

    /// <param name="label">The page on which the label is printed whose cell reaches over the break: where it has more room.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Shape_HeadingsInsideTheTablePrintedAgain_LeaveTheLevelBesideThem(int label)
    {
        double[] xs = [50, 100, 180, 260, 340];
        var first = new PageSample(1).Grid(xs, [680, 700]).Text("名称", 52, 694).Text("水渠", 102, 694).Text("期限", 182, 694).Text("一年", 262, 694)
            .Horizontal(720, 100, 340).Horizontal(740, 50, 340).Vertical(50, 700, 740).Vertical(100, 700, 740).Vertical(180, 700, 740).Vertical(260, 700, 740).Vertical(340, 700, 740)
            .Text("二级指标", 102, 714).Text("三级指标", 182, 714).Text("指标值", 262, 714).Text("数量", 102, 734).Text("里程", 182, 734).Text("6公里", 262, 734);
        var second = new PageSample(2)
            .Horizontal(40, 50, 340).Horizontal(60, 100, 340).Horizontal(80, 50, 340).Vertical(50, 40, 80).Vertical(100, 40, 80).Vertical(180, 40, 80).Vertical(260, 40, 80).Vertical(340, 40, 80)
            .Text("二级指标", 102, 54).Text("三级指标", 182, 54).Text("指标值", 262, 54).Text("质量", 102, 74).Text("合格率", 182, 74).Text("100%", 262, 74);
        _ = label == 1 ? first.Text("绩效", 52, 724) : second.Text("绩效", 52, 64);

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 名称 | 1 水渠 | 2 期限 | 3 一年", "0v3 绩效 | 1 二级指标 | 2 三级指标 | 3 指标值", "1 数量 | 2 里程 | 3 6公里", "1 质量 | 2 合格率 | 3 100%"], PageSample.Rows(shape));
        Assert.Equal("二级指标 三级指标 指标值", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_CellOverRowsOfBothPages_IsOneCell()
    {
        var first = new PageSample(1).Horizontal(700, 50, 300).Horizontal(720, 120, 300).Horizontal(740, 50, 300).Vertical(50, 700, 740).Vertical(120, 700, 740).Vertical(300, 700, 740)
            .Text("产出", 52, 724).Text("数量", 122, 714).Text("质量", 122, 734);
        var second = new PageSample(2).Horizontal(40, 50, 300).Horizontal(60, 120, 300).Horizontal(80, 50, 300).Vertical(50, 40, 80).Vertical(120, 40, 80).Vertical(300, 40, 80)
            .Text("时效", 122, 54).Text("成本", 122, 74);

        Assert.Equal(["0v4 产出 | 1 数量", "1 质量", "1 时效", "1 成本"], PageSample.Rows(PageSample.Shape(first, second)));
    }

    [Fact]
    public void Shape_TextBetweenTheTables_PartsThem()
    {
        var first = new PageSample(1).Grid(Columns, [700, 720, 740]).Text("名称", 52, 714).Text("水渠", 122, 714).Text("期限", 52, 734).Text("一年", 122, 734);
        var second = new PageSample(2).Text("青禾县项目支出绩效目标表", 200, 40).Grid(Columns, [60, 80]).Text("名称", 52, 74).Text("渡槽", 122, 74);

        Assert.Equal([1, 1, 0, 2], PageSample.Shape(first, second).Rows.Select(row => row.Table));
    }
}
