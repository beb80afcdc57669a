using System.Net;
using AngleSharp.Html.Dom;
using Biaochi.Pages.Portal.Search;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class SearchTests(PublishedSite published, RunningSite unpublished)
{
    [Theory]
    [InlineData("低保", "低保家庭冬季取暖补助")]
    [InlineData("取暖 冬季", "低保家庭冬季取暖补助")]
    [InlineData("滤池", "水厂滤池检修")]
    [InlineData("46001", null)]
    [InlineData("社会救助服务中心", "低保家庭冬季取暖补助")]
    [InlineData("政发〔2024〕18号 低保", "低保家庭冬季取暖补助")]
    public async Task Get_WordsOfAForm_FindIt(string words, string? name)
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(name is null ? [] : [name], NamesOf(page));
    }

    [Fact]
    public async Task Get_TwoCharacterWord_IsMarkedWhereverTheNameHasIt()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/search?q=供水&year=2025");

        var water = page.QuerySelectorAll(".news a").Single(link => link.Text() == published.Water.ProjectName);
        Assert.Equal(["供水"], water.QuerySelectorAll("mark").Select(mark => mark.Text()));
        Assert.Equal("供水", ((IHtmlInputElement)page.QuerySelector("input[name=q]")!).Value);
    }

    [Theory]
    [InlineData("year=2024", "1 个项目")]
    [InlineData("year=2025", "35 个项目")]
    [InlineData("department=046", "1 个项目")]
    [InlineData("fund=central", "1 个项目")]
    [InlineData("fund=provincial&department=058", "1 个项目")]
    [InlineData("q=&year=&department=&fund=", "36 个项目")]
    public async Task Get_Filter_KeepsWhatFits(string query, string total)
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/search?{query}");

        Assert.Equal(total, page.QuerySelector(".tally-line")!.Text());
    }

    [Fact]
    public async Task Get_Filter_StaysChosen()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/search?year=2024&department=058&fund=county");

        Assert.Equal(["2024年", "水利局", "有市县资金"], page.QuerySelectorAll("option[selected]").Select(option => option.Text()));
    }

    [Fact]
    public async Task Get_MoreThanAPage_TurnsToTheRest()
    {
        using var browser = published.NewBrowser();
        var first = await browser.OpenAsync("/search?year=2025&q=供水");
        var more = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;

        var second = await browser.OpenAsync(more);

        Assert.Contains("year=2025", more, StringComparison.Ordinal);
        Assert.Equal(30, NamesOf(first).Count);
        Assert.Equal(35, NamesOf(first).Concat(NamesOf(second)).Distinct().Count());
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.Equal("/search?q=供水&year=2025", Uri.UnescapeDataString(second.QuerySelector(".turn-page a")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("飞机场", "没有找到“飞机场”")]
    [InlineData("，。；", "没有找到“，。；”")]
    [InlineData("\" OR * NEAR(", "没有找到“\" OR * NEAR(”")]
    public async Task Get_NothingFound_SaysHowToGoOn(string words, string title)
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/search?year=2025&q={Uri.EscapeDataString(words)}");

        Assert.Equal(title, page.QuerySelector(".nothing h2")!.Text());
        Assert.Contains("换一个短些的词", page.QuerySelector(".nothing")!.Text(), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".nothing a"), link => link.Text().StartsWith("去掉年度", StringComparison.Ordinal) && !link.GetAttribute("href")!.Contains("2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_NothingPublished_SaysSo()
    {
        using var browser = unpublished.NewBrowser();

        var page = await browser.OpenAsync("/search");

        Assert.Equal("还没有公开的项目", page.QuerySelector(".nothing h2")!.Text());
    }

    [Theory]
    [InlineData("year=abc", "不是数字")]
    [InlineData("after=x", "不是数字")]
    [InlineData("year=99999999999999", "不是数字")]
    public async Task Get_AddressThatCannotBeRead_SaysWhy(string query, string reason)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync($"/search?{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, (await response.PageAsync()).QuerySelector(".refused")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TooManyCharacters_AsksForAShorterWord()
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync($"/search?q={new string('水', IndexModel.MaxTextLength + 1)}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("请换短一点的词", (await response.PageAsync()).QuerySelector(".refused")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LongNameWithMarkup_IsShownWholeAndAsText()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync("/search?q=大石乡");

        Assert.Equal([PublishedSite.Hostile.ProjectName!], NamesOf(page));
        Assert.Null(page.QuerySelector(".news b"));
    }

    private static List<string> NamesOf(IHtmlDocument page) => [.. page.QuerySelectorAll(".news a").Select(link => link.Text())];
}
