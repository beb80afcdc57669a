using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>审核结论: how one step of the review ended, for one version.</summary>
public sealed class ReviewConclusion
{
    public const int RemarkMaxLength = 500;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required Guid VersionId { get; init; }

    public required ReviewStep Step { get; init; }

    public required ReviewOutcome Outcome { get; init; }

    public ReviewGrade? Grade { get; init; }

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

/// <summary>综合评定等级 of the 审核表 (财预〔2015〕88号). The numbers are stored.</summary>
public enum ReviewGrade
{
    /// <summary>优: goes on.</summary>
    Excellent = 1,

    /// <summary>良: may be completed together and goes on.</summary>
    Good = 2,

    /// <summary>中: must be revised and submitted again.</summary>
    Fair = 3,

    /// <summary>差: may not go on to the budget.</summary>
    Poor = 4,
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

    public static string Label(this ReviewGrade grade) => grade switch
    {
        ReviewGrade.Excellent => "优",
        ReviewGrade.Good => "良",
        ReviewGrade.Fair => "中",
        ReviewGrade.Poor => "差",
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
