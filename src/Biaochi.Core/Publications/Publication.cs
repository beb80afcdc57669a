using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Publications;

/// <summary>公开: the copy of an approved form that the public sees, frozen, without personal data.</summary>
public sealed class Publication
{
    /// <summary>Counts publications as they come; newest first is highest first, and cursors point at it.</summary>
    public long Sequence { get; set; }

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required Guid VersionId { get; init; }

    public required int FiscalYear { get; init; }

    /// <summary>The masked form as canonical JSON.</summary>
    public required string Json { get; init; }

    public required string Hash { get; init; }

    public required string ProjectName { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required string UnitName { get; init; }

    public required string ApprovalNumber { get; init; }

    public required DateTime PublishedAt { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>年度资金 in 分, blanks as zero: what the county's sums are made of.</summary>
    public required long TotalFen { get; init; }

    public required long CentralFen { get; init; }

    public required long ProvincialFen { get; init; }

    public required long CountyFen { get; init; }

    public required long SelfFen { get; init; }

    public required long OtherFen { get; init; }

    /// <summary>How many annual indicators it promises.</summary>
    public required int IndicatorCount { get; init; }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(p => p.Sequence);
        builder.Property(p => p.Sequence).ValueGeneratedOnAdd();
        builder.HasIndex(p => p.Id).IsUnique();
        builder.HasIndex(p => p.DeclarationId).IsUnique();
        builder.HasIndex(p => new { p.RegionId, p.FiscalYear, p.Sequence });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(p => p.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
