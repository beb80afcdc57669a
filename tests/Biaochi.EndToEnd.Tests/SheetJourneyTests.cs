using Microsoft.Playwright;

namespace Biaochi.EndToEnd.Tests;

/// <summary>审核表 of a form under review: a finding dismissed, the sheet decided and the form passed with it.</summary>
public sealed class SheetJourneyTests(DemoSite site)
{
    private const string Reviewer = "guqingyuan";

    /// <summary>Waits for that reviewer in the demo's story, with findings; no other test decides it.</summary>
    private const string Project = "2025年农村生活污水处理设施运行项目";

    [Fact]
    public async Task Review_FindingDismissedAndSheetDecided_IsPassedWithTheSheet()
    {
        await using var visitor = await site.NewVisitorAsync();
        var page = visitor.Page;
        await visitor.SignInAsync(Reviewer);
        await page.GotoAsync("/workbench");
        var row = page.Locator("tr").Filter(new() { HasText = Project });
        var counted = await CountAsync(row);
        await row.Locator("a").First.ClickAsync();
        await page.Locator(".sheet").WaitForAsync();

        await DismissFirstFindingAsync(visitor);
        await page.GotoAsync("/workbench");
        Assert.Equal(counted - 1, await CountAsync(row));
        await row.Locator("a").First.ClickAsync();
        await page.ClickAsync("a:has-text('审核表')");
        await DecideAsync(visitor);

        await page.ClickAsync("button:has-text('按此表通过')");
        await Assertions.Expect(page.Locator(".told")).ToContainTextAsync("已通过，审核表已存");
        await Assertions.Expect(row).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task Rules_OfTheDemo_Hold(int width, int height)
    {
        await using var visitor = await site.NewVisitorAsync(width, height);
        await visitor.SignInAsync(Reviewer);

        await visitor.Page.GotoAsync("/workbench/rules");

        await visitor.ShowAsync($"rules-{(width > 1000 ? "wide" : "narrow")}");
    }

    private static async Task DismissFirstFindingAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.Locator("li.finding a:has-text('不采纳')").First.ClickAsync();
        await visitor.CheckPageAsync();
        await page.FillAsync("main textarea", "上年同类项目已按此口径批复，本年不再要求修改。");
        await page.ClickAsync("main button:has-text('不采纳')");
        await Assertions.Expect(page.Locator("details.dismissed summary")).ToHaveTextAsync("审核人不采纳的 1 个问题");
        await visitor.CheckPageAsync();
    }

    private static async Task DecideAsync(Visitor visitor)
    {
        var page = visitor.Page;
        await page.Locator("input[name=kind][value=Key]").CheckAsync();
        var result = page.Locator(".score.has-points .result");
        await result.WaitForAsync();
        var total = await result.TextContentAsync();

        await page.Locator("input[name^='grade/'][value=Fair]").First.CheckAsync(new() { Force = true });

        await Assertions.Expect(result).Not.ToHaveTextAsync(total!);
        await Assertions.Expect(page.Locator(".was-proposed").First).ToBeVisibleAsync();
        await visitor.CheckPageAsync();
    }

    /// <summary>阻断, 重要 and 一般 of a row of the queue together.</summary>
    private static async Task<int> CountAsync(ILocator row) =>
        (await row.Locator("td.cnt").AllTextContentsAsync()).Sum(text => int.TryParse(text, out var count) ? count : 0);
}
