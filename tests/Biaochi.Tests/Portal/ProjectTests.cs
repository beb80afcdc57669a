using System.Net;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class ProjectTests(PublishedSite published)
{
    [Fact]
    public async Task Get_Published_AnswersTheFiveQuestions()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        var answers = page.QuerySelectorAll(".answers > div").ToDictionary(answer => answer.QuerySelector("dt")!.Text(), answer => answer.QuerySelector("dd")!);
        Assert.Equal(["多少钱", "办什么事", "承诺做到什么", "什么时候", "谁负责"], answers.Keys);
        Assert.StartsWith("972.69 万元 9,726,890 元", answers["多少钱"].Text(), StringComparison.Ordinal);
        Assert.Contains("省级 680.00 万元，69.9%", answers["多少钱"].Text(), StringComparison.Ordinal);
        Assert.StartsWith("县城东片及柳河镇3个行政村供水主管网建于2001年", answers["办什么事"].Text(), StringComparison.Ordinal);
        Assert.Equal(["改造供水管网长度≥12.4公里", "受益居民人数≥12600人", "供水居民满意度≥90%"], answers["承诺做到什么"].QuerySelectorAll("li").Select(promise => promise.Text()));
        Assert.Equal("2025年度，项目期 1年", answers["什么时候"].QuerySelector("span")!.Text());
        Assert.Equal("青禾县城乡供水服务中心实施，青禾县水利局主管。", answers["谁负责"].Text());
    }

    [Fact]
    public async Task Get_PlanWithDates_IsShownByDate()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        Assert.Equal(
            ["2025年3月|完成招标", "4月至9月|分三段施工", "10月|完成试压和水质检测", "11月底前|竣工验收"],
            page.QuerySelectorAll(".steps li").Select(step => $"{step.QuerySelector("b")!.Text()}|{step.QuerySelector("span")!.Text()}"));
    }

    [Fact]
    public async Task Get_Published_ListsEveryPromiseWithItsTarget()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        Assert.Equal(["做多少", "做成什么样", "什么时候做完", "花多少", "有什么用", "大家认不认"], page.QuerySelectorAll(".promise .grp").Select(cell => cell.Text()));
        Assert.Equal(
            PublishedSite.WaterSupply.AnnualIndicators.Select(i => (i.Name, i.Value)),
            page.QuerySelectorAll(".promise tbody tr").Select(row => ((string?)row.QuerySelector("td")!.Text(), (string?)row.QuerySelector(".v")!.Text())));
    }

    [Fact]
    public async Task Get_Published_ShowsTheOfficialFormWithoutPersons()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        var sheet = page.QuerySelector(".sheet")!;
        Assert.Equal(PublishedSite.WaterSupply.Basis, sheet.QuerySelector("#c-basis")!.Text());
        Assert.Equal("9,726,890", sheet.QuerySelector("#c-funding-annual-total")!.Text());
        Assert.All(["#c-personInCharge", "#c-handler", "#c-phone"], cell => Assert.Equal("", sheet.QuerySelector(cell)!.Text()));
        Assert.Contains("138******77", sheet.QuerySelector("#c-overview")!.Text(), StringComparison.Ordinal);
        Assert.Empty(sheet.QuerySelectorAll("input, textarea, .mk, .mk-no"));
    }

    [Fact]
    public async Task Get_Published_ShowsApprovalAndChecksum()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        var facts = page.QuerySelector(".side")!.Text();
        Assert.Contains("青禾县财政局绩效目标批复〔2025〕2号", facts, StringComparison.Ordinal);
        Assert.Contains("批复日期 2024年11月18日", facts, StringComparison.Ordinal);
        Assert.Contains("公开日期 2024年11月18日", facts, StringComparison.Ordinal);
        Assert.Contains(published.Water.Hash, facts, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".side a[href='/api/v1/forms/{published.Water.Id}']"));
    }

    [Fact]
    public async Task Get_OneSourceAlone_SaysThatItPaysAll()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Named[1].Id}");

        Assert.Equal("中央 300.00 万元，100%", page.QuerySelector(".answers .partk")!.Text());
    }

    [Fact]
    public async Task Get_NotPublished_IsNotFound()
    {
        using var browser = published.NewBrowser();
        string[] ids = [Guid.Empty.ToString(), published.Water.DeclarationId.ToString(), published.Water.VersionId.ToString(), "x"];

        foreach (var id in ids)
        {
            var response = await browser.GetAsync($"/projects/{id}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("没有这个页面", (await response.PageAsync()).QuerySelector("h1")!.Text());
        }
    }
}
