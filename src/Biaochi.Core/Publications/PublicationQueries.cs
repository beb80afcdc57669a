using Biaochi.Core.Data;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Publications;

/// <summary>Reads of what is public: the portal's pages and the open API. Nobody needs to sign in for any of it.</summary>
public sealed class PublicationQueries(BiaochiDbContext dbContext, ISearchIndex searchIndex)
{
    public const int MaxPageSize = 200;

    /// <summary>Totals are exact up to here; beyond it pages say 超过 1 万条.</summary>
    public const int CountLimit = 10_001;

    public async Task<PublishedPage> SearchAsync(SearchQuery query, long? after, int size, CancellationToken cancellationToken)
    {
        var limit = Math.Clamp(size, 1, MaxPageSize);
        if (query.IsEmpty)
        {
            var newest = await Rows(dbContext.Publications.Where(p => after == null || p.Sequence < after)).OrderByDescending(r => r.Sequence).Take(limit + 1).ToListAsync(cancellationToken);
            return Page(newest, await dbContext.Publications.Take(CountLimit).CountAsync(cancellationToken), limit);
        }

        var sequences = await searchIndex.FindAsync(dbContext, query, after, limit + 1, cancellationToken);
        var found = await Rows(dbContext.Publications.Where(p => sequences.Contains(p.Sequence))).OrderByDescending(r => r.Sequence).ToListAsync(cancellationToken);
        return Page(found, await searchIndex.CountAsync(dbContext, query, CountLimit, cancellationToken), limit);
    }

    /// <exception cref="NotFoundException">Nothing is published under that id.</exception>
    public async Task<PublishedForm> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await Rows(dbContext.Publications.Where(p => p.Id == id)).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException($"Publication {id}");
        var json = await dbContext.Publications.Where(p => p.Id == id).Select(p => p.Json).SingleAsync(cancellationToken);
        return new PublishedForm(row, FormJson.ReadCanonical(json));
    }

    /// <summary>The years that have something published, newest first.</summary>
    public async Task<IReadOnlyList<int>> GetYearsAsync(CancellationToken cancellationToken) =>
        await dbContext.Publications.Select(p => p.FiscalYear).Distinct().OrderDescending().ToListAsync(cancellationToken);

    /// <summary>The name of the only region; null when there are several or none, as on a province's site.</summary>
    public async Task<string?> GetOnlyRegionNameAsync(CancellationToken cancellationToken) =>
        await dbContext.Regions.OrderBy(r => r.Code).Select(r => r.Name).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;

    public async Task<PortalFigures> GetFiguresAsync(int fiscalYear, CancellationToken cancellationToken)
    {
        var departments = await dbContext.Publications.Where(p => p.FiscalYear == fiscalYear)
            .GroupBy(p => new { p.DepartmentCode, p.DepartmentName })
            .Select(g => new
            {
                g.Key.DepartmentCode,
                g.Key.DepartmentName,
                Projects = g.Count(),
                Indicators = g.Sum(p => p.IndicatorCount),
                Total = g.Sum(p => p.TotalFen),
                Central = g.Sum(p => p.CentralFen),
                Provincial = g.Sum(p => p.ProvincialFen),
                County = g.Sum(p => p.CountyFen),
                Self = g.Sum(p => p.SelfFen),
                Other = g.Sum(p => p.OtherFen),
            })
            .ToListAsync(cancellationToken);
        return new PortalFigures
        {
            FiscalYear = fiscalYear,
            Projects = departments.Sum(d => d.Projects),
            Departments = departments.Count,
            Indicators = departments.Sum(d => d.Indicators),
            TotalFen = departments.Sum(d => d.Total),
            CentralFen = departments.Sum(d => d.Central),
            ProvincialFen = departments.Sum(d => d.Provincial),
            CountyFen = departments.Sum(d => d.County),
            SelfFen = departments.Sum(d => d.Self),
            OtherFen = departments.Sum(d => d.Other),
            ByDepartment = [.. departments.OrderByDescending(d => d.Total).Select(d => new DepartmentFigures(d.DepartmentCode, d.DepartmentName, d.Projects, d.Total))],
        };
    }

    private static PublishedPage Page(List<PublishedRow> rows, int total, int limit) =>
        rows.Count > limit ? new PublishedPage(rows[..limit], total, rows[limit - 1].Sequence) : new PublishedPage(rows, total, null);

    private IQueryable<PublishedRow> Rows(IQueryable<Publication> publications) =>
        from p in publications
        join region in dbContext.Regions on p.RegionId equals region.Id
        select new PublishedRow
        {
            Sequence = p.Sequence,
            Id = p.Id,
            FiscalYear = p.FiscalYear,
            RegionCode = region.Code,
            RegionName = region.Name,
            ProjectName = p.ProjectName,
            DepartmentCode = p.DepartmentCode,
            DepartmentName = p.DepartmentName,
            UnitName = p.UnitName,
            ApprovalNumber = p.ApprovalNumber,
            PublishedAt = p.PublishedAt,
            TotalFen = p.TotalFen,
            IndicatorCount = p.IndicatorCount,
            Hash = p.Hash,
        };
}
