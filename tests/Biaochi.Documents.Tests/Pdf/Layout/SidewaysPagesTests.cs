using Biaochi.Documents.Pdf;
using Biaochi.Documents.Pdf.Layout;

namespace Biaochi.Documents.Tests.Pdf.Layout;

/// <summary>A sheet wider than the paper: its right columns are on pages of their own.</summary>
public class SidewaysPagesTests
{
    private static readonly double[] Rows = [100, 120, 140, 160, 180];

    [Fact]
    public void Shape_ColumnsOnTheNextPage_AreOneTable()
    {
        var shape = PageSample.Shape(LeftPart(1), RightPart(2));

        Assert.Equal(["0 名称 | 1+3 水渠维修养护和道路养护", "0 属性 | 1 新增 | 2 期限 | 3 1年", "0 单位 | 1 水利站 | 2 电话 | 3 123", "0 概况 | 1+3 改善灌溉"], PageSample.Rows(shape));
    }

    [Fact]
    public void Join_AllLeftColumnsFirst_PairsThemInOrder()
    {
        var pages = SidewaysPages.Join([LeftPart(1).ToPage(), LeftPart(2).ToPage(), RightPart(3).Text("甲", 160, 174).ToPage(), RightPart(4).Text("乙", 160, 174).ToPage()]).ToList();

        Assert.Equal([1, 2], pages.Select(page => page.Number));
        Assert.Equal(["甲", "乙"], pages.Select(page => page.Glyphs[^1].Text));
    }

    [Fact]
    public void Join_LaterPagesWithoutOpenRows_AreCutAtTheSamePlace()
    {
        var pages = SidewaysPages.Join([LeftPart(1).ToPage(), RightPart(2).ToPage(), Closed(3, 400), Closed(4, 250)]).ToList();

        Assert.Equal([1, 3], pages.Select(page => page.Number));
    }

    [Fact]
    public void Join_PagesOfEqualForms_StayApart()
    {
        var pages = SidewaysPages.Join([Closed(1, 400), Closed(2, 400), Closed(3, 400)]).ToList();

        Assert.Equal([1, 2, 3], pages.Select(page => page.Number));
    }

    [Fact]
    public void Join_OtherRowsAreOpen_StayApart()
    {
        var other = Frame(2, 50, 250).Vertical(50, 100, 120);

        Assert.Equal([1, 2], SidewaysPages.Join([LeftPart(1).ToPage(), other.ToPage()]).Select(page => page.Number));
    }

    /// <summary>Two columns, with the name and the description going on to the right.</summary>
    private static PageSample LeftPart(int number) => Frame(number, 200, 400).Vertical(200, 100, 180).Vertical(300, 100, 180).Vertical(400, 120, 160)
        .Text("名称", 202, 114).Text("水渠维修养护和", 330, 114).Text("属性", 202, 134).Text("新增", 302, 134).Text("单位", 202, 154).Text("水利站", 302, 154).Text("概况", 202, 174).Text("改善灌溉", 302, 174);

    /// <summary>Two more columns; of the name, its last sign is printed here too.</summary>
    private static PageSample RightPart(int number) => Frame(number, 50, 250).Vertical(50, 120, 160).Vertical(150, 120, 160).Vertical(250, 100, 180)
        .Text("和道路养护", 40, 114).Text("期限", 52, 134).Text("1年", 152, 134).Text("电话", 52, 154).Text("123", 152, 154);

    private static PageSample Frame(int number, double left, double right)
    {
        var page = new PageSample(number);
        Array.ForEach(Rows, y => page.Horizontal(y, left, right));
        return page;
    }

    private static PdfPage Closed(int number, double right) => Frame(number, right - 200, right).Vertical(right - 200, 100, 180).Vertical(right, 100, 180).ToPage();
}
