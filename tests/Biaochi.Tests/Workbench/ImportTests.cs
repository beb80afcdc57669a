using System.Net;
using AngleSharp.Html.Dom;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class ImportTests
{
    [Fact]
    public async Task Get_Page_SaysWhatMayNotBeBroughtIn()
    {
        await using var office = await Office.OpenAsync();

        var page = await (await office.SignInAsync(People.WaterClerk)).OpenAsync(ImportVisitor.Path);

        Assert.Contains("涉密项目不得录入", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.Equal("2025", page.ValueAt("Year"));
    }

    [Fact]
    public async Task Read_Document_ShowsWhatBecomesOfEachFormAndMakesNothingYet()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await browser.ReadAsync(InventedForm.Document(InventedForm.Create(), OfAnotherUnit()))).PageAsync();

        Assert.Contains("读出 2 张申报表，其中 1 张是新的", page.QuerySelector(".found")!.Text(), StringComparison.Ordinal);
        var fates = page.QuerySelectorAll(".c-fate").Select(cell => cell.Text()).ToList();
        Assert.Equal("新申报，成为草稿", fates[0]);
        Assert.Contains("不是您所在的单位", fates[1], StringComparison.Ordinal);
        Assert.True(Assert.Single(page.QuerySelectorAll("input[name=chosen]").OfType<IHtmlInputElement>()).IsChecked);
        var paper = await browser.OpenAsync(page.QuerySelector(".c-name a")!.GetAttribute("href")!);
        Assert.Equal("改造供水管网长度", paper.ValueAt("periodIndicators[0].name"));
        Assert.Contains("公开时将隐去：负责人、经办人、联系电话", paper.QuerySelector(".sub")!.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Declarations.Count())));
    }

    [Fact]
    public async Task Read_SeveralFiles_ListsTheFormsOfAllAndNamesWhatCouldNotBeRead()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await browser.ReadAsync(
            ("供水.json", InventedForm.Document(InventedForm.Create())), ("空表.txt", []), ("水表.json", InventedForm.Document(InventedForm.Create("智能水表更换"))))).PageAsync();

        Assert.Equal(["供水.json", "水表.json"], page.QuerySelectorAll(".c-name .flag").Select(file => file.Text()));
        Assert.Contains("空表.txt：文件是空的", page.QuerySelector(".unsure")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhatIsTicked_MakesDraftsAndLinksToThem()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await browser.ReadAsync(InventedForm.Document(InventedForm.Create(), InventedForm.Create("智能水表更换")))).PageAsync();

        var made = await (await browser.PressTickedAsync(read, ImportVisitor.Path, "导入勾选的", ["柳河镇供水管网改造"])).PageAsync();

        Assert.StartsWith("已导入 1 张草稿。", made.Told(), StringComparison.Ordinal);
        Assert.StartsWith("已有，无变化", made.QuerySelector(".c-fate")!.Text(), StringComparison.Ordinal);
        var draft = await browser.OpenAsync(made.QuerySelector(".c-fate a")!.GetAttribute("href")!);
        Assert.Equal("柳河镇供水管网改造", draft.ValueAt("projectName"));
        Assert.Equal(1, await office.EventsAsync<DeclarationImported>());
    }

    [Fact]
    public async Task Import_NothingTicked_SaysSoAndKeepsNothing()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await browser.ReadAsync(InventedForm.Document(InventedForm.Create()))).PageAsync();

        var response = await browser.PressTickedAsync(read, ImportVisitor.Path, "导入勾选的", []);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有勾选申报表", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(0, await office.EventsAsync<DeclarationImported>());
    }

    [Fact]
    public async Task Import_PostedTwice_MakesNothingTwice()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await browser.ReadAsync(InventedForm.Document(InventedForm.Create()))).PageAsync();
        await browser.PressAsync(read, ImportVisitor.Path, "导入勾选的");

        var again = await browser.PressAsync(read, ImportVisitor.Path, "导入勾选的");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("已有内容相同的申报", (await again.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Equal(1, await office.EventsAsync<DeclarationImported>());
    }

    [Fact]
    public async Task Import_DoubtfulForm_IsNotTickedAndWaitsUntilSomebodyHasLooked()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await browser.ReadAsync(("供水.txt", InventedForm.DoubtfulText()))).PageAsync();
        Assert.False(((IHtmlInputElement)read.QuerySelector("input[name=chosen]")!).IsChecked);

        var unseen = await browser.PressAsync(read, ImportVisitor.Path, "导入勾选的", ("chosen", "1"));
        var seen = await browser.PressAsync(read, ImportVisitor.Path, "导入勾选的", ("chosen", "1"), ("looked", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, unseen.StatusCode);
        var page = await unseen.PageAsync();
        Assert.Contains("还没有核对存疑之处", page.Refused(), StringComparison.Ordinal);
        Assert.StartsWith("还有 1 处存疑", page.ErrorAt("looked"), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=chosen]")!).IsChecked);
        Assert.StartsWith("已导入 1 张草稿", (await seen.PageAsync()).Told(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_DoubtfulCell_IsWhatIsImported()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var read = await (await browser.ReadAsync(("供水.txt", InventedForm.DoubtfulText()))).PageAsync();
        var check = read.QuerySelector(".c-name a")!.GetAttribute("href")!;
        var paper = await browser.OpenAsync(check);
        Assert.Contains("存疑", paper.QuerySelector("#c-periodGoal")!.Text(), StringComparison.Ordinal);

        var saved = await (await browser.PressAsync(paper, check, "保存核对结果", ("periodGoal", "漏损率降至9%以下。"))).PageAsync();

        Assert.StartsWith("已保存，没有存疑的栏目了", saved.Told(), StringComparison.Ordinal);
        Assert.Contains("已改正", saved.QuerySelector("#c-periodGoal")!.Text(), StringComparison.Ordinal);
        Assert.Equal(0, await office.EventsAsync<DeclarationImported>());
        var list = await browser.OpenAsync($"{ImportVisitor.Path}{check[check.IndexOf('?')..]}");
        var made = await (await browser.PressTickedAsync(list, ImportVisitor.Path, "导入勾选的", ["柳河镇供水管网改造"])).PageAsync();
        var draft = await browser.OpenAsync(made.QuerySelector(".c-fate a")!.GetAttribute("href")!);
        Assert.Equal("漏损率降至9%以下。", draft.ValueAt("periodGoal"));
    }

    [Fact]
    public async Task Get_KeyOfAnotherPerson_ShowsNothing()
    {
        await using var office = await Office.OpenAsync();
        var read = await (await office.SignInAsync(People.WaterClerk)).ReadAsync(InventedForm.Document(InventedForm.Create()));
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

        var response = await browser.ReadAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("没有收到文件", (await response.PageAsync()).ErrorAt("files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_EmptyFile_SaysThatItIsEmpty()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.ReadAsync(Array.Empty<byte>());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("文件是空的", (await response.PageAsync()).ErrorAt("files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BrokenFile_NamesFileAndReason()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var response = await browser.ReadAsync((byte[])[0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("申报表.json：这是图片", (await response.PageAsync()).ErrorAt("files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MarkupInTheDocument_IsShownAsText()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.WaterClerk);

        var page = await (await browser.ReadAsync(("供水.txt", InventedForm.DoubtfulText("<script>alert(1)</script><b>粗体</b>")))).PageAsync();
        var paper = await browser.OpenAsync(page.QuerySelector(".c-name a")!.GetAttribute("href")!);

        Assert.Empty(paper.QuerySelectorAll(".sheet script, .sheet b, .drawn script"));
        Assert.Equal("<script>alert(1)</script><b>粗体</b>", paper.ValueAt("overview"));
        Assert.Contains("<script>alert(1)</script><b>粗体</b>", paper.QuerySelector(".drawn")!.Text(), StringComparison.Ordinal);
    }

    private static TargetForm OfAnotherUnit() => InventedForm.Create("临时救助") with { DepartmentCode = "046", DepartmentName = "青禾县民政局", ImplementingUnit = "青禾县社会救助服务中心" };
}
