using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;

namespace Biaochi.Pages.Workbench.Queue;

/// <summary>One that was not done, and why.</summary>
public sealed record BatchFailure(string Name, string Reason);

/// <summary>What came of a batch.</summary>
public sealed record BatchOutcome(string Verb, int Done, IReadOnlyList<BatchFailure> Failures)
{
    public string Summary => $"已{Verb} {Done} 份{(Failures.Count == 0 ? "。" : $"，{Failures.Count} 份没有办理：")}";
}

/// <summary>Does one thing to each of several declarations. Each is checked, saved and recorded by itself: one that is refused stops no other.</summary>
internal sealed class DeclarationBatch(IServiceScopeFactory scopes, DeclarationQueries declarations)
{
    public async Task<BatchOutcome> EachAsync<TOperation, TMade>(
        string verb, Actor actor, IReadOnlyList<ChosenDeclaration> chosen, Func<TOperation, ChosenDeclaration, Task<Result<TMade>>> act, CancellationToken cancellationToken)
        where TOperation : notnull
        where TMade : class
    {
        var names = await declarations.GetNamesAsync(actor, [.. chosen.Select(one => one.Id)], cancellationToken);
        var failures = new List<BatchFailure>();
        foreach (var one in chosen)
        {
            if (await TryAsync(actor, operation => act(operation, one)) is { } reason)
            {
                failures.Add(new BatchFailure(names.GetValueOrDefault(one.Id, "（查不到的申报）"), reason));
            }
        }

        return new BatchOutcome(verb, chosen.Count - failures.Count, failures);

        // Services of its own: what a refused one has touched is saved by nobody.
        async Task<string?> TryAsync(Actor actor, Func<TOperation, Task<Result<TMade>>> run)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<BiaochiDbContext>().RegionId = actor.RegionId;
            try
            {
                return (await run(scope.ServiceProvider.GetRequiredService<TOperation>())).Refusal?.Message;
            }
            catch (NotFoundException)
            {
                return "没有这份申报，或您看不到它。";
            }
        }
    }
}
