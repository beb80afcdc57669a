using System.IO.Compression;
using System.Net;
using Biaochi.Documents;
using Biaochi.Tests.Workbench;

namespace Biaochi.Tests.Sites.Desk;

/// <summary>审核意见书 and 审核情况 of the desk.</summary>
public sealed class LettersTests(RunningSite site)
{
    private const string Path = "/workbench/desk/letters";

    [Fact]
    public async Task Get_TwoUnits_ListsALetterToEachWithWhatTheFormsSay()
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);

        var page = await browser.OpenAsync(Path);

        Assert.Equal("青禾县财政局", page.ValueAt("Sender"));
        Assert.Equal(["青禾县城乡供水服务中心", "青禾县水利局"], page.QuerySelectorAll(".grid .c-name").Select(name => name.Text()));
        Assert.Equal(["青禾县水利局", ""], page.QuerySelectorAll(".grid .c-unit").Select(name => name.Text()));
    }

    [Fact]
    public async Task Get_Word_IsTheLetterToThatUnit()
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);
        var link = (await browser.OpenAsync(Path)).QuerySelectorAll("a.act")[0].GetAttribute("href")!;

        var response = await browser.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal("审核意见书（青禾县城乡供水服务中心）.docx", response.Content.Headers.ContentDisposition!.FileNameStar);
        var text = await TextAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Contains("青禾县财政局关于2025年度项目支出\n绩效目标审核意见的函", text, StringComparison.Ordinal);
        Assert.Contains("青禾县城乡供水服务中心：", text, StringComparison.Ordinal);
        Assert.Contains("抄送：青禾县水利局", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_All_HasALetterForEachUnit()
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);

        await using var content = await browser.GetStreamAsync($"{Path}?handler=All", TestContext.Current.CancellationToken);

        using var archive = new ZipArchive(content);
        Assert.Equal(["01 审核意见书（青禾县城乡供水服务中心）.docx", "02 审核意见书（青禾县水利局）.docx"], archive.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task Post_Settings_AreWrittenIntoTheLetters()
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);
        var page = await browser.OpenAsync(Path);

        var saved = await (await browser.PressAsync(page, Path, "保存", ("Sender", "青禾县财政局绩效股"), ("Number", "青财绩函〔2025〕7号"), ("Date", "2025-10-10"), ("ReplyBy", "2025-10-20"))).PageAsync();

        Assert.StartsWith("已保存", saved.Told(), StringComparison.Ordinal);
        var text = await TextAsync(await browser.GetStreamAsync($"{Path}?handler=Word&letter=1", TestContext.Current.CancellationToken));
        Assert.Contains("青财绩函〔2025〕7号", text, StringComparison.Ordinal);
        Assert.Contains("2025年10月20日前", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sender", "", "请填写发文机关，如 青禾县财政局。")]
    [InlineData("ReplyBy", "2020-01-01", "回复期限不能早于落款日期。")]
    public async Task Post_WhatCannotBe_IsSaidAtItsField(string field, string value, string message)
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);
        var page = await browser.OpenAsync(Path);

        var response = await browser.PressAsync(page, Path, "保存", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(message, (await response.PageAsync()).ErrorAt(field));
    }

    [Fact]
    public async Task Get_NothingTicked_SaysHowALetterComesAbout()
    {
        using var browser = site.NewBrowser();
        var page = await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum())))).PageAsync();
        await browser.PressAsync(page, "/workbench/desk", "保存意见", ("chosen", null));

        var letters = await browser.OpenAsync(Path);

        Assert.Equal("没有写入意见书的意见", letters.QuerySelector(".nothing h2")?.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"{Path}?handler=All", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/workbench/desk/summary")]
    public async Task Get_EmptyDesk_LeadsBackToIt(string path)
    {
        using var browser = site.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal("/workbench/desk", response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Summary_Batch_HasTheFiguresAndLeadsToTheWorst()
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);

        var page = await browser.OpenAsync("/workbench/desk/summary");

        Assert.Contains("共审核项目支出绩效目标申报表 2 张，资金 1,945.38 万元", page.QuerySelector(".says")!.Text(), StringComparison.Ordinal);
        Assert.Contains("form=", page.QuerySelector("table[aria-labelledby=worst-h] a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("资金合计不符", page.QuerySelector("section[aria-labelledby=code-h]")!.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Word")]
    [InlineData("Html")]
    public async Task Summary_Download_IsTheReport(string kind)
    {
        using var browser = site.NewBrowser();
        await DropTwoUnitsAsync(browser);

        var text = await TextAsync(await browser.GetStreamAsync($"/workbench/desk/summary?handler={kind}", TestContext.Current.CancellationToken));

        Assert.Contains("四、问题最重的项目", text, StringComparison.Ordinal);
    }

    private static async Task DropTwoUnitsAsync(HttpClient browser) => await browser.DropAsync(("水利局.json", InventedForm.Document(
        InventedForm.WithWrongSum(), InventedForm.WithWrongSum("城东片供水管网改造") with { ImplementingUnit = "青禾县水利局" })));

    /// <summary>Every word of a Word document or a web page, as our own reader finds them.</summary>
    private static async Task<string> TextAsync(Stream content)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.Position = 0;
        var read = FormReader.Read(copy, "下载", cancellationToken: TestContext.Current.CancellationToken);
        return string.Join('\n', read.Notes.Select(note => note.Text).Concat(read.Problems.Select(problem => problem.Text)));
    }
}
