using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>
/// 申报: a subject (a unit's project) and an occasion of one year. It has one draft that changes and numbered versions that never do.
/// What lists, filters and sums need stands beside the form as projections.
/// </summary>
public sealed class Declaration
{
    public const int ProjectNameMaxLength = 180;
    public const int StatementMaxLength = 500;

    /// <summary>The longest a text cell may be; real overviews stay below 2,000 characters.</summary>
    public const int TextMaxLength = 8000;

    /// <summary>The longest an indicator's name or value may be.</summary>
    public const int IndicatorTextMaxLength = 1000;

    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required int FiscalYear { get; init; }

    public required Occasion Occasion { get; init; }

    public required FormKind Kind { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid DepartmentId { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Counts every change of draft or stage. Whoever saves against an older one is refused.</summary>
    public int Revision { get; set; }

    /// <summary>The form as canonical JSON; the last version's content while it is under review.</summary>
    public required string DraftJson { get; set; }

    public required string DraftHash { get; set; }

    public DateTime EditedAt { get; set; }

    public Guid? EditedBy { get; set; }

    public Stage Stage { get; set; } = Stage.Draft;

    public required DateTime StageSince { get; set; }

    /// <summary>True while a returned form waits to be submitted again.</summary>
    public bool IsReturned { get; set; }

    public BudgetState BudgetState { get; set; } = BudgetState.None;

    public PublicationState PublicationState { get; set; } = PublicationState.Undecided;

    public Guid? ApprovalId { get; set; }

    /// <summary>The number of the newest version; 0 before the first submission.</summary>
    public int LastVersionNumber { get; set; }

    /// <summary>What the unit said when it submitted, about findings that it passes by; the reviewer sees it first.</summary>
    public string? Statement { get; set; }

    // Projections of the draft, rewritten whenever it is.
    public required string ProjectName { get; set; }

    /// <summary>年度资金总额 in 分; null when blank or unreadable.</summary>
    public long? AnnualTotalFen { get; set; }

    /// <summary>实施期资金总额 in 分; null when blank or unreadable.</summary>
    public long? PeriodTotalFen { get; set; }

    public int BlockingCount { get; set; }

    public int MajorCount { get; set; }

    public int MinorCount { get; set; }
}

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("Declarations");
        builder.Property(d => d.ProjectName).HasMaxLength(Declaration.ProjectNameMaxLength);
        builder.Property(d => d.Statement).HasMaxLength(Declaration.StatementMaxLength);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasIndex(d => new { d.RegionId, d.FiscalYear, d.UnitId, d.ProjectName, d.Occasion }).IsUnique();
        builder.HasIndex(d => new { d.RegionId, d.FiscalYear, d.Stage });

        // All that is asked of each submitted declaration before a review; without it every row's form would be passed over.
        builder.HasIndex(d => new { d.RegionId, d.FiscalYear, d.LastVersionNumber, d.Id, d.UnitId, d.DepartmentId, d.BudgetState, d.PublicationState }).HasDatabaseName("IX_Declarations_Submitted");
        builder.HasOne<Region>().WithMany().HasForeignKey(d => d.RegionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
