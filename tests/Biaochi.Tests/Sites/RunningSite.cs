using System.Net;
using Biaochi.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Sites;

/// <summary>The site on a free port of its own, and a browser without script: it keeps cookies, follows redirects and parses what it gets.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private RunningSite(WebApplication site, HttpClient browser)
    {
        _site = site;
        Browser = browser;
    }

    public HttpClient Browser { get; }

    public static async Task<RunningSite> StartAsync()
    {
        var site = BiaochiSite.Build(new SiteOptions
        {
            Urls = "http://127.0.0.1:0",
            Services = services => services.AddDataProtection().UseEphemeralDataProtectionProvider(),
        });
        await site.StartAsync(TestContext.Current.CancellationToken);
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new RunningSite(site, NewBrowser(address));
    }

    /// <summary>Somebody else at another machine.</summary>
    public HttpClient AnotherBrowser() => NewBrowser(Browser.BaseAddress!.ToString());

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _site.DisposeAsync();
    }

    private static HttpClient NewBrowser(string address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
}
