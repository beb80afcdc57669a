using System.Net;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class QueueTests
{
    private static readonly TargetForm Second = TestForms.Named("河道清淤工程");

    [Fact]
    public async Task Get_NothingDeclared_TellsTheClerkWhatToDo()
    {
        await using var office = await Office.OpenAsync();

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync("/workbench");

        Assert.Equal("还没有申报表", page.QuerySelector(".nothing h2")?.Text());
        Assert.Equal("/workbench/declarations/import", page.QuerySelector(".nothing a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_AllDone_SaysSoAndShowsWhereTheRestIs()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync("/workbench");

        Assert.Equal("等您办理的都办完了", page.QuerySelector(".nothing h2")?.Text());
        Assert.Contains("主管部门审核1 份", page.QuerySelector(".nothing ul")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Published_CountsNoStay()
    {
        await using var office = await Office.OpenAsync();
        await office.World.PublishAsync([await office.ApprovedAsync()]);

        var page = await (await office.SignInAsync(People.Budget)).OpenAsync("/workbench?view=all");

        Assert.Equal("已公开", page.QuerySelector("table.queue .c-stage")?.Text());
        Assert.Equal("—", page.QuerySelector("table.queue td.c-hide")?.Text());
    }

    [Fact]
    public async Task Get_Waiting_ShowsTheRowWithItsFigures()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();
        office.World.Clock.Advance(TimeSpan.FromDays(3));

        var page = await (await office.SignInAsync(People.WaterDepartment)).OpenAsync("/workbench");

        var cells = page.QuerySelectorAll(".queue tbody tr").Single().QuerySelectorAll("td").Select(cell => cell.Text()).ToList();
        Assert.Equal("城乡供水管网改造工程", cells[1]);
        Assert.StartsWith("058 青禾县城乡供水服务中心", cells[2], StringComparison.Ordinal);
        Assert.Equal("972.69", cells[3]);
        Assert.StartsWith("主管部门审核", cells[4], StringComparison.Ordinal);
        Assert.Equal("3 天", cells[5]);
        Assert.StartsWith("/workbench/reviews/", page.QuerySelector(".c-name a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("1 份，972.69 万元", page.QuerySelector(".filters .end")!.Text());
    }

    [Fact]
    public async Task Get_Filtered_ShowsWhatFits()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();
        await office.DraftAsync(Second);
        var browser = await office.SignInAsync(People.Performance);
        (string Query, string Names)[] table =
        [
            ("?view=all", "城乡供水管网改造工程 河道清淤工程"),
            ("?view=all&q=清淤", "河道清淤工程"),
            ("?view=all&stage=Draft", "河道清淤工程"),
            ("?view=all&year=2025&stage=Department", "城乡供水管网改造工程"),
            ("?view=all&year=2024", ""),
            ("?view=all&q=100%25", ""),
            ("?view=all&page-number=-3", "城乡供水管网改造工程 河道清淤工程"),
        ];

        foreach (var (query, names) in table)
        {
            var page = await browser.OpenAsync($"/workbench{query}");
            Assert.Equal(names, string.Join(' ', page.QuerySelectorAll(".c-name a").Select(link => link.Text()).Order(StringComparer.Ordinal)));
            Assert.Equal(names.Length == 0 ? "没有符合条件的申报表" : null, page.QuerySelector(".nothing h2")?.Text());
        }
    }

    [Fact]
    public async Task Get_AsObserver_ShowsOnlyWhatWasSubmitted()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();
        await office.DraftAsync(Second);

        var page = await (await office.SignInAsync(People.Observer)).OpenAsync("/workbench");

        Assert.Equal(["城乡供水管网改造工程"], page.QuerySelectorAll(".c-name a").Select(link => link.Text()));
        Assert.Empty(page.QuerySelectorAll("input[type=checkbox], .batch"));
    }

    [Fact]
    public async Task Get_MoreThanAPage_IsTurnedByLinks()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 1; i <= DeclarationQueries.PageSize + 1; i++)
        {
            await office.DraftAsync(TestForms.Named($"渠道维修工程第{i}标段"));
        }

        var browser = await office.SignInAsync(People.WaterClerk);
        var first = await browser.OpenAsync("/workbench");
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var second = await browser.OpenAsync(next);

        Assert.Equal(DeclarationQueries.PageSize, first.QuerySelectorAll(".queue tbody tr").Length);
        Assert.Single(second.QuerySelectorAll(".queue tbody tr"));
        Assert.Equal("上一页第 2 页，共 2 页", second.QuerySelector(".pager")!.Text());
    }

    [Fact]
    public async Task Submit_Batch_SubmitsWhatMayGoAndNamesTheOthers()
    {
        await using var office = await Office.OpenAsync();
        var good = await office.DraftAsync();
        var bad = await office.DraftAsync(Second with { Overview = null });
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync("/workbench");

        var response = await browser.PressTickedAsync(page, "提交", "城乡供水管网改造工程", "河道清淤工程");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var refused = (await response.PageAsync()).Refused();
        Assert.Contains("已提交 1 份，1 份没有办理", refused, StringComparison.Ordinal);
        Assert.Contains("河道清淤工程：未提交：", refused, StringComparison.Ordinal);
        Assert.Equal((Stage.Department, Stage.Draft), ((await office.DeclarationAsync(good)).Stage, (await office.DeclarationAsync(bad)).Stage));
        Assert.Equal(1, await office.EventsAsync<DeclarationSubmitted>());
    }

    [Fact]
    public async Task Submit_NothingTicked_SaysSo()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync("/workbench"), "/workbench", "提交");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("没有提交：一份也没有勾选。请先勾选要提交的申报表。", (await response.PageAsync()).Refused());
    }

    [Fact]
    public async Task Pass_Batch_PassesEachWithARecordOfItsOwn()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();
        await office.SubmittedAsync(Second);
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressTickedAsync(await browser.OpenAsync("/workbench"), "通过", "城乡供水管网改造工程", "河道清淤工程");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("已通过 2 份。", (await response.PageAsync()).Told());
        Assert.Equal(2, await office.EventsAsync<DeclarationPassed>());
    }

    [Fact]
    public async Task Pass_PostedTwice_IsRefusedByName()
    {
        await using var office = await Office.OpenAsync();
        await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync("/workbench");
        await browser.PressTickedAsync(page, "通过", "城乡供水管网改造工程");

        var again = await browser.PressTickedAsync(page, "通过", "城乡供水管网改造工程");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("城乡供水管网改造工程：您不能通过这份申报", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationPassed>());
    }

    [Fact]
    public async Task Pass_SubmittedAnewSinceTheListWasOpened_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync("/workbench");
        await office.ReturnAsync(id, People.WaterDepartment);
        await office.SubmitAsync(id);

        var response = await browser.PressTickedAsync(page, "通过", "城乡供水管网改造工程");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(Stage.Department, (await office.DeclarationAsync(id)).Stage);
    }

    [Fact]
    public async Task Return_WithoutReason_AsksForOneAtTheField()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressTickedAsync(await browser.OpenAsync("/workbench"), "退回", "城乡供水管网改造工程");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("请填写退回理由", (await response.PageAsync()).ErrorAt("reason"), StringComparison.Ordinal);
        Assert.Equal(Stage.Department, (await office.DeclarationAsync(id)).Stage);
    }

    [Fact]
    public async Task Return_Batch_SendsAllBackWithTheReason()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync("/workbench");

        var response = await browser.PressAsync(page, "/workbench", "退回", ("chosen", page.TickOf("城乡供水管网改造工程")), ("reason", "请补充测算依据。"));

        Assert.Equal("已退回 1 份。", (await response.PageAsync()).Told());
        Assert.True((await office.DeclarationAsync(id)).IsReturned);
        Assert.Equal(1, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.ReviewConclusions.Count(c => c.Remark == "请补充测算依据。"))));
    }

    [Fact]
    public async Task Choose_ForApproval_TakesTheTicksAlong()
    {
        await using var office = await Office.OpenAsync();
        await office.AdmittedAsync();
        var browser = await office.SignInAsync(People.Budget);

        var response = await browser.PressTickedAsync(await browser.OpenAsync("/workbench"), "批复…", "城乡供水管网改造工程");

        var page = await response.PageAsync();
        Assert.Equal("批复", page.QuerySelector("h1")?.Text());
        Assert.NotNull(page.QuerySelector("input[name=chosen][checked]"));
    }
}
