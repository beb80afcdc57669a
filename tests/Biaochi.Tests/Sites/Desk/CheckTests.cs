using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Biaochi.Tests.Workbench;

namespace Biaochi.Tests.Sites.Desk;

/// <summary>核对原文 on the desk: what was read beside the form it became.</summary>
public sealed class CheckTests(RunningSite site)
{
    private const string Path = "/workbench/desk/check/1";

    [Fact]
    public async Task Get_Form_LinksEachAnswerToWhereItStoodAndBack()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.txt", InventedForm.DoubtfulText()));

        var page = await browser.OpenAsync(Path);

        var drawn = page.QuerySelector("a.took[href='#c-overview']")!;
        Assert.Equal("改造柳河镇供水管网12.4公里，惠及居民1.26万人。", drawn.Text());
        var cell = page.QuerySelector("#c-overview")!;
        Assert.Equal($"#{drawn.Id}", cell.QuerySelector(".from a")!.GetAttribute("href"));
        Assert.Equal(drawn.Id, cell.GetAttribute("data-places"));
        Assert.Contains("主管部门及代码", page.QuerySelector(".drawn")!.Text(), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Get_Table_IsDrawnAsATableWithItsBlankCells()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.txt", Encoding.UTF8.GetBytes(
            "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表\n项目名称\t管网改造\n主管部门及代码\t058-青禾县水利局\t实施单位\t青禾县城乡供水服务中心\n项目资金（元）\t实施期资金总额：\t120000\t年度资金总额：\t60000\n\t其中：中央财政资金\t\t其中：中央财政资金\t0\n")));

        var page = await browser.OpenAsync(Path);

        Assert.Equal("60000", page.QuerySelector(".drawn table a[href='#c-funding-annual-total']")!.Text());
        var row = page.QuerySelectorAll(".drawn tr").Single(row => row.Text().Contains("其中", StringComparison.Ordinal));
        Assert.Equal(["", "其中：中央财政资金", "", "其中：中央财政资金", "0"], row.QuerySelectorAll("td").Select(cell => cell.Text()));
    }

    [Fact]
    public async Task Get_DoubtfulCell_IsMarkedOnBothSidesWithTheReason()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.txt", InventedForm.DoubtfulText()));

        var page = await browser.OpenAsync(Path);

        Assert.Contains("rd-doubt", page.QuerySelector("#c-periodGoal")!.ClassList);
        Assert.Contains("存疑", page.QuerySelector("#c-periodGoal")!.Text(), StringComparison.Ordinal);
        Assert.Contains("分界", page.QuerySelector(".drawn .why")!.Text(), StringComparison.Ordinal);
        Assert.StartsWith("1 处存疑", page.QuerySelector(".doubts h2")!.Text(), StringComparison.Ordinal);
        var list = await browser.OpenAsync("/workbench/desk");
        Assert.Equal((Path, "存疑 1"), (list.QuerySelector(".list a.doubt")!.GetAttribute("href"), list.QuerySelector(".list a.doubt")!.Text()));
    }

    [Fact]
    public async Task Post_TickedDoubt_IsCheckedAndNoLongerDoubtful()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.txt", InventedForm.DoubtfulText()));
        var page = await browser.OpenAsync(Path);

        var saved = await (await browser.PressAsync(page, Path, "保存", ("seen", "periodGoal"))).PageAsync();

        Assert.StartsWith("已保存，没有存疑的栏目了", saved.Told(), StringComparison.Ordinal);
        Assert.Contains("已核对", saved.QuerySelector("#c-periodGoal")!.Text(), StringComparison.Ordinal);
        Assert.Equal(InventedForm.DoubtfulGoal, saved.ValueAt("periodGoal"));
        Assert.Null(saved.QuerySelector(".doubts, .drawn .rd-doubt"));
        Assert.Null((await browser.OpenAsync("/workbench/desk")).QuerySelector(".list a.doubt"));
    }

    [Fact]
    public async Task Post_Correction_IsKeptReviewedAndExported()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum())));
        var page = await browser.OpenAsync(Path);
        Assert.NotNull(page.QuerySelector(".finding.s-block"));

        var saved = await (await browser.PressAsync(page, Path, "保存", ("funding.annual.county", "2,926,890"), ("projectName", "柳河镇供水管网改造二期"))).PageAsync();

        Assert.Null(saved.QuerySelector(".finding.s-block"));
        Assert.Equal("柳河镇供水管网改造二期", (await browser.OpenAsync("/workbench/desk")).QuerySelector(".open h2")?.Text());
        Assert.Equal("0", (await browser.OpenAsync("/workbench/desk")).QuerySelector(".tally .b dd")?.Text());
    }

    [Fact]
    public async Task Post_SaveAndGoOn_OpensTheNextDoubtfulForm()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("甲.txt", InventedForm.DoubtfulText()), ("乙.json", InventedForm.Document(InventedForm.Create())), ("丙.txt", InventedForm.DoubtfulText("另一概况。")));
        var page = await browser.OpenAsync(Path);

        var next = await browser.PressAsync(page, Path, "保存，看下一张存疑的", ("seen", "periodGoal"));

        Assert.Equal("/workbench/desk/check/3", next.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.DoesNotContain("下一张存疑的", (await next.PageAsync()).QuerySelector("footer")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AddedAndRemovedRow_ChangesTheTable()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())));
        var page = await browser.OpenAsync(Path);

        var added = await (await browser.PressAsync(page, Path, page.RowButton("addRow", "质量指标"))).PageAsync();
        var filled = await (await browser.PressAsync(added, Path, "保存", ("periodIndicators[8].name", "水质合格率"), ("periodIndicators[8].value", "100%"))).PageAsync();
        var removed = await (await browser.PressAsync(filled, Path, filled.RowButton("removeRow", "竣工验收时间"))).PageAsync();

        Assert.Equal("水质合格率", filled.ValueAt("periodIndicators[8].name"));
        Assert.DoesNotContain(removed.QuerySelectorAll<IHtmlTextAreaElement>("textarea"), cell => cell.Value == "竣工验收时间");
    }

    [Fact]
    public async Task Get_DataFile_SaysThatThereIsNothingToCompareWith()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())));

        var page = await browser.OpenAsync(Path);

        Assert.Null(page.QuerySelector(".drawn"));
        Assert.Contains("没有原文可以对照", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AndPost_InAnotherBrowser_AreNotFound()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.txt", InventedForm.DoubtfulText()));
        var page = await browser.OpenAsync(Path);
        using var other = site.NewBrowser();
        var theirs = await other.OpenAsync("/workbench/desk");

        var shown = await other.GetAsync(Path, TestContext.Current.CancellationToken);
        var posted = await other.PostFormAsync(Path, theirs, new() { ["periodGoal"] = "改了" });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
        Assert.Equal(InventedForm.DoubtfulGoal, (await browser.OpenAsync(Path)).ValueAt("periodGoal"));
    }

    [Fact]
    public async Task Get_MarkupInADocument_IsDrawnAsText()
    {
        using var browser = site.NewBrowser();
        const string Markup = "<script>alert(1)</script><img src=x>";
        await browser.DropAsync(("供水.txt", InventedForm.DoubtfulText(Markup)));

        var page = await browser.OpenAsync(Path);

        Assert.Empty(page.QuerySelectorAll("script:not([src]), img"));
        Assert.Contains(Markup, page.QuerySelector(".drawn")!.TextContent, StringComparison.Ordinal);
    }
}
