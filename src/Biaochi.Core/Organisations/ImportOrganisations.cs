using Biaochi.Core.Audit;
using Biaochi.Core.Data;

namespace Biaochi.Core.Organisations;

/// <summary>One organisation of a list: parents and sections are named by code and stand before those that name them.</summary>
public sealed record OrganisationEntry
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>The code of the department of a unit, of the bureau of a section.</summary>
    public string? Parent { get; init; }

    /// <summary>The code of the finance section that looks after a department.</summary>
    public string? Section { get; init; }
}

public sealed record ImportOrganisationsOptions
{
    public required string RegionCode { get; init; }

    public required string RegionName { get; init; }

    public required IReadOnlyList<OrganisationEntry> Organisations { get; init; }
}

public sealed record NotYoursToImport() : Refusal("organisation.not-yours", "您不能导入单位：单位由系统操作员导入。");

public sealed record OrganisationConflict(string Code, string Known, string Given)
    : Refusal("organisation.conflict", $"代码 {Code} 已登记为“{Known}”，清单中写为“{Given}”。请核对后重新导入。");

public sealed record OrganisationReferenceUnknown(string Code, string Named) : Refusal("organisation.reference-unknown", $"{Code} 所指的单位 {Named} 不存在，或排在其后。请核对清单的代码和顺序。");

public sealed record OrganisationListInvalid(string Why) : Refusal("organisation.list-invalid", Why);

/// <summary>Another import, of forms or of organisations, was faster with the same.</summary>
public sealed record ImportedMeanwhile() : Refusal("import.meanwhile", "同样的内容刚刚由另一次导入写入，本次没有导入任何内容。请刷新后核对。");

/// <summary>What an import of organisations made.</summary>
public sealed record OrganisationImport(Region Region, IReadOnlyList<string> Made);

/// <summary>Brings in a list of organisations; those that are there already, by code and name, are left as they are.</summary>
public sealed class ImportOrganisations(BiaochiDbContext dbContext, IDatabaseProvider database)
{
    public async Task<Result<OrganisationImport>> ExecuteAsync(ImportOrganisationsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        if (!process.Actor.IsOperator)
        {
            return new NotYoursToImport();
        }

        if (!Region.IsCode(options.RegionCode) || options.RegionName.Length is 0 or > Region.NameMaxLength)
        {
            return new OrganisationListInvalid($"区划代码须为不超过 {Region.CodeLength} 位的数字，名称不超过 {Region.NameMaxLength} 字。");
        }

        var book = await OrganisationBook.OpenAsync(dbContext, process, options.RegionCode, options.RegionName, cancellationToken);
        foreach (var entry in options.Organisations)
        {
            if (Add(book, entry) is { } refusal)
            {
                // What was added before it must not go with some later save.
                dbContext.ChangeTracker.Clear();
                return refusal;
            }
        }

        return await OrganisationBook.TrySaveAsync(dbContext, database, cancellationToken) is { } meanwhile ? meanwhile : new OrganisationImport(book.Region, book.Made);
    }

    private static Refusal? Add(OrganisationBook book, OrganisationEntry entry)
    {
        if (entry.Code.Length is 0 or > Organisation.CodeMaxLength || entry.Name.Length is 0 or > Organisation.NameMaxLength)
        {
            return new OrganisationListInvalid($"单位“{entry.Code} {entry.Name}”的代码或名称为空或过长。");
        }

        if (book.FindByCode(entry.Code) is { } known)
        {
            return OrganisationBook.IsSameName(known.Name, entry.Name) ? null : new OrganisationConflict(entry.Code, known.Name, entry.Name);
        }

        var parent = entry.Parent is null ? null : book.FindByCode(entry.Parent);
        var section = entry.Section is null ? null : book.FindByCode(entry.Section);
        var missing = parent is null && entry.Parent is not null ? entry.Parent : section is null ? entry.Section : null;
        if (missing is not null)
        {
            return new OrganisationReferenceUnknown(entry.Code, missing);
        }

        book.Add(entry.Code, entry.Name, entry.Kind, parent?.Id, section?.Id);
        return null;
    }
}
