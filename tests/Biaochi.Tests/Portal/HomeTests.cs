using System.Net;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class HomeTests(PublishedSite published, RunningSite unpublished)
{
    [Fact]
    public async Task Get_NothingPublished_SaysWhatWillStandHere()
    {
        using var browser = unpublished.NewBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal("还没有公开的绩效目标", page.QuerySelector("h1")!.Text());
        Assert.Contains("批复以后", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/guide']"));
        Assert.Null(page.QuerySelector("script"));
    }

    [Fact]
    public async Task Get_Published_SaysTheNewestYearInOneSentence()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal("2025年，青禾县把 1,424.69 万元 交给 2 个部门的 35 个项目，写下 245 项承诺。", page.QuerySelector("h1")!.Text());
        Assert.Equal("青禾县预算绩效目标公开", page.QuerySelector(".brand span")!.Text());
        Assert.Equal("首页 · 青禾县预算绩效目标公开", page.Title);
    }

    [Fact]
    public async Task Get_Published_HasTheMoneyAsATableForEverybody()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/");

        Assert.True(page.QuerySelector("details.behind")!.HasAttribute("open"));
        Assert.True(page.QuerySelector(".chart-flow")!.HasAttribute("hidden"));
        var table = page.QuerySelector(".flow-table")!;
        Assert.Equal(["中央", "省级", "市县"], table.QuerySelectorAll("th[data-source]").Select(cell => cell.Text()));
        Assert.Equal(
            [["水利局", "—", "680.00", "444.69", "1,124.69"], ["民政局", "300.00", "—", "—", "300.00"]],
            table.QuerySelectorAll(".of-department").Select(row => row.Children.Select(cell => cell.Text()).ToArray()));
        Assert.Equal(["合计", "300.00", "680.00", "444.69", "1,424.69"], table.QuerySelector("tfoot tr")!.Children.Select(cell => cell.Text()));
        Assert.Contains("上级给 68.8%，市县出 31.2%。", page.QuerySelector("#flow .sect-head")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Published_ListsDepartmentsBySum()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal(
            ["水利局 34 个项目 1,124.69", "民政局 1 个项目 300.00"],
            page.QuerySelectorAll(".depts li").Select(entry => entry.Text()));
        Assert.Equal("/departments/058?year=2025", page.QuerySelector(".depts a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Published_ListsTheNewestFirst()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/");

        var newest = page.QuerySelectorAll(".news a").Select(link => link.Text()).ToList();
        Assert.Equal(6, newest.Count);
        Assert.Equal(published.Named.Take(3).Reverse().Select(p => p.ProjectName), newest.Take(3));
    }

    [Fact]
    public async Task Get_AnEarlierYear_ShowsThatYear()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/?year=2024");

        Assert.StartsWith("2024年，青禾县把 50.00 万元 交给 1 个部门的 1 个项目", page.QuerySelector("h1")!.Text(), StringComparison.Ordinal);
        Assert.Equal("2024年", page.QuerySelector(".try [aria-current]")!.Text());
        Assert.NotNull(page.QuerySelector(".try a[href='/?year=2025']"));
    }

    [Theory]
    [InlineData("/?year=2019")]
    [InlineData("/?year=abc")]
    public async Task Get_YearWithoutAnything_IsNotFound(string path)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
