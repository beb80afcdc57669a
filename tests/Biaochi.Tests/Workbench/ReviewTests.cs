using System.Net;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class ReviewTests
{
    [Fact]
    public async Task Get_Submitted_ShowsTheFormTheStatementFirstAndTheDecision()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        await office.SubmitAsync(id, "金额按控制数填报。");

        var page = await (await office.SignInAsync(People.WaterDepartment)).OpenAsync(Address(id));

        Assert.Equal("单位说明金额按控制数填报。", page.QuerySelector(".unit-says")!.Text());
        Assert.Contains("改造供水管网长度", page.QuerySelector(".sheet")!.Text(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".sheet input, .sheet textarea"));
        Assert.Contains("通过", page.QuerySelector(".foot")!.Text(), StringComparison.Ordinal);
        Assert.Equal("1", page.ValueAt("Version"));
    }

    [Fact]
    public async Task Get_SecondVersion_MarksWhatChanged()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        await office.ReturnAsync(id, People.WaterDepartment);
        var form = TestForms.WaterSupply;
        await office.SaveAsync(id, form with
        {
            Overview = form.Overview!.Replace("4200块", "4300块", StringComparison.Ordinal),
            PeriodIndicators = [.. form.PeriodIndicators.Where(indicator => indicator.Id != "p7"), form.PeriodIndicators[0] with { Id = "p90", TwinId = null, Name = "新建加压泵站", Value = "1座" }],
        });
        await office.SubmitAsync(id);

        var page = await (await office.SignInAsync(People.WaterDepartment)).OpenAsync(Address(id));

        Assert.Equal(("4200", "4300"), (page.QuerySelector("#c-overview del")!.Text(), page.QuerySelector("#c-overview ins")!.Text()));
        Assert.Equal("与 2024年11月18日第 1 版相比 改 1 处，增 1 行，删 1 行右侧蓝条为改动处", page.QuerySelector(".changes")!.Text());
        Assert.Contains(page.QuerySelectorAll(".sheet ins"), added => added.Text() == "新建加压泵站");
        Assert.Contains("供水居民满意度 ≥90%", page.QuerySelectorAll(".changes")[1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AtACell_OpensTheOpinionUnderItsRow()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));
        var link = page.QuerySelector("#c-periodIndicators-2-value a.say")!.GetAttribute("href")!;

        var opened = await browser.OpenAsync(link);

        var row = opened.QuerySelector("tr.op-row")!;
        Assert.NotNull(row.PreviousElementSibling!.QuerySelector("#c-periodIndicators-2-value.at-op"));
        Assert.Contains("实施期 · 质量指标“工程验收合格率”", row.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AtAnyPlace_OpensOneOpinion()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        foreach (var place in new[] { "form", "projectName", "departmentName", "projectPeriod", "funding.annual.county", "basis", "annualGoal", "annualIndicators", "phone" })
        {
            var page = await browser.OpenAsync($"{Address(id)}?at={place}");
            Assert.Equal(place, page.QuerySelectorAll("#write input[name=place]").Single().GetAttribute("value"));
        }
    }

    [Fact]
    public async Task Get_FromAFinding_BeginsWithItsWords()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync(TestForms.WaterSupply with { Basis = "经县政府研究同意实施。" });
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));
        var codes = new List<string?>();

        foreach (var finding in page.QuerySelectorAll(".finding").Where(finding => finding.QuerySelector(".where")!.Text() == "立项依据"))
        {
            var opened = await browser.OpenAsync(finding.QuerySelector(".acts a")!.GetAttribute("href")!);
            Assert.StartsWith(finding.QuerySelector(".fact")!.Text()[..8], opened.ValueAt("text"), StringComparison.Ordinal);
            codes.Add(opened.ValueAt("findingCode"));
        }

        Assert.Contains("basis-not-a-document", codes);
    }

    [Fact]
    public async Task Opinion_Written_IsListedAndCountedForTheReturn()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync($"{Address(id)}?at=basis"), Address(id), "记下意见", ("text", "请补充文号。"));

        var page = await response.PageAsync();
        Assert.Contains("立项依据给单位 请补充文号。", page.QuerySelector(".panel-2 .opinion")!.Text(), StringComparison.Ordinal);
        Assert.Contains("退回（1 条意见）", page.QuerySelector(".foot")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opinion_WrittenTwice_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync($"{Address(id)}?at=basis");
        await browser.PressAsync(page, Address(id), "记下意见", ("text", "请补充文号。"));

        var again = await browser.PressAsync(page, Address(id), "记下意见", ("text", "请补充文号。"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("没有重复记入", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请写明问题和改法。")]
    [InlineData(null, "不能超过 1000 字")]
    public async Task Opinion_EmptyOrTooLong_SaysSoAtTheField(string? text, string message)
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var typed = text ?? new string('水', Opinion.TextMaxLength + 1);

        var response = await browser.PressAsync(await browser.OpenAsync($"{Address(id)}?at=basis"), Address(id), "记下意见", ("text", typed));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(message, page.ErrorAt("text"), StringComparison.Ordinal);
        Assert.Equal(typed, page.ValueAt("text"));
    }

    [Fact]
    public async Task Opinion_OnAPlaceThatIsNot_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync($"{Address(id)}?at=basis"), Address(id), "记下意见", ("text", "请核对。"), ("place", "somewhere"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("不在这份申报表中", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_OwnOpinion_TakesItOff()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        await office.WriteOpinionAsync(id, People.WaterDepartment, "basis", "请补充文号。");
        var browser = await office.SignInAsync(People.WaterDepartment);

        await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "删去");

        Assert.Equal(0, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Opinions.Count())));
    }

    [Fact]
    public async Task Get_OpinionOfAnother_CannotBeTakenOff()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        await office.PassAsync(id, People.WaterDepartment);
        await office.WriteOpinionAsync(id, People.Performance, "basis", "请补充文号。");

        var page = await (await office.SignInAsync(People.AgricultureSection)).OpenAsync(Address(id));

        Assert.Contains("请补充文号。", page.QuerySelector(".panel-2")!.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".panel-2 .opinion form"));
    }

    [Fact]
    public async Task Pass_WithGrade_MovesOnToTheNextThatWaits()
    {
        await using var office = await Office.OpenAsync();
        var first = await office.SubmittedAsync();
        office.World.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await office.SubmittedAsync(TestForms.Named("河道清淤工程"));
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(first));
        Assert.Equal($"/workbench/reviews/{second}", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        var response = await browser.PressAsync(page, Address(first), "通过", ("Grade", "Good"), ("Reason", "同意申报。"));

        Assert.Equal($"/workbench/reviews/{second}", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("“城乡供水管网改造工程”已通过。", (await response.PageAsync()).Told());
        Assert.Equal(Stage.Finance, (await office.DeclarationAsync(first)).Stage);
        Assert.Equal(ReviewGrade.Good, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.ReviewConclusions.Single().Grade)));
    }

    [Fact]
    public async Task Pass_GradedFair_IsRefusedAndKeepsTheChoice()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "通过", ("Grade", "Fair"), ("Reason", "写好的备注"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.StartsWith("评定为“中”的不能通过", page.Refused(), StringComparison.Ordinal);
        Assert.Equal("写好的备注", page.ValueAt("Reason"));
        Assert.NotNull(page.QuerySelector("input[name=Grade][value=Fair][checked]"));
    }

    [Fact]
    public async Task Pass_PostedTwice_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));
        await browser.PressAsync(page, Address(id), "通过");

        var again = await browser.PressAsync(page, Address(id), "通过");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.StartsWith("您不能通过这份申报", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationPassed>());
    }

    [Fact]
    public async Task Pass_ANewerVersionThanWasRead_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));
        await office.ReturnAsync(id, People.WaterDepartment);
        await office.SubmitAsync(id);

        var response = await browser.PressAsync(page, Address(id), "通过");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var shown = await response.PageAsync();
        Assert.Contains("已有变动", shown.Refused(), StringComparison.Ordinal);
        Assert.Equal("2", shown.ValueAt("Version"));
    }

    [Fact]
    public async Task Return_WithoutOpinionOrReason_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "退回");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.StartsWith("退回时须说明原因", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_ReasonTooLong_SaysSoAtTheField()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "退回", ("Reason", new string('水', 501)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("不能超过 500 字", (await response.PageAsync()).ErrorAt("Reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WithOpinions_SendsItBack()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        await office.WriteOpinionAsync(id, People.WaterDepartment, "basis", "请补充文号。");
        var browser = await office.SignInAsync(People.WaterDepartment);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "退回（1 条意见）");

        Assert.Equal("“城乡供水管网改造工程”已退回青禾县城乡供水服务中心。", (await response.PageAsync()).Told());
        Assert.True((await office.DeclarationAsync(id)).IsReturned);
    }

    private static string Address(Guid id) => $"/workbench/reviews/{id}";
}
