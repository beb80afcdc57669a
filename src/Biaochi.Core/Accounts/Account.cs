using Biaochi.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Accounts;

/// <summary>A person's account. Sign-in, lockout and password are ASP.NET Core Identity's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 60;
    public const int UserNameMaxLength = 60;

    public required Guid RegionId { get; init; }

    public required Guid OrganisationId { get; set; }

    public required string DisplayName { get; set; }

    public List<AccountRole> Roles { get; init; } = [];
}

/// <summary>A role that an account holds.</summary>
public sealed class AccountRole
{
    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.DisplayName).HasMaxLength(Account.DisplayNameMaxLength);
        builder.HasOne<Region>().WithMany().HasForeignKey(a => a.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.AccountId);
    }
}

internal sealed class AccountRoleMapping : IEntityTypeConfiguration<AccountRole>
{
    public void Configure(EntityTypeBuilder<AccountRole> builder)
    {
        builder.ToTable("AccountRoles");
        builder.HasKey(r => new { r.AccountId, r.Role });
    }
}
