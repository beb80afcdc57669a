using System.IO.Compression;
using System.Net;

namespace Biaochi.Tests.Sites.Desk;

public sealed class DeskTests(RunningSite site)
{
    [Fact]
    public async Task Get_EmptyDesk_SaysWhatToDo()
    {
        using var browser = site.NewBrowser();

        var page = await browser.OpenAsync("/workbench/desk");

        Assert.Contains("把申报表放到这里", page.QuerySelector(".drop")!.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".tally"));
    }

    [Fact]
    public async Task Post_Forms_ShowsTheFiguresTheListAndTheGravestFormFirst()
    {
        using var browser = site.NewBrowser();

        var page = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create("城东片供水管网改造"), InventedForm.WithWrongSum())))).PageAsync();

        Assert.Contains("1 个文件已读完，读出 2 张申报表", page.QuerySelector(".drop")!.Text(), StringComparison.Ordinal);
        Assert.Contains("金额1,945.38 万元", page.QuerySelector(".tally dl")!.Text(), StringComparison.Ordinal);
        Assert.Contains("水利局2 张", page.QuerySelector(".bydept li")!.Text(), StringComparison.Ordinal);
        Assert.Equal(["柳河镇供水管网改造", "城东片供水管网改造"], page.QuerySelectorAll(".list .name").Select(name => name.Text()));
        Assert.Equal("柳河镇供水管网改造", page.QuerySelector(".open h2")?.Text());
        var finding = page.QuerySelector(".open .finding.s-block")!;
        Assert.Contains("阻断", finding.Text(), StringComparison.Ordinal);
        Assert.Equal("/workbench/desk/form/2#c-funding-annual-total", finding.QuerySelector("a.where")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_SecondFile_ReviewsItTogetherWithTheFirst()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("供水.json", InventedForm.Document(InventedForm.Create())));

        var page = await (await browser.DropAsync(("泵站.json", InventedForm.Document(InventedForm.Create("东岭泵站更新") with { DepartmentName = "青禾县水务局" })))).PageAsync();

        Assert.Contains("“东岭泵站更新”表写“青禾县水务局”", page.QuerySelector(".open")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnotherForm_OpensItThroughAPlainLink()
    {
        using var browser = site.NewBrowser();
        var list = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum(), InventedForm.Create("城东片供水管网改造"))))).PageAsync();
        var link = list.QuerySelectorAll(".list .name").Single(name => name.Text() == "城东片供水管网改造").GetAttribute("href")!;

        var page = await browser.OpenAsync(link);

        Assert.Equal("城东片供水管网改造", page.QuerySelector(".open h2")?.Text());
        Assert.Contains("2 / 2", page.QuerySelector(".turn")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Form_DrawsThePaperWithTheFindingAtItsCell()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum())));

        var page = await browser.OpenAsync("/workbench/desk/form/1");

        Assert.Equal("青禾县县（区）级预算部门（单位）项目支出绩效目标申报表", page.QuerySelector(".sheet h2")?.Text());
        var finding = page.QuerySelector(".rail .finding.s-block")!;
        var cell = page.QuerySelector(finding.QuerySelector("a.where")!.GetAttribute("href")!)!;
        Assert.Contains("mk-block", cell.ClassList);
        Assert.Equal($"#{finding.Id}", cell.QuerySelector("a.mk-no")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_FormThatIsNotThere_IsNotFound()
    {
        using var browser = site.NewBrowser();

        var response = await browser.GetAsync("/workbench/desk/form/1", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_UnreadableFile_IsNamedAndTheOthersAreRead()
    {
        using var browser = site.NewBrowser();

        var page = await (await browser.DropAsync(("空表.txt", []), ("水利局.json", InventedForm.Document(InventedForm.Create())))).PageAsync();

        Assert.Contains("2 个文件已读完，1 个读出 1 张申报表", page.QuerySelector(".drop")!.Text(), StringComparison.Ordinal);
        Assert.Contains("1 个没有读出：空表.txt", page.QuerySelector(".drop .bad")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SeveralUnreadableFiles_AreAllNamed()
    {
        using var browser = site.NewBrowser();

        var page = await (await browser.DropAsync(("甲.txt", []), ("乙.txt", [0, 1, 2, 0]))).PageAsync();

        Assert.Equal("2 个文件没有读出", page.QuerySelector(".unsure h2")?.Text());
        Assert.Equal(["甲.txt", "乙.txt"], page.QuerySelectorAll(".unsure li b").Select(name => name.Text()));
    }

    [Fact]
    public async Task Post_MoreFiles_AreAddedToThoseThatLieThere()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())));

        var page = await (await browser.DropAsync(("又一份.json", InventedForm.Document(InventedForm.Create("城东片供水管网改造"))))).PageAsync();

        Assert.Contains("2 个文件已读完，读出 2 张申报表", page.QuerySelector(".drop")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooManyFiles_IsRefusedInWordsAndNothingIsTaken()
    {
        using var browser = site.NewBrowser();
        var files = Enumerable.Range(1, 201).Select(number => ($"{number}.json", Array.Empty<byte>())).ToArray();

        var response = await browser.DropAsync(files);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("共 201 个文件，超过一批 200 个的上限", (await response.PageAsync()).QuerySelector("[role=alert]")!.Text(), StringComparison.Ordinal);
        Assert.Null((await browser.OpenAsync("/workbench/desk")).QuerySelector(".tally"));
    }

    [Fact]
    public async Task Post_TooManyBytes_IsRefusedInWords()
    {
        using var browser = site.NewBrowser();

        var response = await browser.DropAsync(("大.txt", new byte[51 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("共 51.0 MB，超过一批 50 MB 的上限", (await response.PageAsync()).QuerySelector("[role=alert]")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FarTooManyBytes_IsAnsweredBeforeTheyAreRead()
    {
        using var browser = site.NewBrowser();
        var page = await browser.OpenAsync("/workbench/desk");
        // The browser asks before it sends, so that the answer is not lost in a cut connection.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/workbench/desk") { Content = DeskVisitor.Post(page, ("大.txt", new byte[65 * 1024 * 1024])) };
        request.Headers.ExpectContinue = true;

        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("放入的内容太大", (await response.PageAsync()).QuerySelector("h1")?.Text());
    }

    [Fact]
    public async Task Post_NoFiles_AsksForThem()
    {
        using var browser = site.NewBrowser();

        var response = await browser.DropAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("没有收到文件", (await response.PageAsync()).QuerySelector("[role=alert]")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutItsToken_IsRefusedAndNothingIsTaken()
    {
        using var browser = site.NewBrowser();
        await browser.OpenAsync("/workbench/desk");
        using var post = new MultipartFormDataContent { { new ByteArrayContent(InventedForm.Document(InventedForm.Create())), "files", "水利局.json" } };

        var response = await browser.PostAsync("/workbench/desk", post, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("这次提交没有接受", (await response.PageAsync()).QuerySelector("h1")?.Text());
        Assert.Null((await browser.OpenAsync("/workbench/desk")).QuerySelector(".tally"));
    }

    [Fact]
    public async Task Get_InAnotherBrowser_ShowsNothingOfIt()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())));
        using var other = site.NewBrowser();

        var page = await other.OpenAsync("/workbench/desk");

        Assert.Null(page.QuerySelector(".tally"));
    }

    [Fact]
    public async Task Post_WithAKeyOfOnesOwnMaking_IsGivenAFreshOne()
    {
        using var browser = site.NewBrowser();
        browser.DefaultRequestHeaders.Add("Cookie", "biaochi-desk=chosen-by-somebody-else");
        var dropped = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())))).PageAsync();
        Assert.NotNull(dropped.QuerySelector(".tally"));
        using var other = site.NewBrowser();
        other.DefaultRequestHeaders.Add("Cookie", "biaochi-desk=chosen-by-somebody-else");

        var page = await other.OpenAsync("/workbench/desk");

        Assert.Null(page.QuerySelector(".tally"));
    }

    [Fact]
    public async Task Publication_FormsWithContacts_ObjectsToThemOnlyBeforePublication()
    {
        using var browser = site.NewBrowser();
        var reviewed = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create() with { Phone = "13800000016" })))).PageAsync();

        var forPublication = await (await browser.PressAsync("公开前检查")).PageAsync();
        var again = await (await browser.PressAsync("✓ 公开前检查")).PageAsync();

        Assert.DoesNotContain("个人信息", reviewed.QuerySelector(".open")!.Text(), StringComparison.Ordinal);
        Assert.Contains("个人信息", forPublication.QuerySelector(".open")!.Text(), StringComparison.Ordinal);
        Assert.Equal("true", forPublication.QuerySelector("button[name=on]")!.GetAttribute("aria-pressed"));
        Assert.DoesNotContain("个人信息", again.QuerySelector(".open")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clear_FullDesk_EmptiesIt()
    {
        using var browser = site.NewBrowser();
        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create())));

        await browser.ClearAsync();

        Assert.Null((await browser.OpenAsync("/workbench/desk")).QuerySelector(".tally"));
    }

    [Fact]
    public async Task Get_Table_IsAnExcelFileWithoutFormulas()
    {
        using var browser = site.NewBrowser();
        var page = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum("=1+1"))))).PageAsync();
        var link = page.QuerySelectorAll("a").Single(a => a.Text() == "导出 Excel").GetAttribute("href");

        var response = await browser.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal("审核意见汇总.xlsx", response.Content.Headers.ContentDisposition?.FileNameStar);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MarkupInAForm_IsShownAsText()
    {
        using var browser = site.NewBrowser();
        const string Name = "<script>alert(1)</script>\"'><img src=x>";

        await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.Create(Name) with { Overview = Name, DepartmentName = Name })));

        foreach (var path in new[] { "/workbench/desk", "/workbench/desk/form/1" })
        {
            var page = await browser.OpenAsync(path);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), img"));
            Assert.Contains(Name, page.Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
