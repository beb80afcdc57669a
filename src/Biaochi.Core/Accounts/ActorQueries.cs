using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Accounts;

/// <summary>Reads who somebody is now: roles and organisation come from the database at each request, not from an old cookie.</summary>
public sealed class ActorQueries(BiaochiDbContext dbContext)
{
    public Task<Actor?> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
        LoadAsync(dbContext.Users.Where(a => a.Id == accountId), cancellationToken);

    public Task<Actor?> FindByNameAsync(string userName, CancellationToken cancellationToken)
    {
        var normalised = userName.ToUpperInvariant();
        return LoadAsync(dbContext.Users.Where(a => a.NormalizedUserName == normalised), cancellationToken);
    }

    /// <summary>Whether there is any account at all; without one, the set-up page is open to whoever has the code.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => dbContext.Users.AnyAsync(cancellationToken);

    /// <summary>All accounts with who they are, by user name; of one region where the context is set to one.</summary>
    public async Task<IReadOnlyList<(string UserName, Actor Actor)>> GetAllAsync(CancellationToken cancellationToken)
    {
        var accounts = await dbContext.Users.Where(a => dbContext.RegionId == null || a.RegionId == dbContext.RegionId)
            .Include(a => a.Roles).AsNoTracking().OrderBy(a => a.UserName).ToListAsync(cancellationToken);
        var organisations = await dbContext.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Id, cancellationToken);
        var regions = await dbContext.Regions.AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        return [.. accounts.Select(account => (account.UserName!, Actor.Of(account, organisations[account.OrganisationId], regions[account.RegionId])))];
    }

    private async Task<Actor?> LoadAsync(IQueryable<Account> accounts, CancellationToken cancellationToken)
    {
        var account = await accounts.Include(a => a.Roles).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var organisation = await dbContext.Organisations.IgnoreQueryFilters([BiaochiDbContext.RegionFilter]).AsNoTracking().SingleAsync(o => o.Id == account.OrganisationId, cancellationToken);
        var region = await dbContext.Regions.AsNoTracking().SingleAsync(r => r.Id == account.RegionId, cancellationToken);
        return Actor.Of(account, organisation, region);
    }
}
