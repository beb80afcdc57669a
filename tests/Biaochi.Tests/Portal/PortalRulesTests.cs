using System.Net;
using System.Net.Http.Headers;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

/// <summary>What holds for every public page and every public answer.</summary>
public sealed class PortalRulesTests(PublishedSite published, RunningSite unpublished)
{
    public static TheoryData<string> Pages { get; } = ["/", "/search?q=供水", "/projects/{id}", "/departments/058", "/data", "/guide"];

    public static TheoryData<string> Reads { get; } = [.. Pages.Select(row => row.Data), "/api/v1/forms?size=200", "/api/v1/forms/{id}", "/data/projects-2025.csv", "/api/schema/form.json"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AnyPage_HasNoInlineScriptOrStyleAndNoEnglishTitle(string path)
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync(Address(path));

        Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style]"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.EndsWith("· 青禾县预算绩效目标公开", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#main"));
        Assert.Empty(page.QuerySelectorAll(".demo-mark"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_EveryStylesheetScriptAndLinkOfAPage_IsThere(string path)
    {
        using var browser = published.NewBrowser();
        var page = await browser.OpenAsync(Address(path));
        var addresses = page.QuerySelectorAll("link, header a, main a, footer a").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")!))
            .Where(address => !address.StartsWith('#'))
            .Distinct().ToList();

        Assert.True(addresses.Count > 5);
        foreach (var address in addresses)
        {
            var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK, $"{address} answers {response.StatusCode}");
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Get_AnyPublicRead_NamesNobody(string path)
    {
        using var browser = published.NewBrowser();

        var answer = await browser.GetStringAsync(Address(path), TestContext.Current.CancellationToken);

        Assert.All(PublishedSite.PersonalData, word => Assert.DoesNotContain(word, answer, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Get_AnyPublicRead_CarriesTheHeaders(string path)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync(Address(path), TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=60", response.Headers.CacheControl!.ToString());
        Assert.NotNull(response.Headers.ETag);
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Get_WhatTheVisitorHasAlready_Is304WithoutContent(string path)
    {
        using var browser = published.NewBrowser();
        var first = await browser.GetAsync(Address(path), TestContext.Current.CancellationToken);

        var second = await browser.SendAsync(Asking(Address(path), first.Headers.ETag!), TestContext.Current.CancellationToken);
        var other = await browser.SendAsync(Asking(Address(path), new EntityTagHeaderValue("\"another\"")), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Head_AnyPublicRead_HasTheHeadersAlone(string path)
    {
        using var browser = published.NewBrowser();
        var whole = await browser.GetAsync(Address(path), TestContext.Current.CancellationToken);

        var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, Address(path)), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/forms")]
    public async Task Get_SignedIn_IsKeptByNobody(string path)
    {
        using var browser = unpublished.NewBrowser();
        await browser.SignInAsync(People.WaterClerk);

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Get_SiteWithoutPortal_HasNoneOfIt()
    {
        await using var site = await RunningSite.StartAsync(options => options with { HasPortal = false });
        using var browser = site.NewBrowser(followRedirects: false);

        foreach (var path in (string[])["/search", "/projects/" + Guid.Empty, "/departments/058", "/data", "/data/projects-2025.csv", "/guide", "/api/v1/forms", "/api/v1/forms/" + Guid.Empty])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal("/workbench", (await browser.GetAsync("/", TestContext.Current.CancellationToken)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/guide")]
    [InlineData("/nothing-here")]
    [InlineData("/workbench/sign-in")]
    [InlineData("/workbench/desk")]
    public async Task Get_AnyPageOfTheDemo_SaysThatItsDataAreInvented(string path)
    {
        await using var site = await RunningSite.StartAsync(options => options with { IsDemo = true });
        using var browser = site.NewBrowser();

        var page = await browser.OpenAsync(path);

        Assert.StartsWith("演示数据，均为虚构", page.QuerySelector(".demo-mark")!.Text(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Asking(string address, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known);
        return request;
    }

    private string Address(string path) => path.Replace("{id}", published.Water.Id.ToString(), StringComparison.Ordinal);
}
