using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Reviewer.ScoreSheet;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record ReturnDeclarationOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>The number of the version the person read; null takes what stands there (command line).</summary>
    public int? Version { get; init; }

    public ReviewGrade? Grade { get; init; }

    /// <summary>审核表 as the person decided it; its grade is the conclusion's.</summary>
    public ReviewSheet? Sheet { get; init; }

    /// <summary>退回理由; may be left out when opinions to the unit say it.</summary>
    public string? Reason { get; init; }
}

/// <summary>退回: sends the version back to the unit with its opinions. The draft can be changed again.</summary>
public sealed class ReturnDeclaration(BiaochiDbContext dbContext)
{
    public async Task<Result<Declaration>> ExecuteAsync(ReturnDeclarationOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var turn = await ReviewTurn.LoadAsync(dbContext, options.DeclarationId, process.Actor, cancellationToken);
        var refused = turn.CheckMayDecide(process.Actor, options.Version, "退回这份申报")
            ?? SheetConclusion.Check(options.Sheet, options.Grade)
            ?? PassDeclaration.CheckRemark(options.Reason);
        if (refused is { } refusal)
        {
            return refusal;
        }

        // Only the opinions of the side that returns: what others wrote and passed is not its reason.
        var steps = turn.Mine.Select(step => step.Step).ToList();
        var opinions = await dbContext.Opinions.CountAsync(o => o.VersionId == turn.Version.Id && steps.Contains(o.Step) && o.Audience == OpinionAudience.Unit, cancellationToken);
        if (opinions == 0 && string.IsNullOrWhiteSpace(options.Reason))
        {
            return new ReturnWithoutReason();
        }

        var declaration = turn.Declaration;
        var conclusion = SheetConclusion.Of(options.Sheet, options.Grade);
        foreach (var step in turn.Mine)
        {
            dbContext.ReviewConclusions.Add(turn.Conclude(step, ReviewOutcome.Returned, conclusion, options.Reason, process));
            dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationReturned(step.Step, turn.Version.Number, conclusion.Grade, opinions, conclusion.Hash));
        }

        declaration.IsReturned = true;
        DeclarationDraft.MoveTo(declaration, Stage.Draft, process);
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : declaration;
    }
}
