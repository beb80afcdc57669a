using System.Runtime.CompilerServices;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>Reads of declarations for screens and commands: lists, and the ids that a batch is about.</summary>
public sealed class DeclarationQueries(BiaochiDbContext dbContext)
{
    public const int PageSize = 50;

    /// <summary>One page of the list, what has waited longest first.</summary>
    /// <param name="waiting">What waits for the actor, as the module of reviews knows it; only asked for 待办.</param>
    internal async Task<QueuePage> GetPageAsync(Actor actor, QueueFilter filter, IQueryable<Declaration> waiting, CancellationToken cancellationToken)
    {
        var source = filter.View is QueueView.Mine ? waiting : dbContext.Declarations.VisibleTo(actor);
        var rows = Rows(Apply(source, filter));
        if (filter.Text is { Length: > 0 } text)
        {
            rows = rows.Where(r => r.ProjectName.Contains(text) || r.UnitName.Contains(text) || r.DepartmentName.Contains(text));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var totalFen = await rows.SumAsync(r => r.AnnualTotalFen ?? 0, cancellationToken);
        var shown = await rows.OrderBy(r => r.StageSince).ThenBy(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new QueuePage(shown, total, totalFen, page, PageSize);
    }

    /// <summary>How many declarations the actor may read at each stage, of one year or of all.</summary>
    public async Task<QueueCounts> GetCountsAsync(Actor actor, int? fiscalYear, CancellationToken cancellationToken) =>
        new(await dbContext.Declarations.VisibleTo(actor)
            .Where(d => fiscalYear == null || d.FiscalYear == fiscalYear)
            .GroupBy(d => d.Stage)
            .ToDictionaryAsync(stage => stage.Key, stage => stage.Count(), cancellationToken));

    /// <summary>The departments whose declarations the actor may read, by code.</summary>
    public async Task<IReadOnlyList<QueueDepartment>> GetDepartmentsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var counts = await dbContext.Declarations.VisibleTo(actor).GroupBy(d => d.DepartmentId).ToDictionaryAsync(d => d.Key, d => d.Count(), cancellationToken);
        var ids = counts.Keys.ToList();
        var departments = await dbContext.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancellationToken);
        return [.. departments.Select(o => new QueueDepartment(o.Id, o.Code, o.Name, counts[o.Id]))];
    }

    /// <summary>What those of the declarations are called that the actor may read; for saying which of a batch was not done.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await dbContext.Declarations.VisibleTo(actor).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.ProjectName, cancellationToken);

    /// <summary>The years that have declarations the actor may read, newest first.</summary>
    public async Task<IReadOnlyList<int>> GetYearsAsync(Actor actor, CancellationToken cancellationToken) =>
        await dbContext.Declarations.VisibleTo(actor).Select(d => d.FiscalYear).Distinct().OrderDescending().ToListAsync(cancellationToken);

    /// <summary>
    /// The newest form of each declaration of a year, by department: its newest version, or its draft where it was never submitted. Read as it is
    /// asked for: a province has too many to hold. For whoever has the data folder itself; pages ask for one declaration at a time.
    /// </summary>
    public async IAsyncEnumerable<DeclaredForm> ReadYearAsync(int fiscalYear, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = from d in dbContext.Declarations.AsNoTracking()
                   where d.FiscalYear == fiscalYear
                   join department in dbContext.Organisations on d.DepartmentId equals department.Id
                   from version in dbContext.DeclarationVersions.Where(v => v.DeclarationId == d.Id && v.Number == d.LastVersionNumber).DefaultIfEmpty()
                   orderby department.Code, department.Id, d.Id
                   select new { DepartmentId = department.Id, department.Code, department.Name, Version = version == null ? null : version.Json, d.DraftJson };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new DeclaredForm(row.DepartmentId, row.Code, row.Name, IsDraft: row.Version is null, FormJson.ReadCanonical(row.Version ?? row.DraftJson));
        }
    }

    /// <summary>Drafts that the actor may submit, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetSubmittableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Submittable(actor).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);

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

    internal IQueryable<DeclarationRow> Rows(IQueryable<Declaration> declarations) =>
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
