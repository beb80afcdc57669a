using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Operations;

/// <summary>Every operation of the system, the reviews at each of their stages.</summary>
public static class OperationCases
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static IReadOnlyList<OperationCase> All { get; } =
    [
        ImportForms(), TakeOverForm(), ImportOrganisations(), SaveDraft(), SubmitDeclaration(), WithdrawDeclaration(),
        WriteOpinion(), RemoveOpinion(), AnswerOpinion(), DismissFinding(), RestoreFinding(),
        Pass(Stage.Department, [People.WaterDepartment]),
        Pass(Stage.Finance, [People.AgricultureSection, People.Performance]),
        Pass(Stage.Budget, [People.Budget]),
        Return(Stage.Department, [People.WaterDepartment]),
        Return(Stage.Finance, [People.AgricultureSection, People.Performance]),
        Return(Stage.Budget, [People.Budget]),
        ApproveDeclarations(), PublishDeclarations(), CreateAccount(), ResetPassword(),
    ];

    public static TheoryData<string> Names => [.. All.Select(operation => operation.Name)];

    public static TheoryData<string> NamesOfUnrepeatable => [.. All.Where(operation => !operation.IsRepeatable).Select(operation => operation.Name)];

    public static TheoryData<string> NamesOfExclusive => [.. All.Where(operation => operation.IsExclusive).Select(operation => operation.Name)];

    public static OperationCase Get(string name) => All.Single(operation => operation.Name == name);

    private static OperationCase ImportForms() => new()
    {
        Name = "ImportForms",
        Process = ProcessType.FormImporting,
        Allowed = [People.WaterClerk, null],
        Events = [nameof(DeclarationImported)],
        ArrangeAsync = _ => Task.FromResult<OperationCall>(async (services, process) =>
        {
            var options = new ImportFormsOptions { Forms = [TestForms.WaterSupply], FileHash = "file", RegionCode = World.RegionCode };
            var imported = await services.GetRequiredService<ImportForms>().ExecuteAsync(options, process, None);
            return imported.Refusal?.Message ?? (imported.Value!.Declarations.Count > 0 ? null : string.Concat("导入 0 份。", string.Concat(imported.Value.Problems.Select(p => p.Message))));
        }),
    };

    private static OperationCase TakeOverForm() => Of(
        "TakeOverForm", ProcessType.FormImporting, [People.WaterClerk], [nameof(FormTakenOver)], world => world.CreateDraftAsync(),
        (services, draft, process) => services.GetRequiredService<TakeOverForm>().ExecuteAsync(
            new TakeOverFormOptions { DeclarationId = draft.Id, Revision = draft.Revision, Form = TestForms.WaterSupply with { Overview = "改造管网12.4公里。" }, FileHash = "file" }, process, None));

    private static OperationCase ImportOrganisations() => new()
    {
        Name = "ImportOrganisations",
        Process = ProcessType.OrganisationManaging,
        Allowed = [null],
        Events = [nameof(OrganisationCreated)],
        ArrangeAsync = _ => Task.FromResult<OperationCall>(async (services, process) =>
        {
            OrganisationEntry added = new() { Code = "052", Name = "青禾县教育局", Kind = OrganisationKind.Department };
            var options = new ImportOrganisationsOptions { RegionCode = World.RegionCode, RegionName = "青禾县", Organisations = [.. People.Organisations, added] };
            var imported = await services.GetRequiredService<ImportOrganisations>().ExecuteAsync(options, process, None);
            return imported.Refusal?.Message ?? (imported.Value!.Made.Count > 0 ? null : "没有新的单位。");
        }),
    };

    private static OperationCase SaveDraft() => Of(
        "SaveDraft", ProcessType.DraftEditing, [People.WaterClerk], [nameof(DraftEdited)], async world =>
        {
            var draft = await world.CreateDraftAsync();
            world.Clock.Advance(TimeSpan.FromHours(1));
            return draft;
        },
        (services, draft, process) => services.GetRequiredService<SaveDraft>().ExecuteAsync(
            new SaveDraftOptions { DeclarationId = draft.Id, Revision = draft.Revision, Form = TestForms.WaterSupply with { Overview = "改造管网12.4公里。" } }, process, None));

    private static OperationCase SubmitDeclaration() => Of(
        "SubmitDeclaration", ProcessType.DeclarationSubmitting, [People.WaterClerk], [nameof(DeclarationSubmitted)], world => world.CreateDraftAsync(),
        (services, draft, process) => services.GetRequiredService<SubmitDeclaration>().ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = draft.Id }, process, None));

    private static OperationCase WithdrawDeclaration() => Of(
        "WithdrawDeclaration", ProcessType.DeclarationWithdrawing, [People.WaterClerk], [nameof(DeclarationWithdrawn)], world => world.CreateAtAsync(Stage.Department),
        (services, submitted, process) => services.GetRequiredService<WithdrawDeclaration>().ExecuteAsync(new WithdrawDeclarationOptions { DeclarationId = submitted.Id }, process, None));

    private static OperationCase Pass(Stage stage, IReadOnlyList<string> reviewers) => Of(
        $"PassDeclaration at {stage}", ProcessType.DeclarationPassing, reviewers, [nameof(DeclarationPassed)], world => world.CreateAtAsync(stage),
        (services, submitted, process) => services.GetRequiredService<PassDeclaration>().ExecuteAsync(
            new PassDeclarationOptions { DeclarationId = submitted.Id, Version = 1, Grade = ReviewGrade.Good }, process, None));

    private static OperationCase Return(Stage stage, IReadOnlyList<string> reviewers) => Of(
        $"ReturnDeclaration at {stage}", ProcessType.DeclarationReturning, reviewers, [nameof(DeclarationReturned)], world => world.CreateAtAsync(stage),
        (services, submitted, process) => services.GetRequiredService<ReturnDeclaration>().ExecuteAsync(
            new ReturnDeclarationOptions { DeclarationId = submitted.Id, Version = 1, Grade = ReviewGrade.Fair, Reason = "请补充测算明细。" }, process, None));

    private static OperationCase WriteOpinion() => Of(
        "WriteOpinion", ProcessType.OpinionWriting, [People.WaterDepartment], [nameof(OpinionWritten)], world => world.CreateAtAsync(Stage.Department),
        (services, submitted, process) => services.GetRequiredService<WriteOpinion>().ExecuteAsync(
            new WriteOpinionOptions { DeclarationId = submitted.Id, Place = "overview", Text = "请写明改造范围。" }, process, None)) with
    {
        IsExclusive = false,
    };

    private static OperationCase RemoveOpinion() => Of(
        "RemoveOpinion", ProcessType.OpinionWriting, [People.WaterDepartment], [nameof(OpinionRemoved)],
        async world => (await world.WriteOpinionAsync((await world.CreateAtAsync(Stage.Department)).Id, People.WaterDepartment)).Value!,
        (services, opinion, process) => services.GetRequiredService<RemoveOpinion>().ExecuteAsync(new RemoveOpinionOptions { OpinionId = opinion.Id }, process, None));

    private static OperationCase AnswerOpinion() => Of(
        "AnswerOpinion", ProcessType.OpinionAnswering, [People.WaterClerk], [nameof(OpinionAnswered)],
        async world => (await world.CreateReturnedAsync()).Opinion,
        (services, opinion, process) => services.GetRequiredService<AnswerOpinion>().ExecuteAsync(
            new AnswerOpinionOptions { OpinionId = opinion.Id, Answer = "已补充。" }, process, None));

    private static OperationCase DismissFinding() => Of(
        "DismissFinding", ProcessType.FindingDismissing, [People.WaterDepartment], [nameof(FindingDismissed)], world => world.CreateAtAsync(Stage.Department, Dismissals.Form),
        (services, submitted, process) => services.GetRequiredService<DismissFinding>().ExecuteAsync(
            new DismissFindingOptions { DeclarationId = submitted.Id, Finding = Dismissals.Key(submitted), Reason = "依据在附件中。" }, process, None)) with
    {
        IsExclusive = false,
    };

    private static OperationCase RestoreFinding() => Of(
        "RestoreFinding", ProcessType.FindingDismissing, [People.WaterDepartment], [nameof(FindingRestored)],
        async world => (await world.DismissAsync(await world.CreateAtAsync(Stage.Department, Dismissals.Form), People.WaterDepartment)).Value!,
        (services, dismissal, process) => services.GetRequiredService<RestoreFinding>().ExecuteAsync(new RestoreFindingOptions { DismissalId = dismissal.Id }, process, None));

    private static OperationCase ApproveDeclarations() => Of(
        "ApproveDeclarations", ProcessType.Approving, [People.Budget], [nameof(BatchApproved), nameof(DeclarationApproved)], world => world.CreateAtAsync(Stage.Admitted),
        (services, admitted, process) => services.GetRequiredService<ApproveDeclarations>().ExecuteAsync(
            new ApproveDeclarationsOptions { DeclarationIds = [admitted.Id] }, process, None));

    private static OperationCase PublishDeclarations() => Of(
        "PublishDeclarations", ProcessType.Publishing, [People.Budget], [nameof(DeclarationPublished)], world => world.CreateApprovedAsync(),
        (services, approved, process) => services.GetRequiredService<PublishDeclarations>().ExecuteAsync(
            new PublishDeclarationsOptions { DeclarationIds = [approved.Id] }, process, None));

    private static OperationCase CreateAccount() => new()
    {
        Name = "CreateAccount",
        Process = ProcessType.AccountManaging,
        Allowed = [People.Administrator, null],
        Events = [nameof(AccountCreated)],
        ArrangeAsync = async world =>
        {
            var unit = await world.QueryAsync(db => db.Organisations.SingleAsync(o => o.Name == "青禾县城乡供水服务中心"));
            return async (services, process) => (await services.GetRequiredService<CreateAccount>().ExecuteAsync(
                new CreateAccountOptions { UserName = "zhaoyl", DisplayName = "赵玉兰", Password = World.Password, OrganisationId = unit.Id, Roles = [Role.UnitClerk] }, process, None)).Refusal?.Message;
        },
    };

    private static OperationCase ResetPassword() => new()
    {
        Name = "ResetPassword",
        Process = ProcessType.AccountManaging,
        Allowed = [People.Administrator, null],
        Events = [nameof(PasswordReset)],
        IsRepeatable = true,
        ArrangeAsync = _ => Task.FromResult<OperationCall>(async (services, process) =>
            (await services.GetRequiredService<ResetPassword>().ExecuteAsync(new ResetPasswordOptions { UserName = People.WaterClerk, Password = "qinghe-2026-new" }, process, None)).Refusal?.Message),
    };

    private static OperationCase Of<TSubject, T>(
        string name,
        ProcessType type,
        IReadOnlyList<string> allowed,
        IReadOnlyList<string> events,
        Func<World, Task<TSubject>> arrangeAsync,
        Func<IServiceProvider, TSubject, ProcessContext, Task<Result<T>>> actAsync)
        where T : class => new()
    {
        Name = name,
        Process = type,
        Allowed = allowed,
        Events = events,
        ArrangeAsync = async world =>
        {
            var subject = await arrangeAsync(world);
            return async (services, process) => (await actAsync(services, subject, process)).Refusal?.Message;
        },
    };
}
