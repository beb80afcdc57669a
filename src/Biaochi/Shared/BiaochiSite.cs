using Biaochi.Api;
using Biaochi.Core;
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
        builder.Logging
            .AddFilter("Microsoft", LogLevel.Warning)
            // The keys of cookies lie in the data folder, as protected as the database beside them.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        options.Services?.Invoke(builder.Services);

        var site = builder.Build();
        Answer(site, options);
        return site;
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options).AddSingleton(options.Rules).AddSingleton<SetUpCode>().AddBiaochiCore(options.Database);
        services.AddBiaochiPages().AddSiteSecurity().AddSiteAccounts(options.DataFolder).AddApiProblems();
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
    }

    /// <summary>The way of a request, from the outermost.</summary>
    private static void Answer(WebApplication site, SiteOptions options)
    {
        site.UseSiteSecurity();
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = exception => exception is NotFoundException ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError,
            // What is not there is no fault of the program.
            SuppressDiagnosticsCallback = context => context.Exception is NotFoundException,
        });
        site.UseStatusCodePagesWithReExecute("/error/{0}");
        site.UseApiProblems();
        site.UseSiteParts(options);
        site.UseRequestLocalization();
        site.UseRouting();
        site.UseAuthentication();
        site.UseAuthorization();
        site.Use(CurrentActor.LoadAsync);
        site.UsePublicCaching();
        site.MapStaticAssets();
        site.MapRazorPages().WithStaticAssets();
        site.MapHealthChecks("/healthz");
        site.MapPublishedForms();
        site.MapPublishedTable();
        site.MapFormFiles();
    }
}
