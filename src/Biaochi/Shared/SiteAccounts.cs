using Biaochi.Core.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Shared;

/// <summary>Sign-in by cookie, and which pages ask for it.</summary>
internal static class SiteAccounts
{
    public const string SignInPath = "/workbench/sign-in";

    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(8);

    public static IServiceCollection AddSiteAccounts(this IServiceCollection services, string dataFolder)
    {
        services.AddDataProtection().SetApplicationName("biaochi").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(dataFolder, "keys")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Account>().AddSignInManager();
        services.ConfigureApplicationCookie(Configure);
        services.Configure<RazorPagesOptions>(pages => pages.Conventions
            .AuthorizeFolder("/Workbench")
            // The desk keeps nothing and shows only what its own visitor dropped: whoever reaches the workbench may use it.
            .AllowAnonymousToFolder("/Workbench/Desk")
            .AllowAnonymousToFolder("/Workbench/SignIn")
            .AllowAnonymousToFolder("/Workbench/SetUp"));
        services.AddScoped<CurrentActor>();
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "biaochi";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = WorkingDay;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A page leads to the sign-in; a program is told that it needs one.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}
