using System.CommandLine;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Publications;

namespace Biaochi.Commands;

/// <summary><c>biaochi release</c>: approved declarations become public, without personal data.</summary>
internal static class ReleaseDeclarationsCommand
{
    public static Command Create() => WorkflowCommand.Create("release", "公开已批复的申报；姓名、电话等个人信息自动隐去。", RunAsync);

    private static async Task<int> RunAsync(WorkflowCommand.Call call, CancellationToken cancellationToken)
    {
        var ids = call.Id is { } id
            ? [id]
            : await call.Folder.RunAsync(services => services.GetRequiredService<ApprovalQueries>().GetPublishableAsync(call.Actor, cancellationToken));
        var options = new PublishDeclarationsOptions { DeclarationIds = ids };
        var process = call.Folder.Begin(ProcessType.Publishing, call.Actor, call.Reason);
        var published = await call.Folder.RunAsync(services => services.GetRequiredService<PublishDeclarations>().ExecuteAsync(options, process, cancellationToken));
        if (published.Refusal is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return ExitStatus.Objections;
        }

        foreach (var left in published.Value!.Refused)
        {
            Console.Error.WriteLine(left.Message);
        }

        Console.WriteLine($"公开 {published.Value.Published.Count} 份。");
        return published.Value.Refused.Count > 0 ? ExitStatus.Objections : ExitStatus.Done;
    }
}
