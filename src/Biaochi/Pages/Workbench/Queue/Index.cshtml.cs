using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Queue;

/// <summary>待办, and everything the person may read: one line of filters, a list, and what can be done to several at once.</summary>
internal sealed class IndexModel(ReviewQueries reviews, DeclarationQueries declarations, DeclarationBatch batch) : WorkbenchPage
{
    /// <summary>"all", or 待办.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Stage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    [BindProperty(Name = "chosen")]
    public List<string> ChosenValues { get; set; } = [];

    /// <summary>退回理由, the same for all.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What is wrong with the reason.</summary>
    public string? ReasonError { get; private set; }

    public bool IsMine => View != "all" && WorkbenchMenu.Works(Actor);

    public bool IsClerk => Actor.Has(Role.UnitClerk);

    public bool IsReviewer => Actor.HasAny(Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer);

    public bool IsBudget => Actor.Has(Role.BudgetReviewer);

    public string Heading => IsMine ? "待办" : IsClerk ? "我的申报" : "项目库";

    public bool IsFiltered => Year is not null || Stage is not null || Department is not null || !string.IsNullOrWhiteSpace(Text);

    public QueuePage List { get; private set; } = null!;

    public int Waiting { get; private set; }

    public QueueCounts Counts { get; private set; } = null!;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<QueueDepartment> Departments { get; private set; } = [];

    public BatchOutcome? Outcome { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostSubmitAsync()
    {
        var process = Begin(ProcessType.DeclarationSubmitting);
        return DoAsync<SubmitDeclaration, Declaration>(IsClerk, "提交", (submit, one) =>
            submit.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = one.Id, Revision = one.Revision }, process, Aborted));
    }

    public Task<IActionResult> OnPostPassAsync()
    {
        var process = Begin(ProcessType.DeclarationPassing);
        return DoAsync<PassDeclaration, Declaration>(IsReviewer, "通过", (pass, one) =>
            pass.ExecuteAsync(new PassDeclarationOptions { DeclarationId = one.Id, Version = one.Version }, process, Aborted));
    }

    public async Task<IActionResult> OnPostReturnAsync()
    {
        ReasonError = string.IsNullOrWhiteSpace(Reason) ? "请填写退回理由：几份一起退回时，理由各份相同。"
            : Reason.Length > ReviewConclusion.RemarkMaxLength ? $"退回理由不能超过 {ReviewConclusion.RemarkMaxLength} 字。"
            : null;
        if (IsReviewer && ReasonError is not null)
        {
            await LoadAsync();
            return Invalid();
        }

        var process = Begin(ProcessType.DeclarationReturning, Reason);
        return await DoAsync<ReturnDeclaration, Declaration>(IsReviewer, "退回", (operation, one) =>
            operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = one.Id, Version = one.Version, Reason = Reason }, process, Aborted));
    }

    /// <summary>The address of this list with other choices.</summary>
    public string With(string? view = null, Stage? stage = null, int page = 1) => "/workbench" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["view"] = view,
            ["stage"] = stage?.ToString(),
            ["year"] = Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["department"] = Department?.ToString(),
            ["q"] = Text,
            ["page-number"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    /// <summary>Where a row leads: to the review when it waits for one, else to the form.</summary>
    public string LinkOf(DeclarationRow row) =>
        IsMine && IsReviewer && row.Stage is Core.Declarations.Stage.Department or Core.Declarations.Stage.Finance or Core.Declarations.Stage.Budget
            ? $"/workbench/reviews/{row.Id}"
            : $"/workbench/declarations/{row.Id}";

    private async Task<IActionResult> DoAsync<TOperation, TMade>(bool may, string verb, Func<TOperation, ChosenDeclaration, Task<Result<TMade>>> act)
        where TOperation : notnull
        where TMade : class
    {
        if (!may)
        {
            return Forbid();
        }

        var chosen = ChosenDeclaration.Read(ChosenValues);
        if (chosen.Count == 0)
        {
            Refuse($"没有{verb}：一份也没有勾选。请先勾选要{verb}的申报表。");
            await LoadAsync();
            return Page();
        }

        var outcome = await batch.EachAsync(verb, Actor, chosen, act, Aborted);
        if (outcome.Failures.Count == 0)
        {
            Notice = outcome.Summary;
            return LocalRedirect(With(View, Stage, PageNumber));
        }

        Outcome = outcome;
        Response.StatusCode = StatusCodes.Status409Conflict;
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        var filter = new QueueFilter
        {
            View = IsMine ? QueueView.Mine : QueueView.All,
            FiscalYear = Year,
            Stage = Stage,
            DepartmentId = Department,
            Text = Text?.Trim(),
            Page = PageNumber,
        };
        List = await reviews.GetQueueAsync(Actor, filter, Aborted);
        Waiting = await reviews.CountWaitingAsync(Actor, Aborted);
        Counts = await declarations.GetCountsAsync(Actor, Year, Aborted);
        Years = await declarations.GetYearsAsync(Actor, Aborted);
        Departments = await declarations.GetDepartmentsAsync(Actor, Aborted);
    }
}
