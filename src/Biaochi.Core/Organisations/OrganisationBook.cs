using System.Globalization;
using System.Text;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Organisations;

/// <summary>
/// The organisations of one region while forms or a list of organisations are brought in: finds them by code and name and creates what is
/// missing. Loaded once, saved by the operation that uses it.
/// </summary>
internal sealed class OrganisationBook
{
    private readonly BiaochiDbContext _dbContext;
    private readonly ProcessContext _process;
    private readonly List<Organisation> _organisations;

    private OrganisationBook(BiaochiDbContext dbContext, ProcessContext process, Region region, List<Organisation> organisations)
    {
        _dbContext = dbContext;
        _process = process;
        Region = region;
        _organisations = organisations;
    }

    public Region Region { get; }

    /// <summary>What was made, in order, for the report.</summary>
    public List<string> Made { get; } = [];

    public static async Task<OrganisationBook> OpenAsync(BiaochiDbContext dbContext, ProcessContext process, string regionCode, string regionName, CancellationToken cancellationToken)
    {
        var region = await dbContext.Regions.SingleOrDefaultAsync(r => r.Code == regionCode, cancellationToken);
        if (region is not null)
        {
            return new OrganisationBook(dbContext, process, region, await dbContext.Organisations.Where(o => o.RegionId == region.Id).ToListAsync(cancellationToken));
        }

        region = new Region { Id = process.NewId(), Code = regionCode, Name = regionName };
        dbContext.Regions.Add(region);
        dbContext.Record(process, region.Id, region.Id, new RegionCreated(region.Code, region.Name));
        var book = new OrganisationBook(dbContext, process, region, []);
        book.Made.Add($"区划 {region.Code} {region.Name}");
        return book;
    }

    public Organisation? FindByCode(string code) => _organisations.Find(o => o.Code == code);

    public Organisation? FindByName(string name, OrganisationKind kind) => _organisations.Find(o => o.Kind == kind && IsSameName(o.Name, name));

    public Organisation? FindUnit(Guid departmentId, string name) =>
        _organisations.Find(o => o.Kind is OrganisationKind.Unit && o.ParentId == departmentId && IsSameName(o.Name, name));

    public Organisation Add(string code, string name, OrganisationKind kind, Guid? parentId = null, Guid? sectionId = null)
    {
        var organisation = new Organisation { Id = _process.NewId(), RegionId = Region.Id, Code = code, Name = name, Kind = kind, ParentId = parentId, SectionId = sectionId };
        _organisations.Add(organisation);
        _dbContext.Organisations.Add(organisation);
        _dbContext.Record(_process, Region.Id, organisation.Id, new OrganisationCreated(code, name, kind, parentId));
        Made.Add($"{KindLabel(kind)} {code} {name}");
        return organisation;
    }

    /// <summary>A unit of the department under the next free code: the department's three digits and three of its own.</summary>
    public Organisation AddUnit(Organisation department, string name)
    {
        var number = 1;
        string code;
        do
        {
            code = department.Code + number++.ToString("000", CultureInfo.InvariantCulture);
        }
        while (FindByCode(code) is not null);
        return Add(code, name, OrganisationKind.Unit, department.Id);
    }

    /// <summary>Saves what was made, and all else in the context; another import that made the same at the same moment is a refusal.</summary>
    public static async Task<Refusal?> TrySaveAsync(BiaochiDbContext dbContext, IDatabaseProvider database, CancellationToken cancellationToken)
    {
        try
        {
            await dbContext.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            dbContext.ChangeTracker.Clear();
            return new ImportedMeanwhile();
        }
    }

    /// <summary>Names are the same when only white space and the width of brackets differ.</summary>
    public static bool IsSameName(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    private static string KindLabel(OrganisationKind kind) => kind switch
    {
        OrganisationKind.FinanceBureau => "财政局",
        OrganisationKind.FinanceSection => "业务股室",
        OrganisationKind.PerformanceSection => "绩效股",
        OrganisationKind.BudgetSection => "预算股",
        OrganisationKind.Department => "主管部门",
        OrganisationKind.Unit => "预算单位",
        OrganisationKind.Oversight => "监督机构",
    };
}
