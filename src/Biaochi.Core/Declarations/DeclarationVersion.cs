using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>A form as it was submitted or approved. Never changed.</summary>
public sealed class DeclarationVersion
{
    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required VersionCut Cut { get; init; }

    /// <summary>Canonical JSON with its schema version.</summary>
    public required string Json { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>.</summary>
    public required string Hash { get; init; }

    public required DateTime At { get; init; }

    public Guid? AccountId { get; init; }
}

/// <summary>What cut a version. The numbers are stored.</summary>
public enum VersionCut
{
    Submitted = 1,
    Approved = 4,
}

internal sealed class DeclarationVersionMapping : IEntityTypeConfiguration<DeclarationVersion>
{
    public void Configure(EntityTypeBuilder<DeclarationVersion> builder)
    {
        builder.ToTable("DeclarationVersions");
        builder.HasIndex(v => new { v.DeclarationId, v.Number }).IsUnique();
        builder.HasOne<Declaration>().WithMany().HasForeignKey(v => v.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
