using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Organisations;

/// <summary>Reads of organisations for commands and pages.</summary>
public sealed class OrganisationQueries(BiaochiDbContext dbContext)
{
    /// <summary>The organisations with that code: of one region, or of all when none is named.</summary>
    public async Task<IReadOnlyList<Guid>> FindIdsAsync(string code, string? regionCode, CancellationToken cancellationToken) => await (
        from o in dbContext.Organisations
        join region in dbContext.Regions on o.RegionId equals region.Id
        where o.Code == code && (regionCode == null || region.Code == regionCode)
        orderby region.Code
        select o.Id).ToListAsync(cancellationToken);
}
