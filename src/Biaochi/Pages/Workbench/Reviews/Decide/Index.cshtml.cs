using System.Collections.Immutable;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Core;
using Biaochi.Pages.Shared;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Pages.Workbench.Declarations;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Reviews.Decide;

/// <summary>审核: the form as filed with what changed since the version before, opinions at its cells, and the decision at the foot.</summary>
internal sealed class IndexModel(ReviewQueries reviews, WriteOpinion writeOpinion, RemoveOpinion removeOpinion, PassDeclaration passDeclaration, ReturnDeclaration returnDeclaration, DeclarationReview review) : WorkbenchPage
{
    private ImmutableArray<Finding> _findings = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person reads.</summary>
    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public ReviewGrade? Grade { get; set; }

    /// <summary>退回理由, or a remark with a pass.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public string? ReasonError { get; private set; }

    public DeclarationDetails Details { get; private set; } = null!;

    public Declaration Declaration => Details.Declaration;

    /// <summary>The newest version, which is the one that is reviewed.</summary>
    public ReviewedVersion Reviewed { get; private set; } = null!;

    public PaperForm Paper { get; private set; } = null!;

    /// <summary>What was said about single findings of the version.</summary>
    public FindingRemarks Remarks { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public bool CanDecide => Details.Actions.ReviewSteps.Count > 0;

    public string Address => $"/workbench/reviews/{Id}";

    public QueueTurn Turn { get; private set; } = null!;

    /// <summary>Opened at the opinions when there are any, or one has just been written.</summary>
    public bool OpensAtOpinions { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? at, string? row, string? from, string? tab)
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        OpensAtOpinions = tab == "opinions";
        Draw(CanDecide && at is not null ? Begin(at, row, from) : null);
        return Page();
    }

    public async Task<IActionResult> OnPostOpinionAsync(string place, string? rowId, string? text, OpinionAudience audience, string? findingCode)
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var draft = Begin(place, rowId, findingCode) with { Text = text ?? "", Audience = audience };
        var error = string.IsNullOrWhiteSpace(text) ? "请写明问题和改法。"
            : text.Length > Opinion.TextMaxLength ? $"意见现有 {text.Length} 字，不能超过 {Opinion.TextMaxLength} 字。请精简。"
            : null;
        if (CanDecide && error is not null)
        {
            Draw(draft with { Error = error });
            return Invalid();
        }

        var written = await writeOpinion.ExecuteAsync(
            new WriteOpinionOptions { DeclarationId = Id, Place = place, RowId = rowId, Text = text ?? "", Audience = audience, FindingCode = findingCode }, Begin(ProcessType.OpinionWriting), Aborted);
        return written.Succeeded ? Redirect($"{Address}?tab=opinions#o{written.Value.Id:N}") : await RefuseAsync(written.Refusal, draft);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid opinionId)
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var removed = await removeOpinion.ExecuteAsync(new RemoveOpinionOptions { OpinionId = opinionId }, Begin(ProcessType.OpinionWriting), Aborted);
        return removed.Succeeded ? Redirect($"{Address}?tab=opinions") : await RefuseAsync(removed.Refusal);
    }

    public async Task<IActionResult> OnPostPassAsync()
    {
        if (await LoadToDecideAsync() is { } answer)
        {
            return answer;
        }

        var process = Begin(ProcessType.DeclarationPassing, Reason);
        var passed = await passDeclaration.ExecuteAsync(new PassDeclarationOptions { DeclarationId = Id, Version = Version, Grade = Grade, Remark = Reason }, process, Aborted);
        return passed.Succeeded ? MoveOn($"“{Declaration.ProjectName}”已通过。") : await RefuseAsync(passed.Refusal);
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        if (await LoadToDecideAsync() is { } answer)
        {
            return answer;
        }

        var process = Begin(ProcessType.DeclarationReturning, Reason);
        var returned = await returnDeclaration.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = Id, Version = Version, Grade = Grade, Reason = Reason }, process, Aborted);
        return returned.Succeeded ? MoveOn($"“{Declaration.ProjectName}”已退回{Details.Unit.Name}。") : await RefuseAsync(returned.Refusal);
    }

    public OpinionCard CardOf(OpinionEntry entry) => new(entry, Reviewed.Form)
    {
        RemovePath = CanDecide && entry.Opinion.AccountId == Actor.AccountId && entry.Version == Reviewed.Number ? $"{Address}?handler=Remove" : null,
    };

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.HasAny(Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer))
        {
            return Forbid();
        }

        Details = await reviews.GetDetailsAsync(Id, Actor, Aborted);
        if (Details.Versions.Count == 0)
        {
            // Nothing has been submitted: there is nothing to review yet.
            return NotFound();
        }

        History = await reviews.GetHistoryAsync(Id, Actor, Aborted);
        Reviewed = new ReviewedVersion(Details);
        _findings = await review.AmongOthersAsync(Declaration, Reviewed.Form, Actor, Aborted);
        Turn = QueueTurn.Of(await reviews.GetWaitingAsync(Actor, Aborted), Id);
        return null;
    }

    private async Task<IActionResult?> LoadToDecideAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        if (Reason?.Length > ReviewConclusion.RemarkMaxLength)
        {
            ReasonError = $"现有 {Reason.Length} 字，不能超过 {ReviewConclusion.RemarkMaxLength} 字。请精简。";
            Draw();
            return Invalid();
        }

        return null;
    }

    /// <summary>A new opinion at that place, perhaps taken over from a finding there.</summary>
    private OpinionDraft Begin(string place, string? rowId, string? findingCode) => OpinionDraft.Begin(
        Id, Reviewed.Form, place, rowId, findingCode is null ? null : _findings.FirstOrDefault(f => f.Code == findingCode && f.Place.Key == place && f.Place.RowId == rowId));

    /// <summary>On to the next that waits; to the queue after the last.</summary>
    private RedirectResult MoveOn(string notice)
    {
        Notice = notice;
        return Redirect(Turn.Next is { } next ? $"/workbench/reviews/{next}" : WorkbenchMenu.Home);
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, OpinionDraft? draft = null)
    {
        Refuse(refusal);
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        Draw(CanDecide ? draft : null);
        return Page();
    }

    private void Draw(OpinionDraft? draft = null)
    {
        Remarks = new FindingRemarks(Reviewed.Form, _findings, Details, CanDecide ? DismissalSide.Reviewer : null);
        Paper = new PaperForm(Reviewed.Form, Remarks.Standing, notes: new PaperNotes
        {
            Changes = Reviewed.Changes,
            OpinionPage = CanDecide ? Address : null,
            Inset = draft is null ? null : new PaperInset(draft.Place, draft.RowId, "~/Pages/Workbench/Reviews/Decide/_WriteOpinion.cshtml", draft),
        });
    }
}
