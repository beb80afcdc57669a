using System.Net;
using AngleSharp.Html.Dom;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>审核表 of a declaration under review.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task Get_Reviewer_SeesTheProposalAndMayDecide()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();

        var page = await (await office.SignInAsync(People.WaterDepartment)).OpenAsync(Address(id));

        Assert.Equal(8, page.QuerySelectorAll(".score input[type=radio]").OfType<IHtmlInputElement>().Where(grade => grade.Name!.StartsWith("grade/", StringComparison.Ordinal)).Select(grade => grade.Name).Distinct().Count());
        Assert.Contains("按此表通过", page.QuerySelector(".decide")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Pass_StoresTheSheetAndShowsItToTheNext()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));

        var moved = await (await browser.PressAsync(page, Address(id), "按此表通过", [.. AllGood("comment", "目标清楚。")])).PageAsync();

        Assert.Contains("已通过，审核表已存", moved.Told(), StringComparison.Ordinal);
        var next = await (await office.SignInAsync(People.Performance)).OpenAsync(Address(id));
        Assert.Contains("主管部门 贺建国", next.QuerySelector(".list-head")!.Text(), StringComparison.Ordinal);
        Assert.Contains("总体意见：目标清楚。", next.QuerySelector(".score")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_PassWithAPoorSheet_IsRefusedWithWhatWasChosen()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));

        var response = await browser.PressAsync(page, Address(id), "按此表通过", [.. AllGood().Select(field => (field.Name, (string?)nameof(ReviewGrade.Poor)))]);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var shown = await response.PageAsync();
        Assert.Contains("评定为“差”的不能通过", shown.Refused(), StringComparison.Ordinal);
        Assert.Contains("Poor", shown.QuerySelectorAll("input[name='grade/clarity']").OfType<IHtmlInputElement>().Where(grade => grade.IsChecked).Select(grade => grade.Value));
    }

    [Fact]
    public async Task Post_Return_StoresTheSheet()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();
        var browser = await office.SignInAsync(People.WaterDepartment);
        var page = await browser.OpenAsync(Address(id));

        var moved = await (await browser.PressAsync(page, Address(id), "按此表退回", ("Reason", "请补测算。"))).PageAsync();

        Assert.Contains("已退回青禾县城乡供水服务中心，审核表已存", moved.Told(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhoseTurnItIsNot_SeesAProposalWithoutFields()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();

        var page = await (await office.SignInAsync(People.Performance)).OpenAsync(Address(id));

        Assert.Empty(page.QuerySelectorAll(".score input"));
        Assert.Contains("现在不由您审核", page.QuerySelector(".told-wait")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Clerk_IsForbidden()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();

        var response = await (await office.SignInAsync(People.WaterClerk)).GetAsync(Address(id), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Word", "审核表（城乡供水管网改造工程）.docx")]
    [InlineData("Json", "审核表（城乡供水管网改造工程）.json")]
    public async Task Get_Download_IsNamedAfterTheProject(string kind, string name)
    {
        await using var office = await Office.OpenAsync();
        var id = await office.SubmittedAsync();

        var response = await (await office.SignInAsync(People.WaterDepartment)).GetAsync($"{Address(id)}?handler={kind}", TestContext.Current.CancellationToken);

        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    private static string Address(Guid id) => $"/workbench/reviews/{id}/sheet";

    private static IEnumerable<(string Name, string? Value)> AllGood(params string[] more)
    {
        foreach (var item in SheetTemplate.Standard.Items)
        {
            yield return (SheetForm(item.Key), nameof(ReviewGrade.Good));
        }

        if (more is [var name, var value])
        {
            yield return (name, value);
        }
    }

    private static string SheetForm(string item) => $"grade/{item}";
}
