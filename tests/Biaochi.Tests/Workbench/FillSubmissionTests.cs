using System.Net;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;
/// <summary>What a clerk does with a filled form: submit it, take it back, answer the opinions on it.</summary>
public sealed class FillSubmissionTests
{
    [Fact]
    public async Task Submit_WithStatement_SavesAndCutsAVersion()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "提交主管部门审核", ("overview", "提交前改的概况。"), ("statement", "金额按控制数填报。"));

        Assert.StartsWith("已提交主管部门审核，这是第 1 版", (await response.PageAsync()).Told(), StringComparison.Ordinal);
        var declaration = await office.DeclarationAsync(id);
        Assert.Equal((Stage.Department, "金额按控制数填报。"), (declaration.Stage, declaration.Statement));
        Assert.Equal("提交前改的概况。", (await office.FormAsync(id)).Overview);
    }

    [Fact]
    public async Task Submit_StoppedByFindings_SaysWhichAndKeepsTheDraft()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "提交主管部门审核", ("overview", ""), ("statement", "请先看说明"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var page = await response.PageAsync();
        Assert.StartsWith("未提交：", page.Refused(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#c-overview.mk-block"));
        Assert.Equal("请先看说明", page.ValueAt("statement"));
        Assert.Equal(Stage.Draft, (await office.DeclarationAsync(id)).Stage);
    }

    [Fact]
    public async Task Submit_PostedTwice_IsRefusedAndCutsOneVersion()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        await browser.PressAsync(page, Address(id), "提交主管部门审核");

        var again = await browser.PressAsync(page, Address(id), "提交主管部门审核");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("不能再次提交", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, (await office.DeclarationAsync(id)).LastVersionNumber);
    }

    [Fact]
    public async Task Save_Statement_StaysUntilItIsTakenAway()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", ("statement", "金额按控制数填报。"));
        await browser.OpenAsync(Address(id)); // The page right after the save is not the one that counts.
        var later = await browser.OpenAsync(Address(id));
        var cleared = await (await browser.PressAsync(later, Address(id), "保存", ("statement", ""))).PageAsync();

        Assert.Equal("金额按控制数填报。", later.ValueAt("statement"));
        Assert.Equal("", cleared.ValueAt("statement"));
    }

    [Fact]
    public async Task Save_StatementChangedByAnother_ShowsBoth()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var opened = await browser.OpenAsync(Address(id));
        await browser.PressAsync(opened, Address(id), "保存", ("statement", "先存的说明。"));

        var page = await (await browser.PressAsync(opened, Address(id), "保存", ("statement", "后写的说明。"))).PageAsync();

        Assert.Equal("说明先存的说明。后写的说明。", page.QuerySelector(".conflict tbody tr")?.Text());
        Assert.Equal("后写的说明。", page.ValueAt("statement"));
    }

    [Fact]
    public async Task Submit_FromTheList_KeepsTheStatementSaved()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "保存", ("statement", "金额按控制数填报。"));

        await office.SubmitAsync(id);

        Assert.Equal("金额按控制数填报。", (await office.DeclarationAsync(id)).Statement);
    }

    [Fact]
    public async Task Withdraw_WhileAtTheDepartment_BringsTheDraftBack()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.PressAsync(await browser.OpenAsync(Address(id)), Address(id), "撤回");

        Assert.StartsWith("已撤回", (await response.PageAsync()).Told(), StringComparison.Ordinal);
        Assert.Equal(Stage.Draft, (await office.DeclarationAsync(id)).Stage);
    }

    [Fact]
    public async Task Withdraw_AfterThePass_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        await office.PassAsync(id, People.WaterDepartment);

        var response = await browser.PressAsync(page, Address(id), "撤回");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("现处于“财政审核”，不能撤回", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenReturned_IsKeptAndInternalOpinionsAreNotShown()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        await office.WriteOpinionAsync(id, People.WaterDepartment, "basis", "请补充文号。");
        await office.WriteOpinionAsync(id, People.WaterDepartment, "overview", "内部看法。", OpinionAudience.Internal);
        await office.ReturnAsync(id, People.WaterDepartment);
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync(Address(id));
        Assert.Contains("请补充文号。", page.QuerySelector(".rail")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("内部看法。", page.Source.Text, StringComparison.Ordinal);
        var field = page.QuerySelector("textarea[name^=answer]")!.GetAttribute("name")!;

        var saved = await browser.PressAsync(page, Address(id), "保存", (field, "已补充文号。"));

        Assert.Equal("已补充文号。", (await saved.PageAsync()).ValueAt(field));
        Assert.Equal("已补充文号。", await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Opinions.Single(o => o.Place == "basis").Answer)));
    }

    private static string Address(Guid id) => $"/workbench/declarations/{id}";
}
