using Biaochi.Core.Publications;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Portal;

/// <summary>What the pages of the portal have in common: whose site it is. They show everybody the same, and nothing but what is published.</summary>
[PublicRead]
internal abstract class PortalPage(PublicationQueries publications) : PageModel
{
    /// <summary>The county; null on a site of several.</summary>
    public string? RegionName { get; private set; }

    protected PublicationQueries Publications => publications;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        RegionName = await publications.GetOnlyRegionNameAsync(HttpContext.RequestAborted);
        // The layout reads it from here and not from the database, because the page that reports a broken database has the same layout.
        ViewData["SiteName"] = $"{RegionName}预算绩效目标公开";
        await next();
    }

    /// <summary>An organisation's name without that of the county, which stands on top of every page.</summary>
    public string Short(string name) => RegionName is { } region && name.Length > region.Length && name.StartsWith(region, StringComparison.Ordinal) ? name[region.Length..] : name;
}
