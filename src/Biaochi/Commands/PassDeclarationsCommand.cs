using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;

namespace Biaochi.Commands;

/// <summary><c>biaochi pass</c>: the step that waits for this account is passed.</summary>
internal static class PassDeclarationsCommand
{
    public static Command Create() => WorkflowCommand.Create("pass", "审核通过，送下一步。", RunAsync);

    private static async Task<int> RunAsync(WorkflowCommand.Call call, CancellationToken cancellationToken)
    {
        var ids = await call.ReviewableAsync(cancellationToken);
        return await WorkflowCommand.EachAsync(call, ids, "通过", Act, cancellationToken);

        Task<Result<Declaration>> Act(Guid declaration)
        {
            var options = new PassDeclarationOptions { DeclarationId = declaration, Remark = call.Reason };
            var process = call.Folder.Begin(ProcessType.DeclarationPassing, call.Actor, call.Reason);
            return call.Folder.RunAsync(services => services.GetRequiredService<PassDeclaration>().ExecuteAsync(options, process, cancellationToken));
        }
    }
}
