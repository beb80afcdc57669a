using Biaochi.Core.Declarations;
using Biaochi.Reviewer.ScoreSheet;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>审核结论: how one step of the review ended, for one version.</summary>
public sealed class ReviewConclusion
{
    public const int RemarkMaxLength = 500;

    /// <summary>Of the 总体意见 of a 审核表.</summary>
    public const int SheetCommentMaxLength = 1000;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required Guid VersionId { get; init; }

    public required ReviewStep Step { get; init; }

    public required ReviewOutcome Outcome { get; init; }

    public ReviewGrade? Grade { get; init; }

    /// <summary>审核表 as the person decided it (<see cref="ReviewSheetJson"/>); null where the step was concluded without.</summary>
    public string? SheetJson { get; init; }

    public string? Remark { get; init; }

    public required DateTime At { get; init; }

    public Guid? AccountId { get; init; }
}

/// <summary>The steps of a review. The numbers are stored.</summary>
public enum ReviewStep
{
    /// <summary>主管部门初审.</summary>
    Department = 1,

    /// <summary>业务股室审核.</summary>
    FinanceSection = 2,

    /// <summary>绩效股审核.</summary>
    Performance = 3,

    /// <summary>预算股审核入库.</summary>
    Budget = 4,
}

public enum ReviewOutcome
{
    Passed = 1,
    Returned = 2,
}

public static class ReviewLabels
{
    public static string Label(this ReviewStep step) => step switch
    {
        ReviewStep.Department => "主管部门",
        ReviewStep.FinanceSection => "业务股室",
        ReviewStep.Performance => "绩效股",
        ReviewStep.Budget => "预算股",
    };

    public static string Label(this ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Passed => "通过",
        ReviewOutcome.Returned => "退回",
    };
}

internal sealed class ReviewConclusionMapping : IEntityTypeConfiguration<ReviewConclusion>
{
    public void Configure(EntityTypeBuilder<ReviewConclusion> builder)
    {
        builder.ToTable("ReviewConclusions");
        builder.Property(c => c.Remark).HasMaxLength(ReviewConclusion.RemarkMaxLength);
        builder.HasIndex(c => new { c.VersionId, c.Step }).IsUnique();
        builder.HasIndex(c => new { c.RegionId, c.DeclarationId });
        builder.HasOne<Declaration>().WithMany().HasForeignKey(c => c.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DeclarationVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
