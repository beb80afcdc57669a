using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Publications;

public sealed record PublishDeclarationsOptions
{
    public required IReadOnlyList<Guid> DeclarationIds { get; init; }
}

public sealed record NotYoursToPublish() : Refusal("publication.not-yours", "您不能公开：公开由预算股审核人办理。");

public sealed record NothingToPublish() : Refusal("publication.nothing", "所选申报中没有已批复、待公开的，没有公开任何内容。");

public sealed record NotApproved(string ProjectName) : Refusal("publication.not-approved", $"“{ProjectName}”未批复或已公开，不能公开。");

/// <summary>What came of a batch: what became public, and what was left out and why.</summary>
public sealed record PublicationResult(IReadOnlyList<Publication> Published, IReadOnlyList<Refusal> Refused);

/// <summary>公开: freezes a copy of the approved version without personal data and shows it on the portal.</summary>
public sealed class PublishDeclarations(BiaochiDbContext dbContext, ISearchIndex searchIndex)
{
    public async Task<Result<PublicationResult>> ExecuteAsync(PublishDeclarationsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        if (!process.Actor.Has(Role.BudgetReviewer) || process.Actor.RegionId is not { } regionId)
        {
            return new NotYoursToPublish();
        }

        var ids = options.DeclarationIds.Distinct().ToList();
        var declarations = await dbContext.Declarations.Where(d => ids.Contains(d.Id) && d.RegionId == regionId).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var ready = declarations.Where(d => d is { BudgetState: BudgetState.Approved, PublicationState: PublicationState.Pending }).ToList();
        if (ready.Count == 0)
        {
            return new NothingToPublish();
        }

        await using var transaction = await dbContext.Database.BeginTransactionAsync(cancellationToken);
        var published = await PublishAsync(ready, process, cancellationToken);
        if (await dbContext.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        // The index is told last: it needs the numbers that the save gave.
        var regionCode = await dbContext.Regions.Where(r => r.Id == regionId).Select(r => r.Code).SingleAsync(cancellationToken);
        foreach (var (publication, form) in published)
        {
            await searchIndex.AddAsync(dbContext, publication.Sequence, SearchTokens.Of(publication, regionCode, form), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new PublicationResult([.. published.Select(p => p.Publication)], [.. declarations.Except(ready).Select(d => new NotApproved(d.ProjectName))]);
    }

    private async Task<List<(Publication Publication, TargetForm Form)>> PublishAsync(List<Declaration> ready, ProcessContext process, CancellationToken cancellationToken)
    {
        var ids = ready.ConvertAll(d => d.Id);
        var approvalIds = ready.ConvertAll(d => d.ApprovalId);
        var versions = await dbContext.DeclarationVersions.Where(v => ids.Contains(v.DeclarationId) && v.Cut == VersionCut.Approved).ToDictionaryAsync(v => v.DeclarationId, cancellationToken);
        var numbers = await dbContext.Approvals.Where(a => approvalIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Number, cancellationToken);
        var organisations = await dbContext.Organisations.ToDictionaryAsync(o => o.Id, cancellationToken);

        var published = new List<(Publication, TargetForm)>();
        foreach (var declaration in ready)
        {
            var version = versions[declaration.Id];
            var form = PublicCopy.Of(FormJson.ReadCanonical(version.Json));
            var publication = Create(declaration, version, form, numbers[declaration.ApprovalId!.Value], organisations[declaration.DepartmentId], organisations[declaration.UnitId].Name, process);
            dbContext.Publications.Add(publication);
            declaration.PublicationState = PublicationState.Published;
            declaration.Revision++;
            dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationPublished(publication.Id, version.Number, publication.Hash));
            published.Add((publication, form));
        }

        return published;
    }

    private static Publication Create(
        Declaration declaration, DeclarationVersion version, TargetForm form, string approvalNumber, Organisation department, string unitName, ProcessContext process)
    {
        var json = FormJson.WriteCanonical(form);
        var annual = form.Funding.Annual;
        return new Publication
        {
            Id = process.NewId(),
            RegionId = declaration.RegionId,
            DeclarationId = declaration.Id,
            VersionId = version.Id,
            FiscalYear = declaration.FiscalYear,
            Json = json,
            Hash = FormJson.Hash(json),
            ProjectName = form.ProjectName ?? declaration.ProjectName,
            DepartmentCode = department.Code,
            DepartmentName = department.Name,
            UnitName = unitName,
            ApprovalNumber = approvalNumber,
            PublishedAt = process.At,
            AccountId = process.Actor.AccountId,
            TotalFen = Money.ToFen(annual.Total) ?? 0,
            CentralFen = Money.ToFen(annual.Central) ?? 0,
            ProvincialFen = Money.ToFen(annual.Provincial) ?? 0,
            CountyFen = Money.ToFen(annual.County) ?? 0,
            SelfFen = Money.ToFen(annual.Self) ?? 0,
            OtherFen = Money.ToFen(annual.Other) ?? 0,
            IndicatorCount = form.AnnualIndicators.Length,
        };
    }
}
