using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Pages.Shared;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Declarations.Fill;

/// <summary>
/// One declaration on paper: read by whoever may, filled in by its clerk. The form posts whole with its revision; what somebody else saved in
/// between is shown beside what was typed, and nothing typed is lost.
/// </summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class IndexModel(ReviewQueries reviews, DraftPostSaving saving, SubmitDeclaration submitDeclaration, WithdrawDeclaration withdrawDeclaration, DeclarationReview review) : WorkbenchPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The revision that the paper shows.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>说明, as typed or as last saved.</summary>
    public string? Statement { get; private set; }

    public DeclarationDetails Details { get; private set; } = null!;

    public Declaration Declaration => Details.Declaration;

    public PaperForm Paper { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public bool CanEdit => Details.Actions.CanEdit;

    /// <summary>The rows the paper is drawn with, and those that were taken off it since it was opened.</summary>
    public string DrawnRows { get; private set; } = "";

    /// <summary>What was typed and not saved, against what stands there now.</summary>
    public FormChanges? Conflict { get; private set; }

    /// <summary>Whether the statement, too, is not the one that stands there now.</summary>
    public bool IsStatementInConflict => Conflict is not null && Statement != (Declaration.Statement ?? "");

    /// <summary>True while the paper shows what is typed and not yet saved.</summary>
    public bool IsUnsaved { get; private set; }

    public IReadOnlyDictionary<string, string> Errors { get; private set; } = PaperNotes.None.Errors;

    public IReadOnlyDictionary<Guid, string> Answers { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What was said about single findings; while something is typed and not saved, nothing more can be.</summary>
    public FindingRemarks Remarks => new(Paper.Form, [.. Paper.Findings.Select(finding => finding.Finding)], Details, CanEdit && !IsUnsaved ? DismissalSide.Unit : null);

    public IEnumerable<NumberedFinding> Stopping => Paper.Findings.Where(finding => finding.Finding.StopsSubmission);

    /// <summary>Opinions on the newest version, which the unit answers; and those before.</summary>
    public IEnumerable<IGrouping<int, OpinionEntry>> OpinionsByVersion => Details.Opinions.GroupBy(opinion => opinion.Version).OrderByDescending(group => group.Key);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Revision = Declaration.Revision;
        Draw(Details.Form);
        Statement = Declaration.Statement;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadForClerkAsync() is { } denied)
        {
            return denied;
        }

        var post = ReadPost();
        if (Request.Form.ContainsKey("addRow") || Request.Form.ContainsKey("removeRow"))
        {
            return ShowTyped(post, Request.Form["addRow"]);
        }

        if (post.Errors.Count > 0)
        {
            ShowTyped(post);
            return Invalid();
        }

        return await SaveAsync(post) is null ? ShowTyped(post) : Saved();
    }

    public async Task<IActionResult> OnPostSubmitAsync()
    {
        if (await LoadForClerkAsync() is { } denied)
        {
            return denied;
        }

        var post = ReadPost();
        if (post.Errors.Count > 0)
        {
            ShowTyped(post);
            return Invalid();
        }

        if (await SaveAsync(post) is not { } revision)
        {
            return ShowTyped(post);
        }

        var submitted = await submitDeclaration.ExecuteAsync(
            new SubmitDeclarationOptions { DeclarationId = Id, Revision = revision, Statement = post.Statement }, Begin(ProcessType.DeclarationSubmitting), Aborted);
        if (submitted.Succeeded)
        {
            Notice = $"已提交主管部门审核，这是第 {submitted.Value.LastVersionNumber} 版。审核前可以撤回。";
            return RedirectToPage(new { Id });
        }

        Refuse(submitted.Refusal);
        await LoadAsync();
        Revision = Declaration.Revision;
        return ShowTyped(post);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await LoadForClerkAsync() is { } denied)
        {
            return denied;
        }

        var withdrawn = await withdrawDeclaration.ExecuteAsync(new WithdrawDeclarationOptions { DeclarationId = Id, Revision = Revision }, Begin(ProcessType.DeclarationWithdrawing), Aborted);
        if (withdrawn.Succeeded)
        {
            Notice = "已撤回，可以继续修改；改好后须重新提交。";
            return RedirectToPage(new { Id });
        }

        Refuse(withdrawn.Refusal);
        await LoadAsync();
        Draw(Details.Form);
        return Page();
    }

    /// <summary>The unit answers what was said about its newest version, while the form is back with it.</summary>
    public OpinionCard CardOf(OpinionEntry entry)
    {
        var card = new OpinionCard(entry, Paper.Form);
        if (!CanEdit || !Declaration.IsReturned || entry.Version != Declaration.LastVersionNumber || entry.Opinion.Audience is not OpinionAudience.Unit)
        {
            return card;
        }

        var name = DraftPost.AnswerName(entry.Opinion.Id);
        return card with { Answer = new OpinionAnswer(name, Answers.GetValueOrDefault(entry.Opinion.Id) ?? entry.Opinion.Answer, Errors.GetValueOrDefault(name)) };
    }

    private async Task LoadAsync()
    {
        Details = await reviews.GetDetailsAsync(Id, Actor, Aborted);
        History = await reviews.GetHistoryAsync(Id, Actor, Aborted);
    }

    /// <summary>Others who may read it may not write; the operations say why the clerk himself may not just now.</summary>
    private async Task<IActionResult?> LoadForClerkAsync()
    {
        await LoadAsync();
        return Actor.Has(Role.UnitClerk, Declaration.UnitId) ? null : Forbid();
    }

    private DraftPost ReadPost()
    {
        var now = Now;
        return DraftPost.Read(Request.Form, Details.Form, () => Guid.CreateVersion7(now).ToString("N"));
    }

    /// <summary>Null when the operation refused, which the page then tells.</summary>
    private async Task<int?> SaveAsync(DraftPost post)
    {
        var (revision, refusal) = await saving.SaveAsync(post, Details, Revision, Aborted);
        if (refusal is null)
        {
            return revision;
        }

        await RefuseSaveAsync(refusal, post);
        return null;
    }

    private async Task RefuseSaveAsync(Refusal refusal, DraftPost post)
    {
        await LoadAsync();
        Revision = Declaration.Revision;
        Conflict = FormChanges.Between(Details.Form, post.Form);
        if (refusal is DeclarationChanged && CanEdit)
        {
            Refuse($"没有保存：{Details.Editor ?? "系统操作员"}在 {PageWords.Moment(Declaration.EditedAt)} 保存过这份申报，比您打开的新。您填写的都还在下面的表里；请对照不同之处，改好后再保存。");
        }
        else
        {
            Refuse(refusal);
        }
    }

    private RedirectToPageResult Saved()
    {
        Notice = "已保存。";
        return RedirectToPage(new { Id });
    }

    /// <summary>The page with what was typed. Where the clerk can no longer edit, the paper shows what stands there, and the conflict what was typed.</summary>
    private PageResult ShowTyped(DraftPost post, string? rowAddedTo = null)
    {
        Errors = post.Errors;
        Statement = post.Statement;
        Answers = post.Answers;
        DrawnRows = $"{post.DrawnRows} ";
        IsUnsaved = CanEdit && DraftPostSaving.Differs(post, Declaration);
        Draw(CanEdit ? post.Form : Details.Form, rowAddedTo);
        return Page();
    }

    private void Draw(TargetForm form, string? rowAddedTo = null)
    {
        DrawnRows += DraftPost.RowsOf(form);

        // What is typed is reviewed by itself; what stands there, among the others too.
        Paper = new PaperForm(form, IsUnsaved ? review.Of(form) : Details.Findings, CanEdit, rowAddedTo, new PaperNotes { Errors = Errors });
    }
}
