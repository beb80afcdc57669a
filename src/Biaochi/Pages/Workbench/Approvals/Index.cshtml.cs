using System.ComponentModel.DataAnnotations;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Pages.Shared;
using Biaochi.Pages.Workbench.Queue;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Approvals;

/// <summary>批复: the admitted declarations that wait, approved together under one number; and what has been approved.</summary>
internal sealed class IndexModel(ApprovalQueries approvals, ApproveDeclarations approveDeclarations) : WorkbenchPage
{
    [BindProperty(Name = "chosen")]
    public List<string> ChosenValues { get; set; } = [];

    [BindProperty]
    [StringLength(Approval.NumberMaxLength, ErrorMessage = "文号不能超过 60 字。")]
    public string? Number { get; set; }

    [BindProperty]
    [Display(Name = "批复日期")]
    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Opens the page with every row ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool IsAllChosen { get; set; }

    public IReadOnlyList<DeclarationRow> Rows { get; private set; } = [];

    public IReadOnlyList<ApprovalEntry> Documents { get; private set; } = [];

    public LeftOutList LeftOut { get; private set; } = LeftOutList.None;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    /// <summary>Rows ticked in the queue come along.</summary>
    public async Task<IActionResult> OnPostChooseAsync()
    {
        ModelState.Clear();
        return await LoadAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostApproveAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        if (!ModelState.IsValid)
        {
            return Invalid();
        }

        var chosen = ChosenDeclaration.Read(ChosenValues);
        if (chosen.Count == 0)
        {
            Refuse("没有批复：一份也没有勾选。请先勾选要批复的申报表。");
            return Page();
        }

        var approved = await approveDeclarations.ExecuteAsync(
            new ApproveDeclarationsOptions { DeclarationIds = [.. chosen.Select(one => one.Id)], Number = Number, ApprovedOn = ApprovedOn }, Begin(ProcessType.Approving), Aborted);
        return approved.Succeeded ? await ToldAsync(approved.Value) : await RefusedAsync(approved.Refusal);
    }

    public bool IsChosen(DeclarationRow row) => IsAllChosen || ChosenDeclaration.Read(ChosenValues).Any(one => one.Id == row.Id);

    private async Task<IActionResult> ToldAsync(ApprovalResult result)
    {
        var done = $"已批复 {result.Approved.Count} 份，文号 {result.Approval.Number}。";
        if (result.Refused.Count == 0)
        {
            Notice = done;
            return RedirectToPage();
        }

        LeftOut = new LeftOutList(done, result.Refused);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await LoadAsync() ?? Page();
    }

    private async Task<IActionResult> RefusedAsync(Refusal refusal)
    {
        Refuse(refusal);
        return await LoadAsync() ?? Page();
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.Has(Role.BudgetReviewer))
        {
            return Forbid();
        }

        Rows = await approvals.GetApprovableRowsAsync(Actor, Aborted);
        Documents = await approvals.GetApprovalsAsync(Actor, Aborted);
        ApprovedOn ??= ChinaTime.DateOf(Now);
        return null;
    }
}
