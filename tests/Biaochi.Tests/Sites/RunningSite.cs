using System.Net;
using Biaochi.Shared;
using Biaochi.Tests.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(RunningSite))]

namespace Biaochi.Tests.Sites;

/// <summary>
/// The site on a free port of its own. Tests share one, because nothing of one visitor is seen by another: each test opens a browser of
/// its own. A test that needs a site unlike ours starts it with other services.
/// </summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly WebApplication _site;

    public RunningSite()
        : this(services: null)
    {
    }

    internal RunningSite(Action<IServiceCollection>? services) =>
        _site = BiaochiSite.Build(new SiteOptions { Urls = "http://127.0.0.1:0", Services = ours => Replace(ours, services) });

    public IServiceProvider Services => _site.Services;

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public async ValueTask InitializeAsync() => await _site.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>A browser without script: it keeps cookies and follows redirects.</summary>
    public HttpClient NewBrowser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>Keys that live as long as the site, and no log among the results of the tests.</summary>
    private static void Replace(IServiceCollection ours, Action<IServiceCollection>? services)
    {
        ours.AddDataProtection().UseEphemeralDataProtectionProvider();
        ours.AddLogging(logging => logging.ClearProviders());
        services?.Invoke(ours);
    }
}
