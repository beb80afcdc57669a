using Biaochi.Core;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Portal.Projects;

/// <summary>One published project: five answers, its promises, the official form.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications)
{
    private const int OpeningLength = 160;

    public PublishedRow Row { get; private set; } = null!;

    public TargetForm Form { get; private set; } = null!;

    public DateOnly ApprovedOn { get; private set; }

    public PaperForm Paper { get; private set; } = null!;

    public PromiseList Promises { get; private set; } = null!;

    public PlanSteps Plan { get; private set; } = null!;

    /// <summary>What it is about, in its first sentences; the form has the rest.</summary>
    public string? Overview { get; private set; }

    /// <summary>The money of the whole period in 分, where it is not that of the year.</summary>
    public long? PeriodTotal { get; private set; }

    public bool IsOverviewCut => Overview?.Length < Form.Overview?.Length;

    /// <exception cref="NotFoundException">Nothing is published under that id.</exception>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var published = await Publications.GetAsync(id, cancellationToken);
        (Row, Form, ApprovedOn) = published;
        Paper = new PaperForm(Form);
        Promises = new PromiseList(Form);
        Plan = PlanSteps.Of(Form.Plan);
        var about = Form.Overview ?? Form.AnnualGoal ?? Form.PeriodGoal;
        Overview = about is null ? null : ReaderText.Opening(about, OpeningLength);
        PeriodTotal = Money.ToFen(Form.Funding.Period.Total) is { } total && total != Row.Funds.Total ? total : null;
    }
}
