using Biaochi.Core;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Forms;

namespace Biaochi.Testing;

/// <summary>The whole way to the public, for tests that are about what is published.</summary>
public static class Publishing
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Carries forms of one year from their drafts to the public in one batch, through the operations; answers in their order.</summary>
    public static async Task<IReadOnlyList<Publication>> PublishFormsAsync(this World world, params IReadOnlyList<TargetForm> forms)
    {
        var ids = new List<Guid>();
        foreach (var form in forms)
        {
            ids.Add(await world.AdmitAsync(form));
        }

        Check(await world.RunAsync<ApproveDeclarations, Result<ApprovalResult>>(People.Budget, ProcessType.Approving, (operation, process) =>
            operation.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = ids, ApprovedOn = new DateOnly(2025, 2, 21) }, process, None)));
        var published = Check(await world.RunAsync<PublishDeclarations, Result<PublicationResult>>(People.Budget, ProcessType.Publishing, (operation, process) =>
            operation.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = ids }, process, None)));
        return [.. ids.Select(id => published.Published.Single(publication => publication.DeclarationId == id))];
    }

    private static async Task<Guid> AdmitAsync(this World world, TargetForm form)
    {
        var isWater = form.DepartmentCode == TestForms.WaterSupply.DepartmentCode;
        var clerk = isWater ? People.WaterClerk : People.CivilClerk;
        string[] reviewers = isWater
            ? [People.WaterDepartment, People.AgricultureSection, People.Performance, People.Budget]
            : [People.CivilDepartment, People.SocialSection, People.Performance, People.Budget];
        var id = (await world.CreateDraftAsync(form, clerk)).Id;
        Check(await world.RunAsync<SubmitDeclaration, Result<Declaration>>(clerk, ProcessType.DeclarationSubmitting, (operation, process) =>
            operation.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = id }, process, None)));
        foreach (var reviewer in reviewers)
        {
            Check(await world.RunAsync<PassDeclaration, Result<Declaration>>(reviewer, ProcessType.DeclarationPassing, (operation, process) =>
                operation.ExecuteAsync(new PassDeclarationOptions { DeclarationId = id, Grade = ReviewGrade.Excellent }, process, None)));
        }

        return id;
    }

    private static T Check<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(result.Refusal!.Message);
}
