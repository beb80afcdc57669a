using System.Net;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Sites;

public sealed class ShellTests(RunningSite site)
{
    [Fact]
    public async Task Get_EveryStylesheetAndScript_IsNotEmpty()
    {
        using var browser = site.NewBrowser();
        var page = await browser.OpenAsync("/workbench/desk");
        var addresses = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")))
            .Concat(page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')[0])).ToList();

        Assert.True(addresses.Count >= 5);
        foreach (var address in addresses)
        {
            var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK && content.Length > 100, $"{address} is empty");
        }
    }

    [Fact]
    public async Task Get_EveryIconOfThePage_IsInTheSprite()
    {
        using var browser = site.NewBrowser();
        var page = await browser.OpenAsync("/workbench/desk");

        foreach (var icon in page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.Split('#')))
        {
            Assert.Contains($"id=\"{icon[1]}\"", await browser.GetStringAsync(icon[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/workbench/desk")]
    [InlineData("/workbench/desk/form/7")]
    [InlineData("/nothing-here")]
    [InlineData("/lib/bootstrap.min.css")]
    public async Task Get_Anything_CarriesTheSecurityHeaders(string path)
    {
        using var browser = site.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/workbench/desk")]
    [InlineData("/workbench/nothing-here")]
    [InlineData("/nothing-here")]
    public async Task Get_AnyPage_HasNoInlineScriptOrStyle(string path)
    {
        using var browser = site.NewBrowser();

        var page = await browser.OpenAsync(path);

        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/nothing-here", "回到首页", "body.pt")]
    [InlineData("/workbench/nothing-here", "回到工作台", "body.wb")]
    [InlineData("/error/500", "回到首页", "body.pt")]
    public async Task Get_UnknownPage_SaysSoInOurOwnLook(string path, string wayOut, string look)
    {
        using var browser = site.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal("没有这个页面", page.QuerySelector("h1")?.Text());
        Assert.Contains(wayOut, page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(look));
    }

    [Fact]
    public async Task Get_PageThatFails_Is500WithANumberForTheAdministrator()
    {
        await using var failing = await RunningSite.StartAsync(services: services =>
            services.Configure<RazorPagesOptions>(pages => pages.Conventions.AddPageApplicationModelConvention("/Workbench/Desk/Index", page => page.Filters.Add(new Failure()))));
        using var browser = failing.NewBrowser();

        var response = await browser.GetAsync("/workbench/desk", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Equal("系统出了错", page.QuerySelector("h1")?.Text());
        Assert.Contains("编号", page.QuerySelector("main")!.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("planned failure", page.Source.Text, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Get_Page_IsChineseInItsSource()
    {
        using var browser = site.NewBrowser();

        var source = await browser.GetStringAsync("/workbench/desk", TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"zh-CN\">", source, StringComparison.Ordinal);
        Assert.Contains("审一批", source, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", source, StringComparison.Ordinal);
    }

    private sealed class Failure : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context) => throw new InvalidOperationException("planned failure");

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
