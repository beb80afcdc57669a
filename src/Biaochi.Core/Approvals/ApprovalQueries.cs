using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Approvals;

/// <summary>Reads for those who approve and publish.</summary>
public sealed class ApprovalQueries(BiaochiDbContext dbContext, DeclarationQueries declarations)
{
    /// <summary>Admitted declarations that wait to be approved, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetApprovableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Own(actor).Where(d => d.Stage == Stage.Admitted && d.BudgetState == BudgetState.None).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>Approved declarations that wait to be published, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetPublishableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Own(actor).Where(d => d.PublicationState == PublicationState.Pending).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>The rows of <see cref="GetApprovableAsync"/>, by department.</summary>
    public Task<IReadOnlyList<DeclarationRow>> GetApprovableRowsAsync(Actor actor, CancellationToken cancellationToken) =>
        RowsAsync(Own(actor).Where(d => d.Stage == Stage.Admitted && d.BudgetState == BudgetState.None), cancellationToken);

    /// <summary>The rows of <see cref="GetPublishableAsync"/>, by department.</summary>
    public Task<IReadOnlyList<DeclarationRow>> GetPublishableRowsAsync(Actor actor, CancellationToken cancellationToken) =>
        RowsAsync(Own(actor).Where(d => d.PublicationState == PublicationState.Pending), cancellationToken);

    /// <summary>The approval documents of the region, newest first, with what they cover.</summary>
    public async Task<IReadOnlyList<ApprovalEntry>> GetApprovalsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var covered = await Own(actor).Where(d => d.ApprovalId != null).GroupBy(d => d.ApprovalId!.Value).Select(batch => new
        {
            batch.Key,
            Declarations = batch.Count(),
            TotalFen = batch.Sum(d => d.AnnualTotalFen ?? 0),
            Published = batch.Count(d => d.PublicationState == PublicationState.Published),
        }).ToDictionaryAsync(batch => batch.Key, cancellationToken);
        var ids = covered.Keys.ToList();
        var approvals = await dbContext.Approvals.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderByDescending(a => a.ApprovedOn).ThenByDescending(a => a.Id).ToListAsync(cancellationToken);
        return [.. approvals.Select(a => new ApprovalEntry(a, covered[a.Id].Declarations, covered[a.Id].TotalFen, covered[a.Id].Published))];
    }

    private async Task<IReadOnlyList<DeclarationRow>> RowsAsync(IQueryable<Declaration> source, CancellationToken cancellationToken) =>
        await declarations.Rows(source).OrderBy(r => r.DepartmentCode).ThenBy(r => r.Id).ToListAsync(cancellationToken);

    private IQueryable<Declaration> Own(Actor actor)
    {
        var isBudget = actor.Has(Role.BudgetReviewer);
        return dbContext.Declarations.Where(d => isBudget && d.RegionId == actor.RegionId).OrderBy(d => d.Id);
    }
}

/// <summary>An approval document with how many declarations it covers, their annual money in 分, and how many of them are public.</summary>
public sealed record ApprovalEntry(Approval Approval, int Declarations, long TotalFen, int Published);
