using System.Net;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class FillTests
{
    [Fact]
    public async Task Get_Draft_IsThePaperWithFieldsAndFindings()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(TestForms.WaterSupply with { Basis = null });

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync(Address(id));

        Assert.Equal("城乡供水管网改造工程", page.ValueAt("projectName"));
        Assert.Equal("9,726,890", page.ValueAt("funding.annual.total"));
        Assert.Contains("涉密项目不得录入", page.QuerySelector(".desk-area")!.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#c-basis.mk-block"));
        Assert.Contains("还有 1 处阻断", page.QuerySelector(".foot")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsReader_HasNoFieldsAndNoButtons()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();

        var page = await (await office.SignInAsync(People.Observer)).OpenAsync(Address(id));

        Assert.Empty(page.QuerySelectorAll(".sheet input, .sheet textarea"));
        Assert.DoesNotContain(page.QuerySelectorAll("button").Select(button => button.Text()), text => text != "退出");
    }

    [Fact]
    public async Task Save_Unchanged_LeavesTheFormAsItIs()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var before = await office.DeclarationAsync(id);
        var browser = await office.SignInAsync(People.WaterClerk);

        await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存");

        var after = await office.DeclarationAsync(id);
        Assert.Equal((before.DraftHash, before.Revision), (after.DraftHash, after.Revision));
    }

    [Fact]
    public async Task Save_ChangedCells_AreKeptAndReviewedAnew()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync(TestForms.WaterSupply with { Basis = null });
        var browser = await office.SignInAsync(People.WaterClerk);

        office.World.Clock.Advance(TimeSpan.FromHours(1));
        var response = await browser.PressAsync(
            await browser.OpenAsync(Address(id)), Address(id), "保存", ("basis", "《青禾县供水条例》（青政发〔2023〕9号）"), ("funding.annual.self", "1,200.50"), ("periodIndicators[0].value", "≥12.8公里"));

        var page = await response.PageAsync();
        Assert.Equal("已保存。", page.Told());
        Assert.Null(page.QuerySelector("#c-basis.mk-block"));
        var form = await office.FormAsync(id);
        Assert.Equal(("《青禾县供水条例》（青政发〔2023〕9号）", 1200.50m, "≥12.8公里"), (form.Basis, form.Funding.Annual.Self, form.PeriodIndicators[0].Value));
        Assert.Equal(TestForms.WaterSupply.PeriodIndicators.Select(indicator => (indicator.Id, indicator.TwinId)), form.PeriodIndicators.Select(indicator => (indicator.Id, indicator.TwinId)));
        Assert.Equal(1, await office.EventsAsync<DraftEdited>());
    }

    [Fact]
    public async Task Save_UnreadableAmount_IsKeptAsTypedWithAMessage()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", ("funding.annual.county", "约三百万"))).PageAsync();

        Assert.Equal("约三百万", page.ValueAt("funding.annual.county"));
        Assert.Equal("这里读不出金额，已按原样保留。请填数字，单位为元。", page.ErrorAt("funding.annual.county"));
        Assert.Equal("约三百万", (await office.FormAsync(id)).Funding.Line(FormSide.Annual, FundingSource.County)!.Unreadable);
    }

    [Theory]
    [InlineData("projectName", 181, "项目名称现有 181 字，不能超过 180 字")]
    [InlineData("overview", 8001, "项目概况现有 8001 字，不能超过 8000 字")]
    [InlineData("annualIndicators[2].value", 1001, "指标值现有 1001 字，不能超过 1000 字")]
    [InlineData("statement", 501, "说明现有 501 字，不能超过 500 字")]
    public async Task Save_TooLong_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, int length, string message)
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var typed = new string('水', length);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", (field, typed), ("necessity", "另一处改动"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.StartsWith(message, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal((typed, "另一处改动"), (page.ValueAt(field), page.ValueAt("necessity")));
        Assert.Equal(TestForms.WaterSupply.Necessity, (await office.FormAsync(id)).Necessity);
    }

    [Fact]
    public async Task Save_WithoutName_AsksForItAtTheField()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", ("projectName", " "));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("请填写项目名称", (await response.PageAsync()).ErrorAt("projectName"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_NameOfAnotherDeclaration_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync(TestForms.Named("河道清淤工程"));
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", ("projectName", "河道清淤工程"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains("已有“河道清淤工程”的申报", page.Refused(), StringComparison.Ordinal);
        Assert.Equal("河道清淤工程", page.ValueAt("projectName"));
    }

    [Fact]
    public async Task Save_Stale_LosesNothingAndSaysWhoAndWhatDiffers()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        office.World.Clock.Advance(TimeSpan.FromMinutes(40));
        await office.SaveAsync(id, TestForms.WaterSupply with { Plan = "同事改过的计划。" });

        var response = await browser.PressAsync(page, Address(id), "保存", ("overview", "我填写的概况。"), ("statement", "我写的说明"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var conflict = await response.PageAsync();
        Assert.Contains("陈晓蓉在 11月18日 09:40 保存过", conflict.Refused(), StringComparison.Ordinal);
        Assert.Equal(("我填写的概况。", "我写的说明"), (conflict.ValueAt("overview"), conflict.ValueAt("statement")));
        var differences = conflict.QuerySelectorAll(".conflict tbody tr").Select(row => row.Text()).ToList();
        Assert.Equal(3, differences.Count);
        Assert.Equal("说明（空）我写的说明", differences[2]);
        Assert.Contains("我填写的概况。", differences[0], StringComparison.Ordinal);
        Assert.Contains("项目实施计划同事改过的计划。", differences[1], StringComparison.Ordinal);
        Assert.Equal("同事改过的计划。", (await office.FormAsync(id)).Plan);
    }

    [Fact]
    public async Task Save_AgainAfterAConflict_SavesWhatThePaperShows()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        await office.SaveAsync(id, TestForms.WaterSupply with { Plan = "同事改过的计划。" });
        var conflict = await (await browser.PressAsync(page, Address(id), "保存", ("overview", "我填写的概况。"))).PageAsync();

        var saved = await browser.PressAsync(conflict, Address(id), "保存", ("plan", "同事改过的计划。"));

        Assert.Equal("已保存。", (await saved.PageAsync()).Told());
        var form = await office.FormAsync(id);
        Assert.Equal(("我填写的概况。", "同事改过的计划。"), (form.Overview, form.Plan));
    }

    [Fact]
    public async Task Save_AfterAConflict_KeepsARowThatSomebodyElseAdded()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        var theirs = TestForms.WaterSupply.PeriodIndicators[0] with { Id = "p99", TwinId = null, Name = "新建加压泵站", Value = "1座" };
        await office.SaveAsync(id, TestForms.WaterSupply with { PeriodIndicators = [.. TestForms.WaterSupply.PeriodIndicators, theirs] });
        var conflict = await (await browser.PressAsync(page, Address(id), "保存", ("overview", "我填写的概况。"))).PageAsync();

        await browser.PressAsync(conflict, Address(id), "保存");

        Assert.Contains((await office.FormAsync(id)).PeriodIndicators, indicator => indicator is { Id: "p99", Value: "1座" });
    }

    [Fact]
    public async Task Save_AfterSubmission_ShowsWhatWasTypedAndNotStored()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        await office.SubmitAsync(id);

        var response = await browser.PressAsync(page, Address(id), "保存", ("overview", "我填写的概况。"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var shown = await response.PageAsync();
        Assert.Contains("现处于“主管部门审核”，不能修改", shown.Refused(), StringComparison.Ordinal);
        Assert.Contains("我填写的概况。", shown.QuerySelector(".conflict")!.Text(), StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll(".sheet textarea"));
    }

    [Fact]
    public async Task AddRow_ThenFilledAndSaved_GetsANewIdAndIsTwinned()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));

        var added = await (await browser.PressAsync(page, Address(id), page.RowButton("addRow", "质量指标"), ("overview", "还没有保存的概况。"))).PageAsync();
        Assert.Equal("还没有保存的概况。", added.ValueAt("overview"));
        await browser.PressAsync(
            added, Address(id), "保存", ("periodIndicators[7].name", "水质检测合格率"), ("periodIndicators[7].value", "100%"), ("annualIndicators[7].name", "水质检测合格率"), ("annualIndicators[7].value", "100%"));

        var form = await office.FormAsync(id);
        var (period, annual) = (form.PeriodIndicators[^1], form.AnnualIndicators[^1]);
        Assert.Equal(("水质检测合格率", "质量指标", "产出指标"), (period.Name, period.Level2, period.Level1));
        Assert.Equal((annual.Id, period.Id), (period.TwinId, annual.TwinId));
        Assert.DoesNotContain(period.Id, TestForms.WaterSupply.AllIndicators().Select(row => row.Indicator.Id));
        Assert.Equal("还没有保存的概况。", form.Overview);
    }

    [Fact]
    public async Task RemoveRow_ThenSaved_TakesBothSidesOut()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        var remove = page.RowButton("removeRow", "更换智能水表数量");

        var removed = await (await browser.PressAsync(page, Address(id), remove)).PageAsync();
        Assert.DoesNotContain("更换智能水表数量", removed.QuerySelector(".sheet")!.Text(), StringComparison.Ordinal);
        Assert.Equal(7, (await office.FormAsync(id)).PeriodIndicators.Length);
        await browser.PressAsync(removed, Address(id), "保存");

        var form = await office.FormAsync(id);
        Assert.Equal((6, 6), (form.PeriodIndicators.Length, form.AnnualIndicators.Length));
        Assert.DoesNotContain(form.AllIndicators(), row => row.Indicator.Id is "p2" or "a2");
    }

    [Fact]
    public async Task Get_History_TellsWhatHappened()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        office.World.Clock.Advance(TimeSpan.FromHours(1));
        await office.SubmitAsync(id);
        office.World.Clock.Advance(TimeSpan.FromHours(1));
        await office.ReturnAsync(id, People.WaterDepartment, "请核对资金来源。");

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync(Address(id));

        var history = page.QuerySelectorAll(".panel-2 .opinion").Select(entry => entry.Text()).ToList();
        Assert.Equal(3, history.Count);
        Assert.StartsWith("主管部门退回11月18日 11:00 贺建国 请核对资金来源。", history[0], StringComparison.Ordinal);
        Assert.StartsWith("提交", history[1], StringComparison.Ordinal);
        Assert.StartsWith("导入", history[2], StringComparison.Ordinal);
    }

    private static string Address(Guid id) => $"/workbench/declarations/{id}";
}
