using System.Net;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class DepartmentTests(PublishedSite published)
{
    [Fact]
    public async Task Get_Department_ShowsItsSumsAndProjects()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/departments/046");

        Assert.Equal("青禾县民政局", page.QuerySelector("h1")!.Text());
        Assert.Contains("300.00 万元 2025年度", page.QuerySelector(".answers")!.Text(), StringComparison.Ordinal);
        Assert.Contains("1 个项目，写下 7 项承诺。", page.QuerySelector(".answers")!.Text(), StringComparison.Ordinal);
        Assert.Equal([PublishedSite.WinterHeating.ProjectName], page.QuerySelectorAll(".news a").Select(link => link.Text()));
        Assert.Equal("部门", page.QuerySelector(".mast nav [aria-current]")!.Text());
    }

    [Fact]
    public async Task Get_AnEarlierYear_ShowsThatYear()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/departments/058?year=2024");

        Assert.Equal([PublishedSite.YearBefore.ProjectName], page.QuerySelectorAll(".news a").Select(link => link.Text()));
        Assert.Equal("2024年", page.QuerySelector(".try [aria-current]")!.Text());
    }

    [Theory]
    [InlineData("/departments/999")]
    [InlineData("/departments/046?year=2024")]
    [InlineData("/departments/058?year=x")]
    [InlineData("/departments")]
    public async Task Get_NothingPublishedThere_IsNotFound(string path)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
