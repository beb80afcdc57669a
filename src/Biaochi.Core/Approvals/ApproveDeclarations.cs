using System.Globalization;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Approvals;

public sealed record ApproveDeclarationsOptions
{
    public required IReadOnlyList<Guid> DeclarationIds { get; init; }

    /// <summary>文号; null lets the system number the batch within its year.</summary>
    public string? Number { get; init; }

    /// <summary>The date of the document; null is the day of the process.</summary>
    public DateOnly? ApprovedOn { get; init; }
}

public sealed record NotYoursToApprove() : Refusal("approval.not-yours", "您不能批复：批复由预算股审核人办理。");

public sealed record NothingToApprove() : Refusal("approval.nothing", "所选申报中没有已入库、待批复的，批复没有生成。");

public sealed record NotAdmitted(string ProjectName) : Refusal("approval.not-admitted", $"“{ProjectName}”未入库或已批复，不能批复。");

public sealed record DifferentYears() : Refusal("approval.different-years", "一份批复只能包含同一年度的申报。请按年度分开办理。");

public sealed record ApprovalNumberTaken(string Number) : Refusal("approval.number-taken", $"文号“{Number}”已经用过。请核对文号。");

public sealed record ApprovalNumberTooLong() : Refusal("approval.number-too-long", $"文号不能超过 {Approval.NumberMaxLength} 字。");

/// <summary>What came of a batch: its document, and which declarations were left out and why.</summary>
public sealed record ApprovalResult(Approval Approval, IReadOnlyList<Declaration> Approved, IReadOnlyList<Refusal> Refused);

/// <summary>批复: approves admitted declarations together with their money under one number, and cuts the approved version of each.</summary>
public sealed class ApproveDeclarations(BiaochiDbContext dbContext, IDatabaseProvider database)
{
    public async Task<Result<ApprovalResult>> ExecuteAsync(ApproveDeclarationsOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        if (!process.Actor.Has(Role.BudgetReviewer) || process.Actor.RegionId is not { } regionId)
        {
            return new NotYoursToApprove();
        }

        var ids = options.DeclarationIds.Distinct().ToList();
        var declarations = await dbContext.Declarations.Where(d => ids.Contains(d.Id) && d.RegionId == regionId).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var ready = declarations.Where(IsReady).ToList();
        var refusal = ready.Count == 0 ? new NothingToApprove() : await CheckBatchAsync(ready, options.Number, regionId, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var approval = await CreateAsync(options, ready[0].FiscalYear, regionId, process, cancellationToken);
        dbContext.Record(process, regionId, approval.Id, new BatchApproved(approval.Number, approval.ApprovedOn, ready.Count));
        foreach (var declaration in ready)
        {
            Approve(declaration, approval, process);
        }

        try
        {
            return await dbContext.TrySaveAsync(cancellationToken) is { } changed
                ? changed
                : new ApprovalResult(approval, ready, [.. declarations.Except(ready).Select(d => new NotAdmitted(d.ProjectName))]);
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception, "Approvals"))
        {
            dbContext.ChangeTracker.Clear();
            return new ApprovalNumberTaken(approval.Number);
        }
    }

    private static bool IsReady(Declaration declaration) => declaration is { Stage: Stage.Admitted, BudgetState: BudgetState.None };

    private async Task<Refusal?> CheckBatchAsync(List<Declaration> ready, string? number, Guid regionId, CancellationToken cancellationToken)
    {
        if (ready.Any(d => d.FiscalYear != ready[0].FiscalYear))
        {
            return new DifferentYears();
        }

        if (number?.Trim() is not { Length: > 0 } written)
        {
            return null;
        }

        if (written.Length > Approval.NumberMaxLength)
        {
            return new ApprovalNumberTooLong();
        }

        return await dbContext.Approvals.AnyAsync(a => a.RegionId == regionId && a.Number == written, cancellationToken) ? new ApprovalNumberTaken(written) : null;
    }

    private async Task<Approval> CreateAsync(ApproveDeclarationsOptions options, int fiscalYear, Guid regionId, ProcessContext process, CancellationToken cancellationToken)
    {
        var approval = new Approval
        {
            Id = process.NewId(),
            RegionId = regionId,
            FiscalYear = fiscalYear,
            Number = options.Number?.Trim() is { Length: > 0 } written
                ? written
                : await NextNumberAsync(fiscalYear, regionId, cancellationToken),
            ApprovedOn = options.ApprovedOn ?? ChinaTime.DateOf(process.At),
            At = process.At,
            AccountId = process.Actor.AccountId,
        };
        dbContext.Approvals.Add(approval);
        return approval;
    }

    /// <summary>The number after as many as the year has, or the next that nobody has written by hand.</summary>
    private async Task<string> NextNumberAsync(int fiscalYear, Guid regionId, CancellationToken cancellationToken)
    {
        var region = await dbContext.Regions.SingleAsync(r => r.Id == regionId, cancellationToken);
        var stem = string.Create(CultureInfo.InvariantCulture, $"{region.Name}财政局绩效目标批复〔{fiscalYear}〕");
        var count = await dbContext.Approvals.CountAsync(a => a.RegionId == regionId && a.FiscalYear == fiscalYear, cancellationToken);
        var taken = await dbContext.Approvals.Where(a => a.RegionId == regionId && a.Number.StartsWith(stem)).Select(a => a.Number).ToHashSetAsync(cancellationToken);
        return Enumerable.Range(count + 1, taken.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{stem}{number}号")).First(number => !taken.Contains(number));
    }

    private void Approve(Declaration declaration, Approval approval, ProcessContext process)
    {
        var version = dbContext.CutVersion(declaration, VersionCut.Approved, process);
        declaration.BudgetState = BudgetState.Approved;
        declaration.PublicationState = PublicationState.Pending;
        declaration.ApprovalId = approval.Id;
        declaration.Revision++;
        dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationApproved(approval.Id, approval.Number, version.Number, version.Hash));
    }
}
