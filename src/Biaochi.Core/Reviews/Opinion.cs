using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>审核意见: what a reviewer says about one cell or the whole form of a version. It stays with the version.</summary>
public sealed class Opinion
{
    public const int TextMaxLength = 1000;
    public const int AnswerMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required Guid VersionId { get; init; }

    public required ReviewStep Step { get; init; }

    /// <summary>The cell: a key as findings name places ("overview", "funding.annual.county", "periodIndicators"), or "form".</summary>
    public required string Place { get; init; }

    /// <summary>The indicator's row id, when it is about one.</summary>
    public string? RowId { get; init; }

    public required OpinionAudience Audience { get; init; }

    public required string Text { get; init; }

    /// <summary>The finding it was taken over from.</summary>
    public string? FindingCode { get; init; }

    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }
}

/// <summary>Who may read an opinion. The numbers are stored.</summary>
public enum OpinionAudience
{
    /// <summary>给单位.</summary>
    Unit = 1,

    /// <summary>仅内部.</summary>
    Internal = 2,
}

internal sealed class OpinionMapping : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> builder)
    {
        builder.ToTable("Opinions");
        builder.Property(o => o.Text).HasMaxLength(Opinion.TextMaxLength);
        builder.Property(o => o.Answer).HasMaxLength(Opinion.AnswerMaxLength);
        builder.Property(o => o.AnsweredAt).IsConcurrencyToken();
        builder.Property(o => o.Place).HasMaxLength(60);
        builder.Property(o => o.RowId).HasMaxLength(40);
        builder.HasIndex(o => new { o.RegionId, o.DeclarationId });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(o => o.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeclarationVersion>().WithMany().HasForeignKey(o => o.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
