using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record RestoreFindingOptions
{
    public required Guid DismissalId { get; init; }
}

/// <summary>恢复: takes a dismissal back; by the side that made it, while it is that side's turn.</summary>
public sealed class RestoreFinding(BiaochiDbContext dbContext)
{
    public async Task<Result<FindingDismissal>> ExecuteAsync(RestoreFindingOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var dismissal = await dbContext.FindingDismissals.SingleOrDefaultAsync(d => d.Id == options.DismissalId && d.RegionId == process.Actor.RegionId, cancellationToken)
            ?? throw new NotFoundException($"Dismissal {options.DismissalId}");
        var declaration = await dbContext.GetDeclarationAsync(dismissal.DeclarationId, process.Actor, cancellationToken);
        if (await DismissalTurn.SideOfAsync(dbContext, declaration, process.Actor, cancellationToken) != dismissal.Side)
        {
            return new DismissalNotYours();
        }

        dbContext.FindingDismissals.Remove(dismissal);
        dbContext.Record(process, dismissal.RegionId, dismissal.DeclarationId, new FindingRestored(dismissal.Id, dismissal.Code));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : dismissal;
    }
}
