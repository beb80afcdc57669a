using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Approvals;

/// <summary>Reads for those who approve and publish.</summary>
public sealed class ApprovalQueries(BiaochiDbContext dbContext)
{
    /// <summary>Admitted declarations that wait to be approved, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetApprovableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Own(actor).Where(d => d.Stage == Stage.Admitted && d.BudgetState == BudgetState.None).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>Approved declarations that wait to be published, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetPublishableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Own(actor).Where(d => d.PublicationState == PublicationState.Pending).Select(d => d.Id).ToListAsync(cancellationToken);

    private IQueryable<Declaration> Own(Actor actor)
    {
        var isBudget = actor.Has(Role.BudgetReviewer);
        return dbContext.Declarations.Where(d => isBudget && d.RegionId == actor.RegionId).OrderBy(d => d.Id);
    }
}
