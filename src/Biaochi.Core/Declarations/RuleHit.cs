using Biaochi.Core.Audit;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>How often one rule objected to a version when it was submitted: what noisy rules are known by.</summary>
public sealed class RuleHit
{
    public const int CodeMaxLength = 60;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required Guid VersionId { get; init; }

    public required string Code { get; init; }

    public required int Count { get; init; }

    internal static IEnumerable<RuleHit> Of(DeclarationVersion version, IEnumerable<Finding> findings, ProcessContext process) =>
        findings.GroupBy(finding => finding.Code).Select(code => new RuleHit
        {
            Id = process.NewId(),
            RegionId = version.RegionId,
            DeclarationId = version.DeclarationId,
            VersionId = version.Id,
            Code = code.Key,
            Count = code.Count(),
        });
}

internal sealed class RuleHitMapping : IEntityTypeConfiguration<RuleHit>
{
    public void Configure(EntityTypeBuilder<RuleHit> builder)
    {
        builder.ToTable("RuleHits");
        builder.Property(h => h.Code).HasMaxLength(RuleHit.CodeMaxLength);
        builder.HasIndex(h => new { h.VersionId, h.Code }).IsUnique();
        builder.HasIndex(h => new { h.RegionId, h.Code });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(h => h.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeclarationVersion>().WithMany().HasForeignKey(h => h.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
