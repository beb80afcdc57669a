using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;

namespace Biaochi.Commands;

/// <summary><c>biaochi submit</c>: drafts go to their departments.</summary>
internal static class SubmitDeclarationsCommand
{
    public static Command Create() => WorkflowCommand.Create("submit", "提交草稿，送主管部门审核。", RunAsync, RulesFolder.Option());

    private static async Task<int> RunAsync(WorkflowCommand.Call call, CancellationToken cancellationToken)
    {
        var ids = call.Id is { } id
            ? [id]
            : await call.Folder.RunAsync(services => services.GetRequiredService<DeclarationQueries>().GetSubmittableAsync(call.Actor, cancellationToken));
        return await WorkflowCommand.EachAsync(call, ids, "提交", Act, cancellationToken);

        Task<Result<Declaration>> Act(Guid declaration)
        {
            var options = new SubmitDeclarationOptions { DeclarationId = declaration, Statement = call.Reason };
            var process = call.Folder.Begin(ProcessType.DeclarationSubmitting, call.Actor, call.Reason);
            return call.Folder.RunAsync(services => services.GetRequiredService<SubmitDeclaration>().ExecuteAsync(options, process, cancellationToken));
        }
    }
}
