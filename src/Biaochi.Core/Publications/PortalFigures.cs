namespace Biaochi.Core.Publications;

/// <summary>A year of what is public in figures.</summary>
public sealed record PortalFigures
{
    public required int FiscalYear { get; init; }

    /// <summary>By department, the largest sum first.</summary>
    public required IReadOnlyList<DepartmentFigures> ByDepartment { get; init; }

    public FundSums Funds => FundSums.Sum(ByDepartment.Select(d => d.Funds));

    public int Projects => ByDepartment.Sum(d => d.Projects);

    public int Indicators => ByDepartment.Sum(d => d.Indicators);
}

/// <summary>One department's part of <see cref="PortalFigures"/>.</summary>
public sealed record DepartmentFigures(string Code, string Name, int Projects, int Indicators, FundSums Funds);

/// <summary>A department that has something published, in any year.</summary>
public sealed record PublishedDepartment(string Code, string Name);

/// <summary>What a year holds; tells whether something was added since one last looked.</summary>
/// <param name="LastSequence">The newest publication of the year.</param>
public sealed record PublishedYear(int FiscalYear, int Projects, long LastSequence);
