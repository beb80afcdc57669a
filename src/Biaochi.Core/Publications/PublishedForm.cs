using Biaochi.Forms;

namespace Biaochi.Core.Publications;

/// <summary>A published form in a list.</summary>
public sealed record PublishedRow
{
    public required long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required int FiscalYear { get; init; }

    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required string ProjectName { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required string UnitName { get; init; }

    public required string ApprovalNumber { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>The annual money, in 分.</summary>
    public required FundSums Funds { get; init; }

    public required int IndicatorCount { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A published form, whole.</summary>
/// <param name="ApprovedOn">The date of the approval document.</param>
public sealed record PublishedForm(PublishedRow Row, TargetForm Form, DateOnly ApprovedOn);

/// <summary>One page of published forms, newest first.</summary>
/// <param name="Total">How many match, counted no further than <see cref="PublicationQueries.CountLimit"/>.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PublishedPage(IReadOnlyList<PublishedRow> Rows, int Total, long? Next)
{
    public bool IsTotalCapped => Total >= PublicationQueries.CountLimit;
}
