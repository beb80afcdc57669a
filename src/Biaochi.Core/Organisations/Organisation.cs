using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Organisations;

/// <summary>A body of the county: the finance bureau and its sections, a department, a unit.</summary>
public sealed class Organisation
{
    public const int CodeMaxLength = 21;
    public const int NameMaxLength = 150;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    /// <summary>预算单位代码: three digits for a department, six for its units. Unique in the region.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>The department of a unit, the bureau of a section.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The finance section (业务股室) that looks after a department; null lets every finance section do so.</summary>
    public Guid? SectionId { get; set; }
}

/// <summary>What an organisation is. The numbers are stored.</summary>
public enum OrganisationKind
{
    /// <summary>财政局: its accounts act for the whole region within their roles.</summary>
    FinanceBureau = 1,

    /// <summary>业务股室.</summary>
    FinanceSection = 2,

    /// <summary>绩效股.</summary>
    PerformanceSection = 3,

    /// <summary>预算股.</summary>
    BudgetSection = 4,

    /// <summary>主管部门.</summary>
    Department = 5,

    /// <summary>预算单位.</summary>
    Unit = 6,

    /// <summary>人大, 审计: read only.</summary>
    Oversight = 7,
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Code).HasMaxLength(Organisation.CodeMaxLength);
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.HasIndex(o => new { o.RegionId, o.Code }).IsUnique();
        builder.HasOne<Region>().WithMany().HasForeignKey(o => o.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}
