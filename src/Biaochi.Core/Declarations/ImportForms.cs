using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

public sealed record ImportFormsOptions
{
    public required IReadOnlyList<TargetForm> Forms { get; init; }

    /// <summary>区划代码; the actor's own region when he is not the operator.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The name a region gets that does not exist yet.</summary>
    public string? RegionName { get; init; }

    /// <summary>The year of forms that do not say theirs.</summary>
    public int? FiscalYear { get; init; }

    public Occasion Occasion { get; init; } = Occasion.Initial;

    /// <summary>SHA-256 of the document, for the record.</summary>
    public required string FileHash { get; init; }
}

public sealed record RegionMissing() : Refusal("import.region-missing", "不知道属于哪个县。请用 --county 指明区划代码。");

public sealed record RegionInvalid()
    : Refusal("import.region-invalid", $"区划代码须为不超过 {Region.CodeLength} 位的数字，名称不超过 {Region.NameMaxLength} 字。请核对 --county。");

public sealed record NotYoursToImportForms() : Refusal("import.not-yours", "您不能导入申报表：申报表由单位经办人导入。");

/// <summary>What an import made, and what a person should look at.</summary>
public sealed record FormImport(IReadOnlyList<Declaration> Declarations, IReadOnlyList<string> Made, IReadOnlyList<ProblemEntry> Problems)
{
    /// <summary>What comes of each form, in the order given.</summary>
    public required IReadOnlyList<ImportedForm> Forms { get; init; }
}

/// <summary>What comes of one form.</summary>
/// <param name="Draft">The draft it becomes; null when it becomes none.</param>
/// <param name="Existing">The declaration that is there already.</param>
/// <param name="Problems">Why it becomes none, or what to look at; empty beside an existing one with the same content.</param>
public sealed record ImportedForm(TargetForm Form, Declaration? Draft, Declaration? Existing, IReadOnlyList<ProblemEntry> Problems);

/// <summary>
/// Makes drafts of forms that were read from a document. The operator's import creates missing region, departments and units by code and name;
/// a clerk's brings in forms of his own unit. What is there already is left alone and said.
/// </summary>
public sealed class ImportForms(BiaochiDbContext dbContext, IDatabaseProvider database, DeclarationReview review)
{
    public async Task<Result<FormImport>> ExecuteAsync(ImportFormsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(options, process, cancellationToken);
        if (prepared is not { Succeeded: true, Value: var import })
        {
            return prepared;
        }

        foreach (var declaration in import.Declarations)
        {
            dbContext.Declarations.Add(declaration);
            dbContext.Record(
                process, declaration.RegionId, declaration.Id, new DeclarationImported(declaration.FiscalYear, declaration.Occasion, declaration.UnitId, options.FileHash, declaration.DraftHash));
        }

        return await OrganisationBook.TrySaveAsync(dbContext, database, cancellationToken) is { } refusal ? refusal : import;
    }

    /// <summary>What <see cref="ExecuteAsync"/> would do now; nothing is kept.</summary>
    public async Task<Result<FormImport>> PreviewAsync(ImportFormsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(options, process, cancellationToken);
        dbContext.ChangeTracker.Clear();
        return prepared;
    }

    private async Task<Result<FormImport>> PrepareAsync(ImportFormsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        if (!process.Actor.IsOperator && !process.Actor.Has(Role.UnitClerk))
        {
            return new NotYoursToImportForms();
        }

        var region = await RegionOfAsync(options, process.Actor, cancellationToken);
        if (region is not { } known)
        {
            return new RegionMissing();
        }

        if (!Region.IsCode(known.Code) || known.Name.Length > Region.NameMaxLength)
        {
            return new RegionInvalid();
        }

        var book = await OrganisationBook.OpenAsync(dbContext, process, known.Code, known.Name, cancellationToken);
        var regionId = book.Region.Id;
        var existing = await dbContext.Declarations.Where(d => d.RegionId == regionId).ToDictionaryAsync(Key, cancellationToken);
        var import = new Importing(options, process, book, existing, review);
        foreach (var form in options.Forms)
        {
            import.Add(form);
        }

        return new FormImport(import.Declarations, book.Made, import.Problems) { Forms = import.Forms };
    }

    private static (int, Guid, string, Occasion) Key(Declaration declaration) => (declaration.FiscalYear, declaration.UnitId, declaration.ProjectName, declaration.Occasion);

    private async Task<(string Code, string Name)?> RegionOfAsync(ImportFormsOptions options, Actor actor, CancellationToken cancellationToken)
    {
        var region = actor.RegionId is { } regionId
            ? await dbContext.Regions.SingleAsync(r => r.Id == regionId, cancellationToken)
            : options.RegionCode is { } code
                ? await dbContext.Regions.SingleOrDefaultAsync(r => r.Code == code, cancellationToken)
                : await OnlyRegionAsync(cancellationToken);
        return region is not null ? (region.Code, region.Name)
            : options.RegionCode is not null ? (options.RegionCode, options.RegionName ?? options.RegionCode)
            : null;
    }

    private async Task<Region?> OnlyRegionAsync(CancellationToken cancellationToken) =>
        await dbContext.Regions.OrderBy(r => r.Code).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;

    /// <summary>One import under way.</summary>
    private sealed class Importing(
        ImportFormsOptions options, ProcessContext process, OrganisationBook book, Dictionary<(int, Guid, string, Occasion), Declaration> existing, DeclarationReview review)
    {
        private Declaration? _met;

        public List<Declaration> Declarations { get; } = [];

        public List<ProblemEntry> Problems { get; } = [];

        public List<ImportedForm> Forms { get; } = [];

        public void Add(TargetForm form)
        {
            var (drafts, problems) = (Declarations.Count, Problems.Count);
            Read(form);
            Forms.Add(new ImportedForm(form, Declarations.Count > drafts ? Declarations[^1] : null, _met, Problems[problems..]));
        }

        private void Read(TargetForm form)
        {
            _met = null;
            if (DeclarationDraft.CheckForm(form) is { } refusal)
            {
                Report(form, "import.refused", refusal.Message);
            }
            else if ((form.FiscalYear ?? options.FiscalYear) is not { } year)
            {
                Report(form, "import.year-missing", "表上没有年度。请用 --year 指明，或在表上写明。");
            }
            else if (UnitOf(form) is { } unit)
            {
                Create(form with { FiscalYear = year }, unit, year);
            }
        }

        private void Create(TargetForm form, Organisation unit, int year)
        {
            var declaration = DeclarationDraft.Create(process, book.Region.Id, unit.Id, unit.ParentId!.Value, year, options.Occasion, form, review);
            if (existing.TryAdd(Key(declaration), declaration))
            {
                Declarations.Add(declaration);
                return;
            }

            _met = existing[Key(declaration)];
            if (_met.DraftHash != declaration.DraftHash && !SameForm.IsSame(FormJson.ReadCanonical(_met.DraftJson), form))
            {
                Report(form, "import.already-declared", $"{unit.Name} {year} 年已有“{form.ProjectName}”，内容不同，没有覆盖。请核对不同之处。");
            }
        }

        private Organisation? UnitOf(TargetForm form)
        {
            if (form.DepartmentName is null || form.DepartmentCode is null)
            {
                Report(form, "import.department-missing", "主管部门或其代码为空，不知道归哪个部门。请在表上补填后重新导入。");
                return null;
            }

            if (form.DepartmentCode.Length > Organisation.CodeMaxLength || form.DepartmentName.Length > Organisation.NameMaxLength || form.ImplementingUnit?.Length > Organisation.NameMaxLength)
            {
                Report(form, "import.name-too-long", $"主管部门代码不能超过 {Organisation.CodeMaxLength} 位，主管部门和实施单位的名称不能超过 {Organisation.NameMaxLength} 字。请核对是否串栏。");
                return null;
            }

            return DepartmentOf(form, form.DepartmentCode, form.DepartmentName) is { } department ? UnitOf(form, department) : null;
        }

        private Organisation? DepartmentOf(TargetForm form, string code, string name)
        {
            if (book.FindByCode(code) is { } known)
            {
                if (known.Kind is not (OrganisationKind.Department or OrganisationKind.FinanceBureau))
                {
                    Report(form, "import.not-a-department", $"代码 {code} 登记的是“{known.Name}”，不是主管部门，没有导入。请核对主管部门代码。");
                    return null;
                }

                if (!OrganisationBook.IsSameName(known.Name, name))
                {
                    Report(form, "import.department-conflict", $"代码 {code} 已登记为“{known.Name}”，本表写“{name}”；按代码归入前者。请核对部门名称。");
                }

                return known;
            }

            if (process.Actor.IsOperator)
            {
                return book.Add(code, name, OrganisationKind.Department);
            }

            Report(form, "import.department-unknown", $"没有代码为 {code} 的主管部门。请核对代码，或请系统管理员先登记。");
            return null;
        }

        private Organisation? UnitOf(TargetForm form, Organisation department)
        {
            var name = form.ImplementingUnit ?? department.Name;
            var unit = book.FindUnit(department.Id, name);
            if (unit is null && process.Actor.IsOperator)
            {
                return book.AddUnit(department, name);
            }

            if (unit is null || !(process.Actor.IsOperator || process.Actor.Has(Role.UnitClerk, unit.Id)))
            {
                Report(form, "import.unit-not-yours", $"实施单位“{name}”不是您所在的单位，没有导入。请由该单位经办人导入，或核对实施单位名称。");
                return null;
            }

            return unit;
        }

        private void Report(TargetForm form, string code, string message) =>
            Problems.Add(new ProblemEntry(code, $"{form.ProjectName ?? "（无项目名称）"}：{message}", form.ProjectName, form.Source?.File, form.Source?.Page, form.Source?.Line));
    }
}
