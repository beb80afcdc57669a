using Biaochi.Core.Audit;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.Findings;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Declarations.Dismiss;

/// <summary>不采纳: one finding and the reason why it is none; for the unit that fills in and for the reviewer whose turn it is.</summary>
internal sealed class IndexModel(ReviewQueries reviews, DismissFinding dismissFinding, RestoreFinding restoreFinding) : WorkbenchPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which finding, as <see cref="FindingKey"/> writes it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DeclarationDetails Details { get; private set; } = null!;

    public Finding Finding { get; private set; } = null!;

    /// <summary>The unit says it while it fills in; otherwise a reviewer.</summary>
    public bool IsUnit => Details.Actions.CanEdit;

    /// <summary>The page it is said on.</summary>
    public string Back => IsUnit ? $"/workbench/declarations/{Id}" : $"/workbench/reviews/{Id}";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var options = new DismissFindingOptions { DeclarationId = Id, Finding = Key ?? "", Reason = Reason ?? "" };
        var dismissed = await dismissFinding.ExecuteAsync(options, Begin(ProcessType.FindingDismissing), Aborted);
        if (dismissed.Succeeded)
        {
            Notice = IsUnit ? $"已记下对“{Finding.Title}”的说明，审核人先看到。" : $"“{Finding.Title}”已不采纳。";
            return Redirect(Back);
        }

        Refuse(dismissed.Refusal);
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid dismissalId)
    {
        Details = await reviews.GetDetailsAsync(Id, Actor, Aborted);
        var restored = await restoreFinding.ExecuteAsync(new RestoreFindingOptions { DismissalId = dismissalId }, Begin(ProcessType.FindingDismissing), Aborted);
        Notice = restored.Succeeded ? "已恢复这个问题。" : restored.Refusal.Message;
        return Redirect(Back);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        Details = await reviews.GetDetailsAsync(Id, Actor, Aborted);
        if (!IsUnit && Details.Actions.ReviewSteps.Count == 0)
        {
            return Forbid();
        }

        if (FindingKey.Of(Details.Findings).FirstOrDefault(found => found.Key.ToString() == Key).Finding is not { } finding)
        {
            return NotFound();
        }

        Finding = finding;
        return null;
    }
}
