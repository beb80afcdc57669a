using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Approvals;

/// <summary>批复: a batch of targets approved together with their budget, under one document number.</summary>
public sealed class Approval
{
    public const int NumberMaxLength = 60;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required int FiscalYear { get; init; }

    /// <summary>文号, e.g. 青财预〔2025〕3号. Unique in the region.</summary>
    public required string Number { get; init; }

    /// <summary>The date of the document.</summary>
    public required DateOnly ApprovedOn { get; init; }

    public required DateTime At { get; init; }

    public Guid? AccountId { get; init; }
}

internal sealed class ApprovalMapping : IEntityTypeConfiguration<Approval>
{
    public void Configure(EntityTypeBuilder<Approval> builder)
    {
        builder.ToTable("Approvals");
        builder.Property(a => a.Number).HasMaxLength(Approval.NumberMaxLength);
        builder.HasIndex(a => new { a.RegionId, a.Number }).IsUnique();
    }
}
