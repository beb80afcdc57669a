using System.Collections.Immutable;
using System.Text;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Pages.Shared;
using Biaochi.Pages.Workbench.Desk;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Reviews.Sheet;

/// <summary>审核表 of the version under review: proposed from its findings; who may decide grades it and passes or returns with it.</summary>
internal sealed class IndexModel(ReviewQueries reviews, PassDeclaration passDeclaration, ReturnDeclaration returnDeclaration, DeclarationReview review) : WorkbenchPage
{
    private ImmutableArray<Finding> _findings = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person reads.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>退回理由, or a remark with a pass.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public DeclarationDetails Details { get; private set; } = null!;

    public SheetForm View { get; private set; } = null!;

    /// <summary>Sheets that others have concluded this version with.</summary>
    public IReadOnlyList<(ConclusionEntry Entry, SheetForm Sheet)> Concluded { get; private set; } = [];

    public bool CanDecide => Details.Actions.ReviewSteps.Count > 0;

    private TargetForm Form => FormJson.ReadCanonical(Details.Versions[^1].Json);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        Show(Proposed());
        return Page();
    }

    /// <summary>Draws the sheet anew with what was chosen, without deciding anything.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var sheet = SheetForm.Read(Request.Form, Proposed());
        if (SheetForm.Refuse(sheet) is { } refusal)
        {
            Refuse(refusal);
        }

        Show(sheet);
        return Page();
    }

    public async Task<IActionResult> OnPostPassAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var sheet = SheetForm.Read(Request.Form, Proposed());
        var options = new PassDeclarationOptions { DeclarationId = Id, Version = Version, Sheet = sheet, Remark = Reason };
        return await AnswerAsync(await passDeclaration.ExecuteAsync(options, Begin(ProcessType.DeclarationPassing, Reason), Aborted), sheet, $"“{Details.Declaration.ProjectName}”已通过，审核表已存。");
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        var sheet = SheetForm.Read(Request.Form, Proposed());
        var options = new ReturnDeclarationOptions { DeclarationId = Id, Version = Version, Sheet = sheet, Reason = Reason };
        return await AnswerAsync(await returnDeclaration.ExecuteAsync(options, Begin(ProcessType.DeclarationReturning, Reason), Aborted), sheet, $"“{Details.Declaration.ProjectName}”已退回{Details.Unit.Name}，审核表已存。");
    }

    /// <summary>The sheet as it was concluded with last; before that as proposed.</summary>
    public async Task<IActionResult> OnGetWordAsync()
    {
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        using var content = new MemoryStream();
        DocumentWriter.WriteWord(ScoreSheetPaper.Print(Form, Standing()), content);
        return File(content.ToArray(), DeskFiles.Word, ScoreSheetPaper.FileName(Form) + ".docx");
    }

    public async Task<IActionResult> OnGetJsonAsync() => await LoadAsync() is { } denied
        ? denied
        : File(Encoding.UTF8.GetBytes(ReviewSheetJson.Write(Standing())), "application/json", ScoreSheetPaper.FileName(Form) + ".json");

    private ReviewSheet Proposed() => ReviewSheet.Propose(new FindingRemarks(Form, _findings, Details, side: null).Standing);

    private ReviewSheet Standing() => Concluded.Count > 0 ? Concluded[^1].Sheet.Sheet : Proposed();

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.HasAny(Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer))
        {
            return Forbid();
        }

        Details = await reviews.GetDetailsAsync(Id, Actor, Aborted);
        if (Details.Versions.Count == 0)
        {
            return NotFound();
        }

        _findings = await review.AmongOthersAsync(Details.Declaration, Form, Actor, Aborted);
        Concluded =
        [
            .. Details.Conclusions.Where(entry => entry.Version == Details.Versions[^1].Number && entry.Conclusion.SheetJson is not null)
                .Select(entry => (entry, new SheetForm(ReviewSheetJson.Read(entry.Conclusion.SheetJson!), IsEditable: false))),
        ];
        return null;
    }

    private void Show(ReviewSheet sheet) => View = new SheetForm(sheet, CanDecide);

    private async Task<IActionResult> AnswerAsync(Result<Declaration> result, ReviewSheet sheet, string notice)
    {
        if (result.Succeeded)
        {
            Notice = notice;
            return Redirect(WorkbenchMenu.Home);
        }

        Refuse(result.Refusal);
        if (await LoadAsync() is { } denied)
        {
            return denied;
        }

        Show(sheet);
        return Page();
    }
}
