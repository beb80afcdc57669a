using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record WriteOpinionOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>A key as findings name places, or "form".</summary>
    public required string Place { get; init; }

    public string? RowId { get; init; }

    public required string Text { get; init; }

    public OpinionAudience Audience { get; init; } = OpinionAudience.Unit;

    public string? FindingCode { get; init; }
}

/// <summary>Writes one opinion on the version under review; only who may decide on it now may write.</summary>
public sealed class WriteOpinion(BiaochiDbContext dbContext)
{
    public async Task<Result<Opinion>> ExecuteAsync(WriteOpinionOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var turn = await ReviewTurn.LoadAsync(dbContext, options.DeclarationId, process.Actor, cancellationToken);
        var refusal = turn.CheckMayDecide(process.Actor, version: null, "写审核意见")
            ?? CheckText(options.Text)
            ?? CheckPlace(options, FormJson.ReadCanonical(turn.Version.Json))
            ?? CheckFinding(options.FindingCode)
            ?? await CheckNewAsync(options, turn, process.Actor, cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var opinion = new Opinion
        {
            Id = process.NewId(),
            RegionId = turn.Declaration.RegionId,
            DeclarationId = turn.Declaration.Id,
            VersionId = turn.Version.Id,
            Step = turn.Mine[0].Step,
            Place = options.Place,
            RowId = options.RowId,
            Audience = options.Audience,
            Text = options.Text.Trim(),
            FindingCode = options.FindingCode,
            At = process.At,
            AccountId = process.Actor.AccountId!.Value,
        };
        dbContext.Opinions.Add(opinion);
        dbContext.Record(process, opinion.RegionId, opinion.DeclarationId, new OpinionWritten(opinion.Id, opinion.Step, opinion.Place, opinion.RowId, opinion.Audience, opinion.FindingCode));
        await dbContext.SaveChangesAsync(cancellationToken);
        return opinion;
    }

    private static Refusal? CheckText(string text) =>
        string.IsNullOrWhiteSpace(text) ? new OpinionEmpty() : text.Trim().Length > Opinion.TextMaxLength ? new OpinionTooLong(Opinion.TextMaxLength) : null;

    /// <summary>The same words by the same person on the same cell are a form posted twice.</summary>
    private async Task<Refusal?> CheckNewAsync(WriteOpinionOptions options, ReviewTurn turn, Actor actor, CancellationToken cancellationToken)
    {
        var text = options.Text.Trim();
        return await dbContext.Opinions.AnyAsync(
            o => o.VersionId == turn.Version.Id && o.AccountId == actor.AccountId && o.Place == options.Place && o.RowId == options.RowId && o.Text == text, cancellationToken)
            ? new OpinionAlreadyWritten()
            : null;
    }

    private static Refusal? CheckFinding(string? code) =>
        code is null || FormReviewer.Rules.Any(rule => rule.Code == code) ? null : new FindingUnknown();

    private static Refusal? CheckPlace(WriteOpinionOptions options, TargetForm form)
    {
        var isKnown = options.RowId is null
            ? options.Place == "form" || FormFields.FromKey(options.Place) is not null || FormSides.Both.Any(side => IsTable(options.Place, side)) || IsFunding(options.Place, form)
            : FormSides.Both.Any(side => IsTable(options.Place, side) && form.IndicatorsOf(side).Any(i => i.Id == options.RowId));
        return isKnown ? null : new PlaceUnknown();
    }

    private static bool IsTable(string place, FormSide side) => place == $"{side.Key()}Indicators";

    private static bool IsFunding(string place, TargetForm form) => FormSides.Both.Any(side =>
        FundingSource.Common.Concat(form.Funding.Lines.Select(line => line.Source)).Any(source => place == $"funding.{side.Key()}.{source}"));
}
