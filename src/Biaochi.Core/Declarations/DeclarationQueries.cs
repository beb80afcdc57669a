using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>Reads of declarations for screens and commands: lists, and the ids that a batch is about.</summary>
public sealed class DeclarationQueries(BiaochiDbContext dbContext)
{
    public const int PageSize = 50;

    /// <summary>One page of the list, what has waited longest first.</summary>
    /// <param name="waiting">What waits for the actor, as <see cref="Reviews.ReviewQueries"/> answers it; only asked for 待办.</param>
    internal async Task<QueuePage> GetPageAsync(Actor actor, QueueFilter filter, IQueryable<Declaration> waiting, CancellationToken cancellationToken)
    {
        var source = filter.View is QueueView.Mine ? waiting : dbContext.Declarations.VisibleTo(actor);
        var rows = Rows(Apply(source, filter));
        if (filter.Text is { Length: > 0 } text)
        {
            rows = rows.Where(r => r.ProjectName.Contains(text) || r.UnitName.Contains(text) || r.DepartmentName.Contains(text));
        }

        var page = Math.Max(1, filter.Page);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows.OrderBy(r => r.StageSince).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new QueuePage(shown, total, page, PageSize);
    }

    /// <summary>The years that have declarations the actor may read, newest first.</summary>
    public async Task<IReadOnlyList<int>> GetYearsAsync(Actor actor, CancellationToken cancellationToken) =>
        await dbContext.Declarations.VisibleTo(actor).Select(d => d.FiscalYear).Distinct().OrderDescending().ToListAsync(cancellationToken);

    /// <summary>Drafts that the actor may submit, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetSubmittableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Submittable(actor).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>The projects' names, for messages about a batch; only of declarations that the actor may read.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken) =>
        await dbContext.Declarations.VisibleTo(actor).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.ProjectName, cancellationToken);

    /// <summary>Drafts of the actor's unit, or of the region for the bureau's own clerk.</summary>
    internal IQueryable<Declaration> Submittable(Actor actor)
    {
        var isClerk = actor.Has(Role.UnitClerk);
        var forRegion = actor.ActsForRegion;
        return dbContext.Declarations.Where(d => isClerk && d.RegionId == actor.RegionId && d.Stage == Stage.Draft && (forRegion || d.UnitId == actor.OrganisationId));
    }

    private static IQueryable<Declaration> Apply(IQueryable<Declaration> source, QueueFilter filter)
    {
        if (filter.FiscalYear is { } year)
        {
            source = source.Where(d => d.FiscalYear == year);
        }

        if (filter.Stage is { } stage)
        {
            source = source.Where(d => d.Stage == stage);
        }

        return filter.DepartmentId is { } department ? source.Where(d => d.DepartmentId == department) : source;
    }

    private IQueryable<DeclarationRow> Rows(IQueryable<Declaration> declarations) =>
        from d in declarations
        join department in dbContext.Organisations on d.DepartmentId equals department.Id
        join unit in dbContext.Organisations on d.UnitId equals unit.Id
        select new DeclarationRow
        {
            Id = d.Id,
            ProjectName = d.ProjectName,
            DepartmentCode = department.Code,
            DepartmentName = department.Name,
            UnitName = unit.Name,
            FiscalYear = d.FiscalYear,
            Occasion = d.Occasion,
            Stage = d.Stage,
            IsReturned = d.IsReturned,
            BudgetState = d.BudgetState,
            PublicationState = d.PublicationState,
            StageSince = d.StageSince,
            AnnualTotalFen = d.AnnualTotalFen,
            BlockingCount = d.BlockingCount,
            MajorCount = d.MajorCount,
            MinorCount = d.MinorCount,
            Revision = d.Revision,
            Version = d.LastVersionNumber,
        };
}
