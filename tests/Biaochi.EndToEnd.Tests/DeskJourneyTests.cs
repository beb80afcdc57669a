using Microsoft.Playwright;

namespace Biaochi.EndToEnd.Tests;

/// <summary>审一批 by somebody who has files and no account: brought in, gone through, taken away as letters and as a table.</summary>
public sealed class DeskJourneyTests(DemoSite site)
{
    private const string Unit = "青禾县公路养护中心";
    private const string Reworded = "请写明立项所依据的文件名称和文号，并附复印件。";
    private const string OwnOpinion = "涵洞清单未附，请按桩号列明36座涵洞的位置。";
    private const string Number = "青财绩函〔2025〕17号";

    [Fact]
    public async Task Desk_TickedRewordedDismissed_GoesOutAsDecided()
    {
        await using var visitor = await site.NewVisitorAsync();
        await BringInAsync(visitor, "culverts.txt", "irrigation.txt");

        var opinions = await DecideAsync(visitor);
        var letter = await WriteLetterAsync(visitor);
        var table = await TakeTableAsync(visitor);

        Assert.Contains(Number, letter, StringComparison.Ordinal);
        Assert.Contains(Unit + "：", letter, StringComparison.Ordinal);
        Assert.All((string[])[letter, table], text =>
        {
            Assert.Contains(Reworded, text, StringComparison.Ordinal);
            Assert.Contains(OwnOpinion, text, StringComparison.Ordinal);
            Assert.DoesNotContain(opinions.Unticked, text, StringComparison.Ordinal);
            Assert.DoesNotContain(opinions.BeforeRewording, text, StringComparison.Ordinal);
            Assert.DoesNotContain(opinions.Dismissed, text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Desk_EverythingDismissed_HasNoLetterForThatUnit()
    {
        await using var visitor = await site.NewVisitorAsync();
        var page = visitor.Page;
        await BringInAsync(visitor, "irrigation.txt");

        for (var left = await page.Locator("li.finding").CountAsync(); left > 0; left--)
        {
            await DismissAsync(page.Locator("li.finding").First);
            await Assertions.Expect(page.Locator("li.finding")).ToHaveCountAsync(left - 1);
        }

        await visitor.CheckPageAsync();
        await page.GotoAsync("/workbench/desk/letters");
        await Assertions.Expect(page.GetByText("没有写入意见书的意见")).ToBeVisibleAsync();
        await visitor.CheckPageAsync();
        await page.GotoAsync("/workbench/desk/summary");
        await visitor.CheckPageAsync();
    }

    [Theory]
    [InlineData("summary", 1366, 768)]
    [InlineData("summary", 390, 844)]
    [InlineData("letters", 1366, 768)]
    [InlineData("letters", 390, 844)]
    [InlineData("sheet/1", 1366, 768)]
    [InlineData("sheet/1", 390, 844)]
    [InlineData("form/1", 1366, 768)]
    [InlineData("form/1", 390, 844)]
    public async Task Desk_PagesBesideTheList_Hold(string address, int width, int height)
    {
        await using var visitor = await site.NewVisitorAsync(width, height);
        await BringInAsync(visitor, "culverts.txt", "irrigation.txt");

        await visitor.Page.GotoAsync($"/workbench/desk/{address}");

        await visitor.ShowAsync($"desk-{address.Split('/')[0]}-{(width > 1000 ? "wide" : "narrow")}");
    }

    [Fact]
    public async Task Sheet_KeyProjectChosen_ShowsItsPointsWithoutAPress()
    {
        await using var visitor = await site.NewVisitorAsync();
        var page = visitor.Page;
        await BringInAsync(visitor, "irrigation.txt");
        await page.GotoAsync("/workbench/desk/sheet/1");

        await page.Locator("input[name=kind][value=Key]").CheckAsync();
        await Assertions.Expect(page.Locator(".score.has-points .result")).ToContainTextAsync("分");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("input[name=kind][value=Key]")).ToBeCheckedAsync();
    }

    private static async Task BringInAsync(Visitor visitor, params string[] documents)
    {
        await visitor.Page.GotoAsync("/workbench/desk");
        await visitor.Page.SetInputFilesAsync("input[type=file]", documents.Select(document => Path.Combine(AppContext.BaseDirectory, "Documents", document)));
        await visitor.Page.WaitForSelectorAsync("table.grid");
    }

    /// <summary>On the form with the gravest findings, which is the one that is open.</summary>
    private static async Task<(string Unticked, string BeforeRewording, string Dismissed)> DecideAsync(Visitor visitor)
    {
        var page = visitor.Page;
        var findings = page.Locator("li.finding");
        var (unticked, reworded, dismissed) = (findings.Nth(0), findings.Nth(1), findings.Nth(2));
        var opinions = (await OpinionOf(unticked).InputValueAsync(), await OpinionOf(reworded).InputValueAsync(), await OpinionOf(dismissed).InputValueAsync());
        var count = page.Locator("#open-count");
        var before = await count.TextContentAsync();

        await unticked.GetByLabel("写入意见书").UncheckAsync();
        await Assertions.Expect(count).Not.ToHaveTextAsync(before!);
        await reworded.Locator("summary").ClickAsync();
        await OpinionOf(reworded).FillAsync(Reworded);
        await page.FillAsync("#own", OwnOpinion);
        await DismissAsync(dismissed);

        await Assertions.Expect(page.Locator("details.dismissed summary")).ToHaveTextAsync("不采纳的 1 个问题");
        await Assertions.Expect(page.Locator(".edited")).ToContainTextAsync(Reworded);
        await visitor.CheckPageAsync();
        return opinions;
    }

    private static ILocator OpinionOf(ILocator finding) => finding.Locator("textarea[name^='text/']");

    private static async Task DismissAsync(ILocator finding)
    {
        await finding.Locator("summary").ClickAsync();
        await finding.Locator("input[name^='reason/']").FillAsync("已与单位当面核对，不作为问题。");
        await finding.Locator("button[name=dismiss]").ClickAsync();
    }

    private static async Task<string> WriteLetterAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.ClickAsync("a:has-text('审核意见书')");
        await page.FillAsync("#number", Number);
        await page.ClickAsync(".letter-head button");
        await page.Locator(".told").WaitForAsync();
        await visitor.CheckPageAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync($"[aria-label='下载 Word：给{Unit}的意见书']"));
        Assert.Equal($"审核意见书（{Unit}）.docx", download.SuggestedFilename);
        return await OfficeText.ReadAsync(await download.PathAsync(), "word/document.xml");
    }

    private static async Task<string> TakeTableAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/workbench/desk");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync("a:has-text('导出 Excel')"));
        Assert.Equal("审核意见汇总.xlsx", download.SuggestedFilename);
        return await OfficeText.ReadAsync(await download.PathAsync(), "xl/worksheets/sheet1.xml");
    }
}
