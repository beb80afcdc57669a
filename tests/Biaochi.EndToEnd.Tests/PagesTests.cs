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

        await visitor.Page.SetInputFilesAsync("input[type=file]", Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples", "qinghe", "2025")));
        if (await visitor.Page.Locator("form button[type=submit]:visible").CountAsync() > 0 && await visitor.Page.Locator("table.grid").CountAsync() == 0)
        {
            await visitor.Page.Locator("form button[type=submit]:visible").First.ClickAsync();
        }

        await visitor.Page.WaitForSelectorAsync("table.grid");
        await visitor.ShowAsync($"desk-{size}");
    }

    private Task<Visitor> VisitAsync(string size) => size == Wide ? site.NewVisitorAsync() : site.NewVisitorAsync(390, 844);
}
