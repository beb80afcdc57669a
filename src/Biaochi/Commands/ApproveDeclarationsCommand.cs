using System.CommandLine;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;

namespace Biaochi.Commands;

/// <summary><c>biaochi approve</c>: admitted declarations are approved together under one number.</summary>
internal static class ApproveDeclarationsCommand
{
    private static readonly Option<string?> Number = new("--number") { Description = "批复文号；不给时由系统按年度编号。", HelpName = "TEXT" };

    public static Command Create() => WorkflowCommand.Create("approve", "批复已入库的申报，目标与预算一并批复。", RunAsync, Number);

    private static async Task<int> RunAsync(WorkflowCommand.Call call, CancellationToken cancellationToken)
    {
        var ids = call.Id is { } id
            ? [id]
            : await call.Folder.RunAsync(services => services.GetRequiredService<ApprovalQueries>().GetApprovableAsync(call.Actor, cancellationToken));
        var options = new ApproveDeclarationsOptions { DeclarationIds = ids, Number = call.Parsed.GetValue(Number) };
        var process = call.Folder.Begin(ProcessType.Approving, call.Actor, call.Reason);
        var approved = await call.Folder.RunAsync(services => services.GetRequiredService<ApproveDeclarations>().ExecuteAsync(options, process, cancellationToken));
        if (approved.Refusal is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return ExitStatus.Objections;
        }

        foreach (var left in approved.Value!.Refused)
        {
            Console.Error.WriteLine(left.Message);
        }

        Console.WriteLine($"批复 {approved.Value.Approved.Count} 份，文号 {approved.Value.Approval.Number}。");
        return approved.Value.Refused.Count > 0 ? ExitStatus.Objections : ExitStatus.Done;
    }
}
