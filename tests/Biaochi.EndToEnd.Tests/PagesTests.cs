using Microsoft.Playwright;

namespace Biaochi.EndToEnd.Tests;

/// <summary>Every page that people see, wide and narrow: accessible, without sideways scrolling, without complaints of the browser.</summary>
public sealed class PagesTests(DemoSite site)
{
    private const string Wide = "wide";
    private const string Narrow = "narrow";

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task SignIn_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);

        await visitor.Page.GotoAsync("/workbench/sign-in");

        await visitor.ShowAsync($"sign-in-{size}");
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Desk_WithADocument_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.Page.GotoAsync("/workbench/desk");
        await visitor.CheckPageAsync();

        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", "qinghe", "2025"));
        await visitor.Page.SetInputFilesAsync("input[type=file]", files);
        await visitor.Page.WaitForSelectorAsync("table.grid");
        await Assertions.Expect(visitor.Page.Locator(".drop")).ToContainTextAsync($"{files.Length} 个文件已读完，读出 65 张申报表");
        await visitor.ShowAsync($"desk-{size}");
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Desk_DocumentBesideItsForm_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.Page.GotoAsync("/workbench/desk");
        await visitor.Page.SetInputFilesAsync("input[type=file]", Path.Combine(AppContext.BaseDirectory, "Documents", "culverts.txt"));
        await visitor.Page.WaitForSelectorAsync("table.grid");

        await visitor.Page.GotoAsync("/workbench/desk/check/1");
        await visitor.Page.Locator("#c-overview .field").FocusAsync();
        await Assertions.Expect(visitor.Page.Locator(".drawn .is-met")).ToHaveTextAsync("疏通涵洞36座，惠及沿线5个村。");
        await visitor.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(visitor.Page.Locator("#c-periodGoal .field")).ToBeFocusedAsync();

        await visitor.ShowAsync($"check-{size}");
    }

    [Theory]
    [InlineData("/", "portal-home", Wide)]
    [InlineData("/", "portal-home", Narrow)]
    [InlineData("/search?q=供暖", "search", Wide)]
    [InlineData("/search?q=供暖", "search", Narrow)]
    [InlineData("/guide", "guide", Wide)]
    [InlineData("/guide", "guide", Narrow)]
    [InlineData("/data", "data", Wide)]
    [InlineData("/data", "data", Narrow)]
    public async Task Portal_Holds(string address, string name, string size)
    {
        await using var visitor = await VisitAsync(size);

        await visitor.Page.GotoAsync(address);

        await visitor.ShowAsync($"{name}-{size}");
    }

    [Fact]
    public async Task Home_WordTypedAndEntered_LeadsToTheSearch()
    {
        await using var visitor = await VisitAsync(Wide);
        await visitor.Page.GotoAsync("/");

        await visitor.Page.FillAsync("main input[name=q]", "低保");
        await visitor.Page.PressAsync("main input[name=q]", "Enter");

        await Visitor.ArriveAsync(visitor.Page, "/search?");
        await visitor.Page.Locator("main a:has-text('农村低保金发放项目')").First.WaitForAsync();
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Project_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.Page.GotoAsync("/search?q=低保");

        await visitor.Page.Locator("main a[href^='/projects/']").First.ClickAsync();
        await Visitor.ArriveAsync(visitor.Page, "/projects/");

        await visitor.ShowAsync($"project-{size}");
    }

    [Theory]
    [InlineData("guqingyuan", "queue", Wide)]
    [InlineData("guqingyuan", "queue", Narrow)]
    [InlineData("tianyuxin", "queue-clerk", Wide)]
    [InlineData("tianyuxin", "queue-clerk", Narrow)]
    [InlineData("dailimin", "queue-observer", Wide)]
    public async Task Queue_Holds(string userName, string name, string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.SignInAsync(userName);

        await visitor.Page.GotoAsync("/workbench");

        await visitor.ShowAsync($"{name}-{size}");
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Form_ReturnedWithOpinions_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.SignInAsync("suxiaoyun");
        await visitor.Page.GotoAsync("/workbench");

        await visitor.Page.Locator("a:has-text('运动场维修改造项目')").First.ClickAsync();
        await visitor.Page.Locator(".sheet").WaitForAsync();

        await visitor.ShowAsync($"form-returned-{size}");
    }

    [Fact]
    public async Task Form_RowDeletedWithTheMouse_IsGone()
    {
        await using var visitor = await VisitAsync(Wide);
        await visitor.SignInAsync("suxiaoyun");
        await visitor.Page.GotoAsync("/workbench");
        await visitor.Page.Locator("a:has-text('运动场维修改造项目')").First.ClickAsync();
        var names = visitor.Page.Locator("[name^='periodIndicators'][name$='.name']");
        await names.First.WaitForAsync();
        var before = await names.CountAsync();

        var row = visitor.Page.Locator("tr").Filter(new() { Has = visitor.Page.Locator("[name='periodIndicators[0].name']") });
        await row.HoverAsync();
        await row.Locator(".remove-row").ClickAsync();

        await Assertions.Expect(names).ToHaveCountAsync(before - 1);
        await visitor.CheckPageAsync();
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Review_Holds(string size)
    {
        await using var visitor = await VisitAsync(size);
        await visitor.SignInAsync("guqingyuan");
        await visitor.Page.GotoAsync("/workbench");

        await visitor.Page.Locator("td.c-name a").First.ClickAsync();
        await visitor.Page.Locator(".sheet").WaitForAsync();

        await visitor.ShowAsync($"review-{size}");
    }

    private Task<Visitor> VisitAsync(string size) => size == Wide ? site.NewVisitorAsync() : site.NewVisitorAsync(390, 844);
}
