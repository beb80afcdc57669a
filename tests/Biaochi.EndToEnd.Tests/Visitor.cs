using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Biaochi.EndToEnd.Tests;

/// <summary>One person at one browser, and the checks that every page must stand.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string[] Serious = ["serious", "critical"];

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A refusal answers 409 or 400 with the page itself, which the browser also notes as an error.
            if (message.Type == "error" && !message.Text.Contains("status of 409", StringComparison.Ordinal) && !message.Text.Contains("status of 400", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/workbench/sign-in");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", DemoSite.Password);
        await Page.ClickAsync("form button[type=submit]");
        await Page.WaitForFunctionAsync("() => !location.pathname.includes('/sign-in') && document.readyState === 'complete'");
    }

    /// <summary>Waits for the page whose address has that part. The page is asked again and again: an event of the browser may be over before it is waited for.</summary>
    public static Task ArriveAsync(IPage page, string part) => page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);

    /// <summary>No serious finding of axe, no horizontal scrolling, no complaint of the browser.</summary>
    public async Task CheckPageAsync()
    {
        var axe = await Page.RunAxe();
        var violations = axe.Violations.Where(violation => Serious.Contains(violation.Impact))
            .Select(violation => $"{violation.Id}: {violation.Help} ({string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))})").ToList();
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.False(
            await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
            $"{Page.Url} scrolls sideways at {Page.ViewportSize!.Width} px");
        Assert.Equal([], _complaints);
    }

    /// <summary>Checks the page and keeps its picture in docs/screenshots when <c>BIAOCHI_SCREENSHOTS</c> names that folder.</summary>
    public async Task ShowAsync(string name)
    {
        await CheckPageAsync();
        if (Environment.GetEnvironmentVariable("BIAOCHI_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
