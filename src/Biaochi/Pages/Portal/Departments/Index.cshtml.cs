using Biaochi.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Portal.Departments;

/// <summary>One department: what it got for a year, and its projects.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications)
{
    private const int PageSize = 50;

    public DepartmentFigures Department { get; private set; } = null!;

    public int Year { get; private set; }

    /// <summary>The years that have something published by anybody, newest first.</summary>
    public IReadOnlyList<PublishedYear> Years { get; private set; } = [];

    public PublishedPage Projects { get; private set; } = null!;

    public bool IsLaterPage { get; private set; }

    /// <summary>Shows the year asked for, otherwise the newest in which the department has something.</summary>
    public async Task<IActionResult> OnGetAsync(string code, int? year, long? after, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || (await FindAsync(code, year, cancellationToken)) is not { } department)
        {
            return NotFound();
        }

        Department = department;
        IsLaterPage = after is not null;
        Projects = await Publications.SearchAsync(new SearchQuery { DepartmentCode = code, FiscalYear = Year }, after, PageSize, cancellationToken);
        return Page();
    }

    private async Task<DepartmentFigures?> FindAsync(string code, int? year, CancellationToken cancellationToken)
    {
        Years = await Publications.GetYearsAsync(cancellationToken);
        foreach (var asked in Years.Where(y => year is null || y.FiscalYear == year))
        {
            Year = asked.FiscalYear;
            var all = (await Publications.GetFiguresAsync(Year, cancellationToken)).ByDepartment.Where(d => d.Code == code).ToList();
            if (all.Count > 0)
            {
                // Renamed within the year, it is still one department.
                return new DepartmentFigures(code, all[0].Name, all.Sum(d => d.Projects), all.Sum(d => d.Indicators), FundSums.Sum(all.Select(d => d.Funds)));
            }
        }

        return null;
    }
}
