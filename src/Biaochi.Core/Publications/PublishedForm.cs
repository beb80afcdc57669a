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

    public required long TotalFen { get; init; }

    public required int IndicatorCount { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A published form, whole.</summary>
public sealed record PublishedForm(PublishedRow Row, TargetForm Form);

/// <summary>One page of published forms, newest first.</summary>
/// <param name="Total">How many match, counted no further than <see cref="PublicationQueries.CountLimit"/>.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PublishedPage(IReadOnlyList<PublishedRow> Rows, int Total, long? Next)
{
    public bool IsTotalCapped => Total >= PublicationQueries.CountLimit;
}

/// <summary>The county's year in figures, for the portal's first page. Money in 分.</summary>
public sealed record PortalFigures
{
    public required int FiscalYear { get; init; }

    public required int Projects { get; init; }

    public required int Departments { get; init; }

    public required int Indicators { get; init; }

    public required long TotalFen { get; init; }

    public required long CentralFen { get; init; }

    public required long ProvincialFen { get; init; }

    public required long CountyFen { get; init; }

    public required long SelfFen { get; init; }

    public required long OtherFen { get; init; }

    /// <summary>By department, the largest sum first.</summary>
    public required IReadOnlyList<DepartmentFigures> ByDepartment { get; init; }
}

/// <summary>One department's part of <see cref="PortalFigures"/>.</summary>
public sealed record DepartmentFigures(string Code, string Name, int Projects, long TotalFen);
