using System.Security.Cryptography;
using System.Text;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>
/// 不采纳: one finding of one declaration that somebody passed by with a reason, and never its rule. It holds for later versions as long as the
/// words it is about are the same.
/// </summary>
public sealed class FindingDismissal
{
    public const int ReasonMaxLength = 200;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required DismissalSide Side { get; init; }

    public required string Code { get; init; }

    public required string Place { get; init; }

    public string? RowId { get; init; }

    /// <summary>SHA-256 of the words that the finding was about.</summary>
    public required string WordsHash { get; init; }

    public required string Reason { get; init; }

    public required DateTime At { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Whether it is about that finding of the form as it reads now.</summary>
    public bool Covers(TargetForm form, Finding finding) =>
        Code == finding.Code && Place == finding.Place.Key && RowId == finding.Place.RowId && WordsHash == HashOf(form, finding);

    /// <summary>The words a finding is about: its cell, and what it quotes from others.</summary>
    internal static string HashOf(TargetForm form, Finding finding)
    {
        var place = finding.Place;
        var words = new[]
        {
            place.Field is { } field ? form.Text(field) : null,
            place.IndicatorIn(form)?.Name,
            place.IndicatorIn(form)?.Value,
        }.Concat(finding.Evidence);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', words))));
    }
}

/// <summary>Who passed a finding by. The numbers are stored.</summary>
public enum DismissalSide
{
    /// <summary>The unit: the reviewer sees the reason first and judges.</summary>
    Unit = 1,

    /// <summary>A reviewer: the finding is out of the way.</summary>
    Reviewer = 2,
}

internal sealed class FindingDismissalMapping : IEntityTypeConfiguration<FindingDismissal>
{
    public void Configure(EntityTypeBuilder<FindingDismissal> builder)
    {
        builder.ToTable("FindingDismissals");
        builder.Property(d => d.Code).HasMaxLength(RuleHit.CodeMaxLength);
        builder.Property(d => d.Place).HasMaxLength(60);
        builder.Property(d => d.RowId).HasMaxLength(40);
        builder.Property(d => d.Reason).HasMaxLength(FindingDismissal.ReasonMaxLength);
        builder.HasIndex(d => new { d.RegionId, d.DeclarationId });
        builder.HasIndex(d => new { d.RegionId, d.Code });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(d => d.DeclarationId).OnDelete(DeleteBehavior.Restrict);
    }
}
