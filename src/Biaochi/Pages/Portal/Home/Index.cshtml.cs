using Biaochi.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Portal.Home;

/// <summary>The portal's first page: a year of the county's money and promises.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications)
{
    private const int NewestCount = 6;
    private const int LargestCount = 11;

    public IReadOnlyList<PublishedYear> Years { get; private set; } = [];

    /// <summary>Null as long as nothing is published.</summary>
    public PortalFigures? Figures { get; private set; }

    public MoneyFlow Flow { get; private set; } = null!;

    public PublishedList Newest { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancellationToken)
    {
        Years = await Publications.GetYearsAsync(cancellationToken);
        if (!ModelState.IsValid || (year is not null && Years.All(y => y.FiscalYear != year)))
        {
            return NotFound();
        }

        if (Years.Count > 0)
        {
            var chosen = year ?? Years[0].FiscalYear;
            Figures = await Publications.GetFiguresAsync(chosen, cancellationToken);
            Flow = MoneyFlow.Of(Figures, await Publications.GetLargestAsync(chosen, LargestCount, cancellationToken));
            Newest = new((await Publications.SearchAsync(new SearchQuery { FiscalYear = chosen }, null, NewestCount, cancellationToken)).Rows);
        }

        return Page();
    }
}
