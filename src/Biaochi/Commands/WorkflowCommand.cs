using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer;

namespace Biaochi.Commands;

/// <summary>What the five workflow commands have in common: which declarations, in whose name, why; and how a batch is reported.</summary>
internal sealed class WorkflowCommand
{
    private readonly Option<string> _data = DataFolder.Option();
    private readonly Option<bool> _all = new("--all") { Description = "所有轮到这个账号办理的申报。" };
    private readonly Option<Guid?> _id = new("--id") { Description = "只办理这一份。", HelpName = "ID" };
    private readonly Option<string> _as = new("--as") { Description = "以哪个账号办理。", HelpName = "USER", Required = true };
    private readonly Option<string?> _reason = new("--reason") { Description = "理由或说明，记入办理记录。", HelpName = "TEXT" };

    private WorkflowCommand(string name, string description)
    {
        Command = new Command(name, description) { _data, _all, _id, _as, _reason };
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_all) == (result.GetValue(_id) is not null))
            {
                result.AddError("请在 --all 和 --id 中选一个。");
            }
        });
    }

    private Command Command { get; }

    /// <summary>The option <c>--rules DIR</c> of a command that reviews; null for the others.</summary>
    private Option<ReviewRules>? Rules => Command.Options.OfType<Option<ReviewRules>>().SingleOrDefault();

    /// <summary>One call of a workflow command.</summary>
    /// <param name="Id">The one declaration, or null for all that wait.</param>
    internal sealed record Call(DataFolder Folder, Actor Actor, Guid? Id, string? Reason, ParseResult Parsed)
    {
        /// <summary>The one that was named, or all whose review waits for the account.</summary>
        public async Task<IReadOnlyList<Guid>> ReviewableAsync(CancellationToken cancellationToken) => Id is { } id
            ? [id]
            : await Folder.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetReviewableAsync(Actor, cancellationToken));
    }

    /// <summary>A command of this family; <paramref name="run"/> answers the exit status.</summary>
    public static Command Create(string name, string description, Func<Call, CancellationToken, Task<int>> run, params Option[] more)
    {
        var workflow = new WorkflowCommand(name, description);
        foreach (var option in more)
        {
            workflow.Command.Add(option);
        }

        workflow.Command.SetAction((parsed, cancellationToken) => workflow.RunAsync(parsed, run, cancellationToken));
        return workflow.Command;
    }

    /// <summary>Does one thing to each declaration, each in a save of its own, and says what came of it.</summary>
    public static async Task<int> EachAsync<T>(Call call, IReadOnlyList<Guid> ids, string verb, Func<Guid, Task<Result<T>>> act, CancellationToken cancellationToken)
        where T : class
    {
        var names = await call.Folder.RunAsync(services => services.GetRequiredService<DeclarationQueries>().GetNamesAsync(call.Actor, ids, cancellationToken));
        var refused = 0;
        foreach (var id in ids)
        {
            var refusal = names.ContainsKey(id) ? (await act(id)).Refusal?.Message : "没有这份申报，或这个账号看不到它。请核对编号。";
            if (refusal is not null)
            {
                refused++;
                Console.Error.WriteLine($"{names.GetValueOrDefault(id, id.ToString())}：{refusal}");
            }
        }

        Console.WriteLine(ids.Count == 0 ? $"没有轮到这个账号{verb}的申报。" : $"{verb} {ids.Count - refused} 份{(refused > 0 ? $"，{refused} 份没有办理（原因见上）" : "")}。");
        return refused > 0 ? ExitStatus.Objections : ExitStatus.Done;
    }

    private async Task<int> RunAsync(ParseResult parsed, Func<Call, CancellationToken, Task<int>> run, CancellationToken cancellationToken)
    {
        await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(_data), cancellationToken, Rules is { } rules ? parsed.GetRequiredValue(rules) : null);
        return await folder.FindActorAsync(parsed.GetRequiredValue(_as), cancellationToken) is { } actor
            ? await run(new Call(folder, actor, parsed.GetValue(_id), parsed.GetValue(_reason), parsed), cancellationToken)
            : ExitStatus.BadUsage;
    }
}
