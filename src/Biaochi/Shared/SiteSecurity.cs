namespace Biaochi.Shared;

/// <summary>What every answer carries, and what every form post must bring.</summary>
internal static class SiteSecurity
{
    /// <summary>Nothing from elsewhere, nothing written into a page: no inline script or style, no frame around us.</summary>
    public const string ContentSecurityPolicy = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Razor Pages ask for the token on every post by themselves; scripts send it in the header.</summary>
    public static IServiceCollection AddSiteSecurity(this IServiceCollection services) =>
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "biaochi-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.HeaderName = "X-Form-Token";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

    public static void UseSiteSecurity(this WebApplication site) => site.Use(static (context, next) =>
    {
        // When the answer starts, because the error handler clears what was set before.
        context.Response.OnStarting(static state => Protect((HttpContext)state), context);
        return next(context);
    });

    private static Task Protect(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        if (context.Request.Path.StartsWithSegments("/workbench"))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
