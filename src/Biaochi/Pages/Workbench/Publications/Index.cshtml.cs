using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Pages.Shared;
using Biaochi.Pages.Workbench.Queue;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Publications;

/// <summary>公开: what is approved and waits to be shown to the public, and what is public.</summary>
internal sealed class IndexModel(ApprovalQueries approvals, PublicationQueries publications, PublishDeclarations publishDeclarations) : WorkbenchPage
{
    private const int Newest = 20;

    [BindProperty(Name = "chosen")]
    public List<string> ChosenValues { get; set; } = [];

    /// <summary>Opens the page with every row ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool IsAllChosen { get; set; }

    public IReadOnlyList<DeclarationRow> Rows { get; private set; } = [];

    public PublishedPage Published { get; private set; } = null!;

    public LeftOutList LeftOut { get; private set; } = LeftOutList.None;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    /// <summary>Rows ticked in the queue come along.</summary>
    public async Task<IActionResult> OnPostChooseAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostPublishAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var chosen = ChosenDeclaration.Read(ChosenValues);
        if (chosen.Count == 0)
        {
            Refuse("没有公开：一份也没有勾选。请先勾选要公开的申报表。");
            return Page();
        }

        var published = await publishDeclarations.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = [.. chosen.Select(one => one.Id)] }, Begin(ProcessType.Publishing), Aborted);
        if (!published.Succeeded)
        {
            Refuse(published.Refusal);
            return await LoadAsync() ?? Page();
        }

        var done = $"已公开 {published.Value.Published.Count} 份。";
        if (published.Value.Refused.Count == 0)
        {
            Notice = done;
            return RedirectToPage();
        }

        LeftOut = new LeftOutList(done, published.Value.Refused);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await LoadAsync() ?? Page();
    }

    public bool IsChosen(DeclarationRow row) => IsAllChosen || ChosenDeclaration.Read(ChosenValues).Any(one => one.Id == row.Id);

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.Has(Role.BudgetReviewer))
        {
            return Forbid();
        }

        Rows = await approvals.GetPublishableRowsAsync(Actor, Aborted);
        Published = await publications.SearchAsync(new SearchQuery(), after: null, Newest, Aborted);
        return null;
    }
}
