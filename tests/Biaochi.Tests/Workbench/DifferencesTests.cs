using System.Net;
using AngleSharp.Html.Dom;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>The same form brought in again.</summary>
public sealed class DifferencesTests
{
    [Fact]
    public async Task Read_SameFormAgain_IsNoChange()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await browser.ReadAsync(InventedForm.Document(InventedForm.Create()))).PageAsync();

        Assert.StartsWith("已有，无变化", page.QuerySelector(".c-fate")!.Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[name=chosen]"));
    }

    [Fact]
    public async Task Get_OtherContent_ShowsEachCellOldAndNewAndChangesNothing()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);

        var (page, _) = await OpenAsync(browser, Changed());

        var rows = page.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th, td:not(.sel)").Select(cell => cell.Text()))).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains(rows, row => row.StartsWith("项目实施计划 | 2025年3月完成招标", StringComparison.Ordinal) && row.EndsWith("另一份计划。", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(" | 100% | 98%", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(" | 用水户满意度 ≥90% | （没有这一行）", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("（没有这一行） | 新建泵站数量 2座", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("input[name=taken]").OfType<IHtmlInputElement>(), tick => Assert.True(tick.IsChecked));
        Assert.Equal(InventedForm.Create().Plan, (await office.FormAsync(id)).Plan);
    }

    [Fact]
    public async Task Take_All_MakesTheDraftSayWhatTheDocumentSays()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var (page, path) = await OpenAsync(browser, Changed());

        var taken = await browser.PressAsync(page, path, "用勾选的更新草稿");

        Assert.Contains("采用 4 处差异", (await taken.PageAsync()).Told(), StringComparison.Ordinal);
        Assert.Equal($"/workbench/declarations/{id}", taken.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.True(SameForm.IsSame(Changed(), await office.FormAsync(id)));
        Assert.Equal(1, await office.EventsAsync<FormTakenOver>());
        Assert.StartsWith("已有，无变化", (await (await browser.ReadAsync(InventedForm.Document(Changed()))).PageAsync()).QuerySelector(".c-fate")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_OneCell_LeavesTheOthersAsTheyAre()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var (page, path) = await OpenAsync(browser, Changed());

        await browser.PressAsync(page, path, "用勾选的更新草稿", ("taken", "periodIndicators[2].value"));

        var form = await office.FormAsync(id);
        Assert.Equal(InventedForm.Create().Plan, form.Plan);
        Assert.Equal(["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"], form.PeriodIndicators.Select(row => row.Id));
        Assert.Equal("98%", form.PeriodIndicators[2].Value);
    }

    [Fact]
    public async Task Take_Nothing_SaysSo()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var (page, path) = await OpenAsync(browser, Changed());

        var response = await browser.PressAsync(page, path, "用勾选的更新草稿", ("taken", null));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有勾选要采用的差异", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(0, await office.EventsAsync<FormTakenOver>());
    }

    [Fact]
    public async Task Take_DraftSavedMeanwhile_IsRefusedAndNothingIsLost()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var (page, path) = await OpenAsync(browser, Changed());
        await office.SaveAsync(id, InventedForm.Create() with { Necessity = "刚刚写下的理由。" });

        var response = await browser.PressAsync(page, path, "用勾选的更新草稿");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("已有变动", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal("刚刚写下的理由。", (await office.FormAsync(id)).Necessity);
    }

    [Fact]
    public async Task Take_WhatIsUnderReview_CannotBeDone()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var (page, path) = await OpenAsync(browser, Changed());
        await office.SubmitAsync(id);

        var shown = await browser.OpenAsync(path);
        var response = await browser.PressAsync(page, path, "用勾选的更新草稿");

        Assert.Contains("不能用文件更新", shown.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll("input[name=taken], main button"));
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(InventedForm.Create().Plan, (await office.FormAsync(id)).Plan);
    }

    [Fact]
    public async Task Take_DoubtfulForm_WaitsUntilSomebodyHasLooked()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);
        var list = await (await browser.ReadAsync(("供水.txt", InventedForm.DoubtfulText()))).PageAsync();
        var path = list.QuerySelector(".c-fate a")!.GetAttribute("href")!;
        var page = await browser.OpenAsync(path);

        var unseen = await browser.PressAsync(page, path, "用勾选的更新草稿", ("taken", "overview"));
        var seen = await browser.PressAsync(page, path, "用勾选的更新草稿", ("taken", "overview"), ("looked", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, unseen.StatusCode);
        Assert.StartsWith("还有 1 处存疑", (await unseen.PageAsync()).ErrorAt("looked"), StringComparison.Ordinal);
        Assert.StartsWith("已用“供水.txt”更新草稿", (await seen.PageAsync()).Told(), StringComparison.Ordinal);
        Assert.Equal("改造柳河镇供水管网12.4公里，惠及居民1.26万人。", (await office.FormAsync(id)).Overview);
    }

    [Fact]
    public async Task Get_AnotherPersonsOrAnotherRole_SeesNothing()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync(InventedForm.Create());
        var (_, path) = await OpenAsync(await office.SignInAsync(People.WaterClerk), Changed());

        var civil = await (await office.SignInAsync(People.CivilClerk)).GetAsync(path, TestContext.Current.CancellationToken);
        var reviewer = await (await office.SignInAsync(People.WaterDepartment)).GetAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("另一份计划", await civil.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, reviewer.StatusCode);
    }

    /// <summary>Another plan, another value, one row less and one more.</summary>
    private static TargetForm Changed()
    {
        var form = InventedForm.Create();
        var rows = form.PeriodIndicators;
        return form with
        {
            Plan = "另一份计划。",
            PeriodIndicators =
            [
                .. rows.Take(2),
                rows[2] with { Value = "98%" },
                .. rows.Skip(3).Take(4),
                new Indicator { Id = "p8", Level1 = "产出指标", Level2 = "数量指标", Name = "新建泵站数量", Value = "2座" },
            ],
        };
    }

    private static async Task<(IHtmlDocument Page, string Path)> OpenAsync(HttpClient browser, TargetForm form)
    {
        var list = await (await browser.ReadAsync(InventedForm.Document(form))).PageAsync();
        var path = list.QuerySelector(".c-fate a")!.GetAttribute("href")!;
        return (await browser.OpenAsync(path), path);
    }
}
