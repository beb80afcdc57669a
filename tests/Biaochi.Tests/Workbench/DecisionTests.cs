using System.Globalization;
using System.Net;
using Biaochi.Core;
using Biaochi.Core.Approvals;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>批复 and 公开.</summary>
public sealed class DecisionTests
{
    private const string Approvals = "/workbench/approvals";
    private const string Publications = "/workbench/publications";
    private const string Project = "城乡供水管网改造工程";

    [Theory]
    [InlineData(Approvals, "没有等批复的申报表")]
    [InlineData(Publications, "没有等公开的申报表")]
    public async Task Get_NothingWaiting_SaysHowItComes(string path, string heading)
    {
        await using var office = await Office.OpenAsync();

        var page = await (await office.SignInAsync(People.Budget)).OpenAsync(path);

        Assert.Equal(heading, page.QuerySelector(".nothing h2")?.Text());
    }

    [Fact]
    public async Task Get_All_TicksEveryRowWithoutScript()
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync();
        await office.ApprovedAsync(TestForms.Named("柳河镇供水管网改造"));
        var browser = await office.SignInAsync(People.Budget);

        foreach (var path in new[] { Approvals, Publications })
        {
            var page = await browser.OpenAsync(path);
            Assert.Empty(page.QuerySelectorAll("input[name=chosen][checked]"));
            var all = await browser.OpenAsync(path + page.QuerySelectorAll("a").Single(link => link.Text() == "全选").GetAttribute("href"));
            Assert.Single(all.QuerySelectorAll("input[name=chosen][checked]"));
        }
    }

    [Fact]
    public async Task Approve_Chosen_GoesUnderOneNumberAndIsListed()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.AdmittedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Approvals);
        Assert.Equal(ChinaTime.DateOf(office.World.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page.QuerySelector("#approved-on")!.GetAttribute("value"));

        var response = await browser.PressAsync(page, Approvals, "批复", ("chosen", page.TickOf(Project)), ("Number", "青财预〔2025〕7号"), ("ApprovedOn", "2025-02-21"));

        var shown = await response.PageAsync();
        Assert.Equal("已批复 1 份，文号 青财预〔2025〕7号。", shown.Told());
        Assert.Equal("青财预〔2025〕7号 2025年2月21日 份数 1 972.69 已公开 —", string.Join(' ', shown.QuerySelectorAll(".list-head + .box td").Select(cell => cell.Text())));
        Assert.Equal(BudgetState.Approved, (await office.DeclarationAsync(id)).BudgetState);
        Assert.Equal(1, await office.EventsAsync<DeclarationApproved>());
    }

    [Fact]
    public async Task Approve_PostedTwice_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Approvals);
        var chosen = page.TickOf(Project);
        await browser.PressAsync(page, Approvals, "批复", ("chosen", chosen));

        var again = await browser.PressAsync(page, Approvals, "批复", ("chosen", chosen));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("没有已入库、待批复的", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationApproved>());
    }

    [Fact]
    public async Task Approve_NumberTaken_IsRefusedAndKeepsTheEntries()
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync(TestForms.Named("河道清淤工程"));
        await office.AdmittedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Approvals);
        await browser.PressAsync(page, Approvals, "批复", ("chosen", page.TickOf("河道清淤工程")), ("Number", "青财预〔2025〕7号"));

        var response = await browser.PressAsync(page, Approvals, "批复", ("chosen", page.TickOf(Project)), ("Number", "青财预〔2025〕7号"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var shown = await response.PageAsync();
        Assert.Contains("已经用过", shown.Refused(), StringComparison.Ordinal);
        Assert.Equal("青财预〔2025〕7号", shown.ValueAt("Number"));
        Assert.NotNull(shown.QuerySelector("input[name=chosen][checked]"));
    }

    [Theory]
    [InlineData("Number", 61, "文号不能超过 60 字。")]
    [InlineData("ApprovedOn", 0, "“二月底”不能用作批复日期。请改正后再提交。")]
    public async Task Approve_WrongEntry_SaysSoAtTheField(string field, int length, string message)
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Approvals);

        var response = await browser.PressAsync(page, Approvals, "批复", ("chosen", page.TickOf(Project)), (field, length == 0 ? "二月底" : new string('号', length)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, (await response.PageAsync()).ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(0, await office.EventsAsync<DeclarationApproved>());
    }

    [Theory]
    [InlineData(Approvals, "批复", "没有批复：一份也没有勾选")]
    [InlineData(Publications, "公开", "没有公开：一份也没有勾选")]
    public async Task Post_NothingChosen_SaysSo(string path, string button, string message)
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync(TestForms.Named("河道清淤工程"));
        await office.ApprovedAsync();
        var browser = await office.SignInAsync(People.Budget);

        var response = await browser.PressAsync(await browser.OpenAsync(path), path, button);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.StartsWith(message, (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Approved_ShowsThePublicCopyWithoutContacts()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.ApprovedAsync(TestForms.WaterSupply with { Plan = "咨询电话13800001234，4月开工。" });
        var browser = await office.SignInAsync(People.Budget);

        var page = await browser.OpenAsync($"{Publications}/{id}");

        var paper = page.QuerySelector(".sheet")!.Text();
        Assert.Contains("138******34", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("13800005678", paper, StringComparison.Ordinal);
        Assert.Equal("不公开的内容 4", page.QuerySelector(".rail-head")!.Text());
    }

    [Fact]
    public async Task Publish_FromThePreview_MakesItPublicAndLinksToIt()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.ApprovedAsync();
        var browser = await office.SignInAsync(People.Budget);

        var response = await browser.PressAsync(await browser.OpenAsync($"{Publications}/{id}"), $"{Publications}/{id}", "公开");

        var page = await response.PageAsync();
        Assert.Equal("已公开 1 份。", page.Told());
        var publication = await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Publications.Single()));
        Assert.Equal($"/projects/{publication.Id}", page.QuerySelectorAll(".list-head + .box a").Single().GetAttribute("href"));
        Assert.Equal(PublicationState.Published, (await office.DeclarationAsync(id)).PublicationState);
    }

    [Fact]
    public async Task Publish_PortalOnAnotherNetwork_NamesWhatIsPublicWithoutLinks()
    {
        await using var office = await Office.OpenAsync(site => site with { HasPortal = false });
        await office.ApprovedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Publications);

        var shown = await (await browser.PressAsync(page, Publications, "公开", ("chosen", page.TickOf(Project)))).PageAsync();

        var published = shown.QuerySelector(".list-head + .box")!;
        Assert.Contains(Project, published.Text(), StringComparison.Ordinal);
        Assert.Empty(published.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Publish_PostedTwice_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        await office.ApprovedAsync();
        var browser = await office.SignInAsync(People.Budget);
        var page = await browser.OpenAsync(Publications);
        var chosen = page.TickOf(Project);
        await browser.PressAsync(page, Publications, "公开", ("chosen", chosen));

        var again = await browser.PressAsync(page, Publications, "公开", ("chosen", chosen));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("没有公开任何内容", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationPublished>());
    }
}
