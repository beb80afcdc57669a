using System.Net;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Shared;
using Biaochi.Testing;
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
/// The site on a free port of its own, over the county of a <see cref="Testing.World"/>. As a fixture it is shared by tests that change nothing
/// in the database; a test that does starts one of its own with <see cref="StartAsync"/>.
/// </summary>
public sealed class RunningSite : IAsyncLifetime
{
    private World? _world;
    private WebApplication? _site;

    public World World => _world ?? throw new InvalidOperationException("The site has not been started.");

    public IServiceProvider Services => Site.Services;

    private WebApplication Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>A site of a test's own, with a county of its own.</summary>
    /// <param name="change">What this site has unlike ours.</param>
    /// <param name="services">Services in the place of ours.</param>
    internal static async Task<RunningSite> StartAsync(Func<SiteOptions, SiteOptions>? change = null, Action<IServiceCollection>? services = null)
    {
        var site = new RunningSite();
        await site.BuildAsync(change ?? (options => options), services);
        return site;
    }

    public async ValueTask InitializeAsync() => await BuildAsync(options => options, services: null);

    /// <summary>A browser without script: it keeps cookies and follows redirects.</summary>
    public HttpClient NewBrowser(bool followRedirects = true) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = followRedirects }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await World.DisposeAsync();
    }

    private async Task BuildAsync(Func<SiteOptions, SiteOptions> change, Action<IServiceCollection>? services)
    {
        _world = await World.CreateAsync();
        _site = BiaochiSite.Build(change(new SiteOptions
        {
            Urls = "http://127.0.0.1:0",
            DataFolder = _world.Folder,
            Database = SqliteDatabase.InFolder(_world.Folder),
            Services = ours => Replace(ours, _world, services),
        }));
        await _site.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The world's clock, keys that live as long as the site, and no log among the results of the tests.</summary>
    private static void Replace(IServiceCollection ours, World world, Action<IServiceCollection>? services)
    {
        ours.AddSingleton<TimeProvider>(world.Clock);
        ours.AddDataProtection().UseEphemeralDataProtectionProvider();
        ours.AddLogging(logging => logging.ClearProviders());
        services?.Invoke(ours);
    }
}
