namespace Biaochi.Documents.Tests.Pdf.Layout;

/// <summary>Heads and feet of printed pages: what a browser or a word processor puts on every page.</summary>
public class RunningLinesTests
{
    private static readonly double[] Columns = [50, 120, 300];

    [Fact]
    public void Shape_HeadAndFootOfEveryPage_DoNotPartTheTable()
    {
        var first = Page(1, "概况", "疏浚渠道六公里，").Text("青禾县水渠整治申报表", 100, 50, 14);
        var second = Page(2, "期限", "一年");

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 青禾县水渠整治申报表", "0 概况 | 1 疏浚渠道六公里，", "0 期限 | 1 一年"], PageSample.Rows(shape));
        Assert.Equal(["2025/11/22 09:30", "预算文件汇编1/2", "预算文件汇编2/2"], shape.Notes.Select(note => note.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Shape_HeadingOfEachForm_StaysWhereTheSameTableFollows()
    {
        var pages = Enumerable.Range(1, 2).Select(number => new PageSample(number).Text("项目支出绩效目标申报表", 100, 40).Grid(Columns, [100, 120]).Text("名称", 52, 114).Text("水渠", 122, 114));

        var rows = PageSample.Rows(PageSample.Shape([.. pages]));

        Assert.Equal(["0 项目支出绩效目标申报表", "0 名称 | 1 水渠", "0 项目支出绩效目标申报表", "0 名称 | 1 水渠"], rows);
    }

    [Fact]
    public void Shape_SameLabelledLineAtTheFoot_BelongsToEachForm()
    {
        var first = new PageSample(1).Grid(Columns, [700, 720]).Text("名称", 52, 714).Text("水渠", 122, 714).Text("负责人：周小满", 52, 760);
        var second = new PageSample(2).Grid(Columns, [700, 720]).Text("概况", 52, 714).Text("渡槽", 122, 714).Text("负责人：周小满", 52, 760);

        Assert.Equal(2, PageSample.Rows(PageSample.Shape(first, second)).Count(row => row == "0 负责人：周小满"));
    }

    [Fact]
    public void Shape_SameWordsAtTheEndOfTwoTables_StayInThem()
    {
        var first = new PageSample(1).Grid(Columns, [720, 760]).Text("数量", 52, 734).Text("社会效益", 122, 734).Text("指标", 122, 748);
        var second = new PageSample(2).Grid(Columns, [720, 760]).Text("质量", 52, 734).Text("社会效益", 122, 734).Text("指标", 122, 748);

        Assert.Equal(["0 数量 | 1 社会效益⏎指标", "0 质量 | 1 社会效益⏎指标"], PageSample.Rows(PageSample.Shape(first, second)));
    }

    [Fact]
    public void Shape_ClosingLineWrapped_IsOneLine()
    {
        var page = new PageSample(1).Grid([50, 120, 270], [100, 120]).Text("名称", 52, 114).Text("水渠", 122, 114)
            .Text("负责人：周小满　联系电话：13800002011　填报", 50, 140).Text("日期：20241118093012", 50, 154).Text("一式三份。", 50, 180);

        var rows = PageSample.Rows(PageSample.Shape(page));

        Assert.Equal("0 负责人：周小满 联系电话：13800002011 填报日期：20241118093012", rows[1]);
    }

    private static PageSample Page(int number, string label, string value) => new PageSample(number)
        .Text("2025/11/22", 20, 15, 6).Text("09:30", 80, 15, 6)
        .Grid(Columns, number == 1 ? [740, 760] : [40, 60]).Text(label, 52, number == 1 ? 754 : 54).Text(value, 122, number == 1 ? 754 : 54)
        .Text($"预算文件汇编{number}/2", 20, 790, 6);
}
