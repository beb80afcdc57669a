namespace Biaochi.Pages.Workbench.Reviews.Decide;

/// <summary>Where a declaration stands among those that wait for a person.</summary>
/// <param name="Place">From 1; 0 when it does not wait for this person.</param>
/// <param name="Count">How many wait.</param>
public sealed record QueueTurn(int Place, int Count, Guid? Previous, Guid? Next)
{
    public static QueueTurn Of(IReadOnlyList<Guid> waiting, Guid declarationId)
    {
        var at = waiting.ToList().IndexOf(declarationId);
        return new QueueTurn(at + 1, waiting.Count, at > 0 ? waiting[at - 1] : null, at >= 0 && at + 1 < waiting.Count ? waiting[at + 1] : null);
    }
}
