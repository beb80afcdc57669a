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
        var kept = await (
            from p in dbContext.Publications.Where(p => p.Id == id)
            join approval in dbContext.Approvals on new { p.RegionId, Number = p.ApprovalNumber } equals new { approval.RegionId, approval.Number }
            select new { p.Json, approval.ApprovedOn }).SingleAsync(cancellationToken);
        return new PublishedForm(row, FormJson.ReadCanonical(kept.Json), kept.ApprovedOn);
    }

    /// <summary>Where a declaration is public; null when it is not.</summary>
    public async Task<Guid?> FindIdAsync(Guid declarationId, CancellationToken cancellationToken) =>
        await dbContext.Publications.Where(p => p.DeclarationId == declarationId).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The name of the only region; null when there are several or none, as on a province's site.</summary>
    public async Task<string?> GetOnlyRegionNameAsync(CancellationToken cancellationToken) =>
        await dbContext.Regions.OrderBy(r => r.Code).Select(r => r.Name).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;

    /// <summary>What each year holds, newest first.</summary>
    public async Task<IReadOnlyList<PublishedYear>> GetYearsAsync(CancellationToken cancellationToken)
    {
        var years = await dbContext.Publications.GroupBy(p => p.FiscalYear)
            .Select(g => new { Year = g.Key, Projects = g.Count(), Last = g.Max(p => p.Sequence) })
            .OrderByDescending(y => y.Year)
            .ToListAsync(cancellationToken);
        return years.ConvertAll(y => new PublishedYear(y.Year, y.Projects, y.Last));
    }

    /// <summary>The departments that have something published, by code, each under the name it used last.</summary>
    public async Task<IReadOnlyList<PublishedDepartment>> GetDepartmentsAsync(CancellationToken cancellationToken)
    {
        var names = await dbContext.Publications.GroupBy(p => new { p.DepartmentCode, p.DepartmentName })
            .Select(g => new { g.Key.DepartmentCode, g.Key.DepartmentName, Last = g.Max(p => p.Sequence) })
            .ToListAsync(cancellationToken);
        return [.. names.OrderByDescending(n => n.Last).DistinctBy(n => n.DepartmentCode)
            .OrderBy(n => n.DepartmentCode, StringComparer.Ordinal)
            .Select(n => new PublishedDepartment(n.DepartmentCode, n.DepartmentName))];
    }

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
                Funds = new FundSums
                {
                    Total = g.Sum(p => p.TotalFen),
                    Central = g.Sum(p => p.CentralFen),
                    Provincial = g.Sum(p => p.ProvincialFen),
                    County = g.Sum(p => p.CountyFen),
                    Self = g.Sum(p => p.SelfFen),
                    Other = g.Sum(p => p.OtherFen),
                },
            })
            .ToListAsync(cancellationToken);
        return new PortalFigures
        {
            FiscalYear = fiscalYear,
            ByDepartment = [.. departments
                .Select(d => new DepartmentFigures(d.DepartmentCode, d.DepartmentName, d.Projects, d.Indicators, d.Funds))
                .OrderByDescending(d => d.Funds.Total).ThenBy(d => d.Code, StringComparer.Ordinal)],
        };
    }

    /// <summary>The year's projects with the most money, largest first.</summary>
    public async Task<IReadOnlyList<PublishedRow>> GetLargestAsync(int fiscalYear, int count, CancellationToken cancellationToken) =>
        await Rows(dbContext.Publications.Where(p => p.FiscalYear == fiscalYear)).OrderByDescending(r => r.Funds.Total).ThenBy(r => r.Sequence).Take(count).ToListAsync(cancellationToken);

    /// <summary>Everything of a year in the order it was published, read as it is asked for: a province has too much of it to hold.</summary>
    public IAsyncEnumerable<PublishedRow> ReadYear(int fiscalYear) =>
        Rows(dbContext.Publications.Where(p => p.FiscalYear == fiscalYear)).OrderBy(r => r.Sequence).AsAsyncEnumerable();

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
            Funds = new FundSums { Total = p.TotalFen, Central = p.CentralFen, Provincial = p.ProvincialFen, County = p.CountyFen, Self = p.SelfFen, Other = p.OtherFen },
            IndicatorCount = p.IndicatorCount,
            Hash = p.Hash,
        };
}
