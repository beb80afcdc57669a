using Biaochi.Core;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Testing;

/// <summary>The steps of a declaration, each as one request by whoever is its usual actor.</summary>
public sealed partial class World
{
    private static readonly CancellationToken None = CancellationToken.None;

    public Task<Result<FormImport>> ImportAsync(string? userName, ImportFormsOptions options) =>
        RunAsync<ImportForms, Result<FormImport>>(userName, ProcessType.FormImporting, (operation, process) => operation.ExecuteAsync(options, process, None));

    public Task<Result<Declaration>> SaveAsync(Guid id, int revision, TargetForm form, string clerk = People.WaterClerk) =>
        RunAsync<SaveDraft, Result<Declaration>>(clerk, ProcessType.DraftEditing, (operation, process) =>
            operation.ExecuteAsync(new SaveDraftOptions { DeclarationId = id, Revision = revision, Form = form }, process, None));

    public Task<Result<Declaration>> SubmitAsync(Guid id, string clerk = People.WaterClerk, int? revision = null, string? statement = null) =>
        RunAsync<SubmitDeclaration, Result<Declaration>>(clerk, ProcessType.DeclarationSubmitting, (operation, process) =>
            operation.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = id, Revision = revision, Statement = statement }, process, None));

    public Task<Result<Declaration>> WithdrawAsync(Guid id, string clerk = People.WaterClerk, int? revision = null) =>
        RunAsync<WithdrawDeclaration, Result<Declaration>>(clerk, ProcessType.DeclarationWithdrawing, (operation, process) =>
            operation.ExecuteAsync(new WithdrawDeclarationOptions { DeclarationId = id, Revision = revision }, process, None));

    public Task<Result<Declaration>> PassAsync(Guid id, string reviewer, ReviewGrade? grade = ReviewGrade.Excellent, int? version = null, string? remark = null) =>
        RunAsync<PassDeclaration, Result<Declaration>>(reviewer, ProcessType.DeclarationPassing, (operation, process) =>
            operation.ExecuteAsync(new PassDeclarationOptions { DeclarationId = id, Grade = grade, Version = version, Remark = remark }, process, None));

    public Task<Result<Declaration>> ReturnAsync(Guid id, string reviewer, string? reason = "指标值与测算不符，请核对后重报。", int? version = null) =>
        RunAsync<ReturnDeclaration, Result<Declaration>>(reviewer, ProcessType.DeclarationReturning, (operation, process) =>
            operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = id, Reason = reason, Version = version }, process, None));

    public Task<Result<Opinion>> WriteOpinionAsync(string reviewer, WriteOpinionOptions options) =>
        RunAsync<WriteOpinion, Result<Opinion>>(reviewer, ProcessType.OpinionWriting, (operation, process) => operation.ExecuteAsync(options, process, None));

    /// <summary>An opinion on the whole form.</summary>
    public Task<Result<Opinion>> WriteOpinionAsync(Guid id, string reviewer, string text = "请补充测算明细。", OpinionAudience audience = OpinionAudience.Unit) =>
        WriteOpinionAsync(reviewer, new WriteOpinionOptions { DeclarationId = id, Place = "form", Text = text, Audience = audience });

    public Task<Result<Opinion>> RemoveOpinionAsync(Guid opinionId, string reviewer) =>
        RunAsync<RemoveOpinion, Result<Opinion>>(reviewer, ProcessType.OpinionWriting, (operation, process) =>
            operation.ExecuteAsync(new RemoveOpinionOptions { OpinionId = opinionId }, process, None));

    public Task<Result<Opinion>> AnswerOpinionAsync(Guid opinionId, string answer, string clerk = People.WaterClerk) =>
        RunAsync<AnswerOpinion, Result<Opinion>>(clerk, ProcessType.OpinionAnswering, (operation, process) =>
            operation.ExecuteAsync(new AnswerOpinionOptions { OpinionId = opinionId, Answer = answer }, process, None));

    public Task<Result<ApprovalResult>> ApproveAsync(IReadOnlyList<Guid> ids, string? number = null, string reviewer = People.Budget) =>
        RunAsync<ApproveDeclarations, Result<ApprovalResult>>(reviewer, ProcessType.Approving, (operation, process) =>
            operation.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = ids, Number = number }, process, None));

    public Task<Result<PublicationResult>> PublishAsync(IReadOnlyList<Guid> ids, string reviewer = People.Budget) =>
        RunAsync<PublishDeclarations, Result<PublicationResult>>(reviewer, ProcessType.Publishing, (operation, process) =>
            operation.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = ids }, process, None));

    /// <summary>A draft of that form, brought in by the unit's clerk.</summary>
    public async Task<Declaration> CreateDraftAsync(TargetForm? form = null, string? clerk = null)
    {
        var content = form ?? TestForms.WaterSupply;
        var imported = Accepted(await ImportAsync(clerk ?? ClerkOf(content), new ImportFormsOptions { Forms = [content], FileHash = "test" }));
        return imported.Declarations is [var declaration] ? declaration : throw new InvalidOperationException(imported.Problems[0].Message);
    }

    /// <summary>A declaration that has come as far as that stage, everybody before having passed it.</summary>
    public async Task<Declaration> CreateAtAsync(Stage stage, TargetForm? form = null)
    {
        var content = form ?? TestForms.WaterSupply;
        var declaration = await CreateDraftAsync(content);
        if (stage is Stage.Draft)
        {
            return declaration;
        }

        declaration = Accepted(await SubmitAsync(declaration.Id, ClerkOf(content)));
        foreach (var reviewer in People.ReviewersOf(content.DepartmentCode))
        {
            if (declaration.Stage < stage)
            {
                declaration = Accepted(await PassAsync(declaration.Id, reviewer));
            }
        }

        return declaration;
    }

    /// <summary>A declaration that its department has returned with one opinion.</summary>
    public async Task<(Declaration Declaration, Opinion Opinion)> CreateReturnedAsync(TargetForm? form = null)
    {
        var declaration = await CreateAtAsync(Stage.Department, form);
        var reviewer = People.ReviewersOf(form?.DepartmentCode)[0];
        var opinion = Accepted(await WriteOpinionAsync(declaration.Id, reviewer));
        return (Accepted(await ReturnAsync(declaration.Id, reviewer)), opinion);
    }

    public async Task<Declaration> CreateApprovedAsync(TargetForm? form = null)
    {
        var declaration = await CreateAtAsync(Stage.Admitted, form);
        return Accepted(await ApproveAsync([declaration.Id])).Approved[0];
    }

    public async Task<Publication> CreatePublishedAsync(TargetForm? form = null)
    {
        var declaration = await CreateApprovedAsync(form);
        return Accepted(await PublishAsync([declaration.Id])).Published[0];
    }

    private static string ClerkOf(TargetForm form) => form.DepartmentCode == "046" ? People.CivilClerk : People.WaterClerk;
}
