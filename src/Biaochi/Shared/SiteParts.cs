namespace Biaochi.Shared;

/// <summary>Many counties keep workbench and portal on two networks: a site that lacks one of them answers as if it had never been.</summary>
internal static class SiteParts
{
    public static void UseSiteParts(this WebApplication site, SiteOptions options)
    {
        if (options is { HasPortal: true, HasWorkbench: true })
        {
            return;
        }

        site.Use((context, next) =>
        {
            var path = context.Request.Path;
            if (path == "/" && !options.HasPortal)
            {
                context.Response.Redirect("/workbench");
                return Task.CompletedTask;
            }

            var isWorkbench = path.StartsWithSegments("/workbench");
            if ((isWorkbench && !options.HasWorkbench) || (IsPortal(path) && !options.HasPortal))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(context);
        });
    }

    private static bool IsPortal(PathString path) =>
        path.StartsWithSegments("/search") || path.StartsWithSegments("/projects") || path.StartsWithSegments("/departments")
        || path.StartsWithSegments("/data") || path.StartsWithSegments("/guide") || path.StartsWithSegments("/api/v1/forms");
}
