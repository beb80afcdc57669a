using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record RemoveOpinionOptions
{
    public required Guid OpinionId { get; init; }
}

/// <summary>Takes an opinion off again: by its writer, before the step is concluded.</summary>
public sealed class RemoveOpinion(BiaochiDbContext dbContext)
{
    public async Task<Result<Opinion>> ExecuteAsync(RemoveOpinionOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var opinion = await dbContext.Opinions.SingleOrDefaultAsync(o => o.Id == options.OpinionId && o.RegionId == process.Actor.RegionId, cancellationToken)
            ?? throw new NotFoundException($"Opinion {options.OpinionId}");
        var turn = await ReviewTurn.LoadAsync(dbContext, opinion.DeclarationId, process.Actor, cancellationToken);
        if (opinion.AccountId != process.Actor.AccountId || opinion.VersionId != turn.Version.Id || turn.Pending.All(step => step.Step != opinion.Step))
        {
            return new NotYourOpinion();
        }

        dbContext.Opinions.Remove(opinion);
        dbContext.Record(process, opinion.RegionId, opinion.DeclarationId, new OpinionRemoved(opinion.Id));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : opinion;
    }
}
