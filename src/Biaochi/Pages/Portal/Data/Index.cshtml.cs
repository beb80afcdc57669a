using Biaochi.Core.Publications;

namespace Biaochi.Pages.Portal.Data;

/// <summary>What can be downloaded, and how programs read it.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications)
{
    public IReadOnlyList<PublishedYear> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Years = await Publications.GetYearsAsync(cancellationToken);
}
