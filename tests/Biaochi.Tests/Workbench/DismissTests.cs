using System.Net;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>Passing one finding by, on the pages of the unit and of the reviewer.</summary>
public sealed class DismissTests
{
    [Fact]
    public async Task Unit_SaysWhy_TheReviewerSeesItFirst()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        var clerk = await office.SignInAsync(People.WaterClerk);
        var link = await LinkAsync(clerk, $"/workbench/declarations/{id}");

        var kept = await (await clerk.PressAsync(await clerk.OpenAsync(link), link, "记下说明", ("Reason", "依据文件在附件三。"))).PageAsync();

        Assert.Contains("已记下对", kept.Told(), StringComparison.Ordinal);
        Assert.Contains("依据文件在附件三。", kept.QuerySelector(".unit-reason")!.Text(), StringComparison.Ordinal);
        await office.SubmitAsync(id);
        var review = await (await office.SignInAsync(People.WaterDepartment)).OpenAsync($"/workbench/reviews/{id}");
        Assert.Contains("单位对 1 个问题作了说明", review.QuerySelector(".on-findings")!.Text(), StringComparison.Ordinal);
        Assert.Contains("依据文件在附件三。", review.QuerySelector(".finding .unit-reason")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewer_Dismisses_TheFindingLeavesTheListUntilRestored()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        await office.SubmitAsync(id);
        var reviewer = await office.SignInAsync(People.WaterDepartment);
        var address = $"/workbench/reviews/{id}";
        var link = await LinkAsync(reviewer, address);

        var after = await (await reviewer.PressAsync(await reviewer.OpenAsync(link), link, "不采纳", ("Reason", "县里会议纪要已核。"))).PageAsync();

        Assert.DoesNotContain("立项依据不是文件", after.QuerySelector(".findings")!.Text(), StringComparison.Ordinal);
        Assert.Contains("县里会议纪要已核。", after.QuerySelector(".dismissed")!.Text(), StringComparison.Ordinal);
        var restored = await (await reviewer.PressAsync(after, address, "恢复")).PageAsync();
        Assert.Contains("立项依据不是文件", restored.QuerySelector(".findings")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutReason_IsRefusedInWords()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        var clerk = await office.SignInAsync(People.WaterClerk);
        var link = await LinkAsync(clerk, $"/workbench/declarations/{id}");

        var response = await clerk.PressAsync(await clerk.OpenAsync(link), link, "记下说明", ("Reason", " "));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("不采纳须写明理由", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhoseTurnItIsNot_IsForbiddenAndUnknownIsNotFound()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        var clerk = await office.SignInAsync(People.WaterClerk);
        var link = await LinkAsync(clerk, $"/workbench/declarations/{id}");

        var performance = await (await office.SignInAsync(People.Performance)).GetAsync(link, TestContext.Current.CancellationToken);
        var unknown = await clerk.GetAsync($"/workbench/declarations/{id}/finding?key=no", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (performance.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task Get_UnitAndReviewer_SeeTheEntryTheyCameByInTheMenu()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        var clerk = await office.SignInAsync(People.WaterClerk);
        var link = await LinkAsync(clerk, $"/workbench/declarations/{id}");
        var ofClerk = (await clerk.OpenAsync(link)).QuerySelector("a[aria-current=page]")?.Text();
        await office.SubmitAsync(id);

        var ofReviewer = (await (await office.SignInAsync(People.WaterDepartment)).OpenAsync(link)).QuerySelector("a[aria-current=page]")?.Text();

        Assert.StartsWith("我的申报", ofClerk, StringComparison.Ordinal);
        Assert.StartsWith("待办", ofReviewer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_AfterADismissal_CountIt()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(Dismissals.Form);
        await office.SubmitAsync(id);
        var reviewer = await office.SignInAsync(People.WaterDepartment);
        var link = await LinkAsync(reviewer, $"/workbench/reviews/{id}");
        await reviewer.PressAsync(await reviewer.OpenAsync(link), link, "不采纳", ("Reason", "县里会议纪要已核。"));

        var page = await (await office.SignInAsync(People.Performance)).OpenAsync("/workbench/rules");

        Assert.Contains("立项依据不是文件", page.QuerySelector("tbody tr")!.Text(), StringComparison.Ordinal);
        Assert.Contains("不采纳率 100%", page.QuerySelector("tbody tr")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_ClerkAndEmptyCounty_AreForbiddenAndToldSo()
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await office.SignInAsync(People.WaterClerk)).GetAsync("/workbench/rules", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal("还没有可以统计的", (await (await office.SignInAsync(People.Performance)).OpenAsync("/workbench/rules")).QuerySelector(".nothing h2")!.Text());
    }

    /// <summary>The link by which the finding about the basis is passed by.</summary>
    private static async Task<string> LinkAsync(HttpClient browser, string page) =>
        (await browser.OpenAsync(page)).QuerySelectorAll(".finding a").Select(link => link.GetAttribute("href")!).First(href => href.Contains($"key={Dismissals.Code}", StringComparison.Ordinal));
}
