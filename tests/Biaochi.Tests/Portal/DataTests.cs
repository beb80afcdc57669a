using System.Net;
using System.Text;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class DataTests(PublishedSite published, RunningSite unpublished)
{
    [Fact]
    public async Task Get_Published_OffersEachYear()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/data");

        Assert.Equal(["2025年 35", "2024年 1"], page.QuerySelectorAll(".downloads tbody tr").Select(row => $"{row.Children[0].Text()} {row.Children[1].Text()}"));
        foreach (var link in page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_NothingPublished_SaysSo()
    {
        using var browser = unpublished.NewBrowser();

        var page = await browser.OpenAsync("/data");

        Assert.Equal("还没有可以下载的数据", page.QuerySelector(".nothing h2")!.Text());
    }

    [Fact]
    public async Task GetTable_Year_IsATableThatASpreadsheetOpens()
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync("/data/projects-2025.csv", TestContext.Current.CancellationToken);

        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=projects-2025.csv", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(36, lines.Length);
        Assert.StartsWith("预算年度,区划代码,区划,主管部门代码", lines[0], StringComparison.Ordinal);
        Assert.Contains(
            "2025,149900000,青禾县,058,青禾县水利局,青禾县城乡供水服务中心,城乡供水管网改造工程,9726890.00,0.00,6800000.00,2926890.00,0.00,0.00,7,青禾县财政局绩效目标批复〔2025〕2号,2024-11-18,"
            + $"{published.Water.Id},{published.Water.Hash}",
            lines);
        Assert.Contains(lines, line => line.Contains(",'=1+1，", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/data/projects-2019.csv")]
    [InlineData("/data/projects-x.csv")]
    public async Task GetTable_YearWithoutAnything_IsNotFound(string path)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
