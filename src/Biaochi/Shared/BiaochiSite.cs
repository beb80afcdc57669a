using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace Biaochi.Shared;

/// <summary>Workbench and portal as one web application. <c>serve</c>, <c>demo</c> and the tests all run this one.</summary>
public static class BiaochiSite
{
    public static WebApplication Build(SiteOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(BiaochiSite).Assembly.GetName().Name,
            // The program may be started from any folder: its files stand beside it.
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = "wwwroot",
        });
        // In a build folder the assets are named by a manifest; in a published one they stand in wwwroot.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseUrls(options.Urls).UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System).AddBiaochiPages().AddSiteSecurity();
        options.Services?.Invoke(builder.Services);

        var site = builder.Build();
        Answer(site);
        return site;
    }

    /// <summary>The way of a request, from the outermost.</summary>
    private static void Answer(WebApplication site)
    {
        site.UseSiteSecurity();
        site.UseExceptionHandler("/error/500");
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseRequestLocalization();
        site.UseRouting();
        site.MapStaticAssets();
        site.MapRazorPages().WithStaticAssets();
    }
}
