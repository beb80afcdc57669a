using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record DismissFindingOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>Which of the declaration's findings, as <see cref="FindingKey"/> writes it.</summary>
    public required string Finding { get; init; }

    public required string Reason { get; init; }
}

/// <summary>不采纳: passes one finding by with a reason; the unit while its form is with it, a reviewer while it is his turn.</summary>
public sealed class DismissFinding(BiaochiDbContext dbContext, DeclarationReview review)
{
    public async Task<Result<FindingDismissal>> ExecuteAsync(DismissFindingOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(options.DeclarationId, process.Actor, cancellationToken);
        if (await DismissalTurn.SideOfAsync(dbContext, declaration, process.Actor, cancellationToken) is not { } side)
        {
            return new DismissalNotYours();
        }

        // While a form is under review, its draft is the version that is reviewed.
        var form = FormJson.ReadCanonical(declaration.DraftJson);
        var finding = FindingKey.Of(await review.AmongOthersAsync(declaration, form, process.Actor, cancellationToken)).FirstOrDefault(found => found.Key.ToString() == options.Finding).Finding;
        if (Check(options, finding, side) is { } refusal)
        {
            return refusal;
        }

        var dismissal = new FindingDismissal
        {
            Id = process.NewId(),
            RegionId = declaration.RegionId,
            DeclarationId = declaration.Id,
            Side = side,
            Code = finding!.Code,
            Place = finding.Place.Key,
            RowId = finding.Place.RowId,
            WordsHash = FindingDismissal.HashOf(form, finding),
            Reason = options.Reason.Trim(),
            At = process.At,
            AccountId = process.Actor.AccountId!.Value,
        };
        if (await dbContext.FindingDismissals.AnyAsync(
            d => d.DeclarationId == declaration.Id && d.Side == side && d.Code == dismissal.Code && d.Place == dismissal.Place && d.RowId == dismissal.RowId && d.WordsHash == dismissal.WordsHash, cancellationToken))
        {
            return new FindingGone();
        }

        dbContext.FindingDismissals.Add(dismissal);
        dbContext.Record(process, declaration.RegionId, declaration.Id, new FindingDismissed(dismissal.Id, dismissal.Code, dismissal.Place, dismissal.RowId, side));
        await dbContext.SaveChangesAsync(cancellationToken);
        return dismissal;
    }

    private static Refusal? Check(DismissFindingOptions options, Finding? finding, DismissalSide side) =>
        finding is null ? new FindingGone()
        : finding.StopsSubmission && side is DismissalSide.Unit ? new FindingMustBeMended(finding.Title)
        : string.IsNullOrWhiteSpace(options.Reason) ? new DismissalWithoutReason()
        : options.Reason.Trim().Length > FindingDismissal.ReasonMaxLength ? new OpinionTooLong(FindingDismissal.ReasonMaxLength)
        : null;
}

/// <summary>For which side somebody speaks about the findings of a declaration now.</summary>
internal static class DismissalTurn
{
    public static async Task<DismissalSide?> SideOfAsync(BiaochiDbContext dbContext, Declaration declaration, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is null)
        {
            return null;
        }

        if (declaration.Stage is Stage.Draft)
        {
            return actor.Has(Role.UnitClerk, declaration.UnitId) ? DismissalSide.Unit : null;
        }

        var turn = await ReviewTurn.LoadAsync(dbContext, declaration.Id, actor, cancellationToken);
        return turn.CheckMayDecide(actor, version: null, "") is null ? DismissalSide.Reviewer : null;
    }
}
