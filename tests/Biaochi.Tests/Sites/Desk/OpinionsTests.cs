using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Biaochi.Tests.Workbench;

namespace Biaochi.Tests.Sites.Desk;

/// <summary>Opinions on the desk: ticked, edited, dismissed, and carried away.</summary>
public sealed class OpinionsTests(RunningSite site)
{
    private const string Path = "/workbench/desk";

    [Fact]
    public async Task Get_Opened_TicksWhatIsWrongAndCountsIt()
    {
        using var browser = site.NewBrowser();

        var page = await OpenAsync(browser);

        Assert.True(Boxes(page)[0].IsChecked);
        Assert.Equal("写入意见书", Boxes(page)[0].ParentElement!.Text());
        Assert.Contains($"{Boxes(page).Count(box => box.IsChecked)} 条写入意见书", page.QuerySelector("#open-count")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_EditedAndUnticked_IsKeptAndGoesOutSo()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);
        var first = Boxes(page)[0].Value;

        var saved = await (await browser.PressAsync(page, Path, "保存意见", ($"text/{first}", "年度合计与来源差 90 元。"), ("own", "请附施工合同。\r\n请附测算明细。"))).PageAsync();

        Assert.Equal("年度合计与来源差 90 元。", saved.ValueAt($"text/{first}"));
        Assert.Contains("改为年度合计与来源差 90 元。", saved.QuerySelector(".edited")!.Text(), StringComparison.Ordinal);
        var table = await SheetAsync(browser);
        Assert.Contains("年度合计与来源差 90 元。", table, StringComparison.Ordinal);
        Assert.Contains("全表：请附测算明细。", table, StringComparison.Ordinal);

        var unticked = await (await browser.PressAsync(saved, Path, "保存意见", ("chosen", null))).PageAsync();
        Assert.DoesNotContain(Boxes(unticked), box => box.IsChecked);
        Assert.DoesNotContain("90 元", await SheetAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DismissedWithReason_LeavesTheCountsAndComesBackWhenRestored()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);
        var button = page.QuerySelector<IHtmlButtonElement>(".finding.s-block button[name=dismiss]")!;
        var blocking = Boxes(page)[0].Value;

        var dismissed = await (await browser.PressAsync(page, Path, button, ($"reason/{blocking}", "总额为年中追加后的数。"))).PageAsync();

        Assert.Null(dismissed.QuerySelector(".finding.s-block"));
        Assert.Contains("理由：总额为年中追加后的数。", dismissed.QuerySelector(".dismissed li")!.Text(), StringComparison.Ordinal);
        Assert.Equal("0", dismissed.QuerySelector(".tally .b dd")!.Text());
        Assert.Contains("不采纳1", dismissed.QuerySelector(".tally dl")!.Text(), StringComparison.Ordinal);
        Assert.Null((await browser.OpenAsync($"{Path}/form/1")).QuerySelector(".finding.s-block"));

        var restored = await (await browser.PressAsync(dismissed, Path, "恢复")).PageAsync();
        Assert.NotNull(restored.QuerySelector(".finding.s-block"));
    }

    [Fact]
    public async Task Post_DismissedWithoutReason_IsRefusedInWords()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);

        var response = await browser.PressAsync(page, Path, page.QuerySelector<IHtmlButtonElement>(".finding.s-block button[name=dismiss]")!);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("不采纳“资金合计不符”须写明理由", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooLongOpinion_IsRefusedAndNothingIsKept()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);
        var first = Boxes(page)[0].Value;

        var response = await browser.PressAsync(page, Path, "保存意见", ($"text/{first}", new string('长', 1001)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("不能超过 1000 字", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
        Assert.Null((await browser.OpenAsync(Path)).QuerySelector(".edited"));
    }

    [Fact]
    public async Task Post_FormThatIsNotThere_IsNotFound()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);

        var response = await browser.PostFormAsync($"{Path}?handler=Opinions&form=9", page, []);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Post_CorrectionAfterwards_KeepsWhatWasDecidedAboutOtherCells()
    {
        using var browser = site.NewBrowser();
        var page = await OpenAsync(browser);
        await browser.PressAsync(page, Path, "保存意见", ("own", "请附施工合同。"), ("chosen", null));
        var check = await browser.OpenAsync($"{Path}/check/1");

        await browser.PressAsync(check, $"{Path}/check/1", "保存", ("projectName", "柳河镇供水管网改造二期"));

        var after = await browser.OpenAsync(Path);
        Assert.Equal("请附施工合同。", after.ValueAt("own"));
        Assert.DoesNotContain(Boxes(after), box => box.IsChecked);
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient browser) =>
        await (await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum())))).PageAsync();

    private static List<IHtmlInputElement> Boxes(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=chosen]")];

    private static async Task<string> SheetAsync(HttpClient browser)
    {
        await using var content = await browser.GetStreamAsync($"{Path}?handler=Table", TestContext.Current.CancellationToken);
        using var archive = new ZipArchive(content);
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
