using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Data;

/// <summary>Everything the system remembers. One model for every database; what differs stands in Providers.</summary>
public sealed class BiaochiDbContext(DbContextOptions<BiaochiDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The name of the query filter that keeps regions apart.</summary>
    public const string RegionFilter = "region";

    /// <summary>The region whose rows are seen; null sees all (portal, command line). Set from the caller's organisation.</summary>
    public Guid? RegionId { get; set; }

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<AccountRole> AccountRoles => Set<AccountRole>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<DeclarationVersion> DeclarationVersions => Set<DeclarationVersion>();

    public DbSet<ReviewConclusion> ReviewConclusions => Set<ReviewConclusion>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<FindingDismissal> FindingDismissals => Set<FindingDismissal>();

    public DbSet<RuleHit> RuleHits => Set<RuleHit>();

    public DbSet<Approval> Approvals => Set<Approval>();

    public DbSet<Publication> Publications => Set<Publication>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(BiaochiDbContext).Assembly);

        // Accounts are left out: sign-in looks a name up before any region is known.
        builder.Entity<Organisation>().HasQueryFilter(RegionFilter, o => RegionId == null || o.RegionId == RegionId);
        builder.Entity<Event>().HasQueryFilter(RegionFilter, e => RegionId == null || e.RegionId == RegionId);
        builder.Entity<Declaration>().HasQueryFilter(RegionFilter, d => RegionId == null || d.RegionId == RegionId);
        builder.Entity<DeclarationVersion>().HasQueryFilter(RegionFilter, v => RegionId == null || v.RegionId == RegionId);
        builder.Entity<ReviewConclusion>().HasQueryFilter(RegionFilter, c => RegionId == null || c.RegionId == RegionId);
        builder.Entity<Opinion>().HasQueryFilter(RegionFilter, o => RegionId == null || o.RegionId == RegionId);
        builder.Entity<FindingDismissal>().HasQueryFilter(RegionFilter, d => RegionId == null || d.RegionId == RegionId);
        builder.Entity<RuleHit>().HasQueryFilter(RegionFilter, h => RegionId == null || h.RegionId == RegionId);
        builder.Entity<Approval>().HasQueryFilter(RegionFilter, a => RegionId == null || a.RegionId == RegionId);
        builder.Entity<Publication>().HasQueryFilter(RegionFilter, p => RegionId == null || p.RegionId == RegionId);
    }
}
