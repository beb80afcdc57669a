using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;

namespace Biaochi.Commands;

/// <summary><c>biaochi return</c>: sends declarations back to their units, with the reason.</summary>
internal static class ReturnDeclarationsCommand
{
    public static Command Create() => WorkflowCommand.Create("return", "退回单位修改；须用 --reason 说明原因，或先在页面上写好意见。", RunAsync);

    private static async Task<int> RunAsync(WorkflowCommand.Call call, CancellationToken cancellationToken)
    {
        var ids = await call.ReviewableAsync(cancellationToken);
        return await WorkflowCommand.EachAsync(call, ids, "退回", Act, cancellationToken);

        Task<Result<Declaration>> Act(Guid declaration)
        {
            var options = new ReturnDeclarationOptions { DeclarationId = declaration, Reason = call.Reason };
            var process = call.Folder.Begin(ProcessType.DeclarationReturning, call.Actor, call.Reason);
            return call.Folder.RunAsync(services => services.GetRequiredService<ReturnDeclaration>().ExecuteAsync(options, process, cancellationToken));
        }
    }
}
