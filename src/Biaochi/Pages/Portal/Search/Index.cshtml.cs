using Biaochi.Core.Publications;
using Biaochi.Forms.Funds;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Portal.Search;

/// <summary>Finds published projects by words and filters, newest first.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications)
{
    public const int MaxTextLength = 100;
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Fund { get; set; }

    /// <summary>The cursor that the page before gave.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public IReadOnlyList<PublishedYear> Years { get; private set; } = [];

    public IReadOnlyList<PublishedDepartment> Departments { get; private set; } = [];

    public static IReadOnlyList<string> Funds { get; } = [.. FundingSource.Common.Where(source => source != FundingSource.Total)];

    /// <summary>Null when the address asks for something that cannot be understood.</summary>
    public PublishedPage? Found { get; private set; }

    /// <summary>What is wrong with the address.</summary>
    public string? Problem { get; private set; }

    public bool HasFilters => Year is not null || Department is not null || Fund is not null;

    public string Total => Found!.IsTotalCapped ? "超过 1 万个项目" : $"{ReaderText.Count(Found.Total)} 个项目";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Q = Q?.Trim();
        Years = await Publications.GetYearsAsync(cancellationToken);
        Departments = await Publications.GetDepartmentsAsync(cancellationToken);
        Problem = !ModelState.IsValid ? "没有查找：地址中的年度或页码不是数字。请重新选择后再查找。"
            : Q?.Length > MaxTextLength ? $"没有查找：要找的字超过了 {MaxTextLength} 个。请换短一点的词。"
            : null;
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var query = new SearchQuery { Text = Q, FiscalYear = Year, DepartmentCode = Department, Fund = Fund };
        Found = await Publications.SearchAsync(query, After, PageSize, cancellationToken);
    }
}
