using System.Net;
using AngleSharp.Html.Dom;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class ImportTests
{
    private const string Path = "/workbench/declarations/import";

    [Fact]
    public async Task Get_Page_SaysWhatMayNotBeBroughtIn()
    {
        await using var office = await Office.OpenAsync();

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync(Path);

        Assert.Contains("涉密项目不得录入", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal("2025", page.ValueAt("Year"));
    }

    [Fact]
    public async Task Read_Document_ShowsItsFormsAndMakesNothingYet()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await ReadAsync(browser, InventedForm.Document(InventedForm.Create(), OfAnotherUnit()))).PageAsync();

        Assert.Contains("读出 2 张申报表，其中 1 张将成为草稿", page.QuerySelector(".found")!.Text(), StringComparison.Ordinal);
        var fates = page.QuerySelectorAll(".c-fate").Select(cell => cell.Text()).ToList();
        Assert.Equal("成为草稿", fates[0]);
        Assert.Contains("不是您所在的单位", fates[1], StringComparison.Ordinal);
        Assert.Contains("改造供水管网长度", page.QuerySelector(".sheet")!.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Declarations.Count())));
    }

    [Fact]
    public async Task Import_WhatWasRead_MakesDraftsAndLinksToThem()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await ReadAsync(browser, InventedForm.Document(InventedForm.Create(), OfAnotherUnit()))).PageAsync();

        var made = await (await browser.PressAsync(read, Path, "导入 1 张")).PageAsync();

        Assert.StartsWith("已导入 1 张草稿，1 张没有导入", made.Told(), StringComparison.Ordinal);
        var link = made.QuerySelectorAll("table a").Single();
        Assert.Equal("柳河镇供水管网改造", link.Text());
        Assert.Equal("柳河镇供水管网改造", (await browser.OpenAsync(link.GetAttribute("href")!)).ValueAt("projectName"));
        Assert.Equal(1, await office.EventsAsync<DeclarationImported>());
    }

    [Fact]
    public async Task Import_PostedTwice_MakesNothingTwice()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await ReadAsync(browser, InventedForm.Document(InventedForm.Create()))).PageAsync();
        await browser.PressAsync(read, Path, "导入 1 张");

        var again = await browser.PressAsync(read, Path, "导入 1 张");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("可能已经导入过", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationImported>());
    }

    [Fact]
    public async Task Read_SameProjectWithOtherContent_IsAConflictAndLeftAlone()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync(InventedForm.Create());
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await ReadAsync(browser, InventedForm.Document(InventedForm.Create() with { Plan = "另一份计划。" }))).PageAsync();

        Assert.Contains("内容不同，没有覆盖", page.QuerySelector(".c-fate")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("button").Select(button => button.Text()), text => text.StartsWith("导入", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_KeyOfAnotherPerson_ShowsNothing()
    {
        await using var office = await Office.OpenAsync();
        var read = await ReadAsync(await office.SignInAsync(People.WaterClerk), InventedForm.Document(InventedForm.Create()));
        var other = await office.SignInAsync(People.CivilClerk);

        var response = await other.GetAsync(read.RequestMessage!.RequestUri!.PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.DoesNotContain("柳河镇", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NoFile_SaysSoAtTheField()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await ReadAsync(browser, content: null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("没有收到文件", (await response.PageAsync()).ErrorAt("file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_EmptyFile_SaysThatItIsEmpty()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await ReadAsync(browser, content: []);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("文件是空的", (await response.PageAsync()).ErrorAt("file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BrokenFile_NamesFileAndReason()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await ReadAsync(browser, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("申报表.json：这是图片", (await response.PageAsync()).ErrorAt("file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MarkupInTheDocument_IsShownAsText()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await ReadAsync(browser, InventedForm.Document(InventedForm.Create() with { Overview = "<script>alert(1)</script><b>粗体</b>" }))).PageAsync();

        Assert.Empty(page.QuerySelectorAll(".sheet script, .sheet b"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("#c-overview")!.Text(), StringComparison.Ordinal);
    }

    private static TargetForm OfAnotherUnit() => InventedForm.Create("临时救助") with { DepartmentCode = "046", DepartmentName = "青禾县民政局", ImplementingUnit = "青禾县社会救助服务中心" };

    private static async Task<HttpResponseMessage> ReadAsync(HttpClient browser, byte[]? content)
    {
        var page = await browser.OpenAsync(Path);
        using var post = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("main form input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("2025"), "Year" },
        };
        if (content is not null)
        {
            post.Add(new ByteArrayContent(content), "file", "申报表.json");
        }

        return await browser.PostAsync($"{Path}?handler=Read", post, TestContext.Current.CancellationToken);
    }
}
