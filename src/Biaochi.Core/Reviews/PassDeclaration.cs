using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Reviews;

public sealed record PassDeclarationOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>The number of the version the person read; null takes what stands there (command line).</summary>
    public int? Version { get; init; }

    public ReviewGrade? Grade { get; init; }

    /// <summary>审核表 as the person decided it; its grade is the conclusion's.</summary>
    public ReviewSheet? Sheet { get; init; }

    public string? Remark { get; init; }
}

/// <summary>通过: concludes every waiting step that is the actor's; when none is left, the declaration moves on.</summary>
public sealed class PassDeclaration(BiaochiDbContext dbContext)
{
    public async Task<Result<Declaration>> ExecuteAsync(PassDeclarationOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var turn = await ReviewTurn.LoadAsync(dbContext, options.DeclarationId, process.Actor, cancellationToken);
        var refusal = turn.CheckMayDecide(process.Actor, options.Version, "通过这份申报")
            ?? SheetConclusion.Check(options.Sheet, options.Grade)
            ?? CheckGrade(options.Sheet?.Grade ?? options.Grade)
            ?? CheckRemark(options.Remark);
        if (refusal is not null)
        {
            return refusal;
        }

        var declaration = turn.Declaration;
        var conclusion = SheetConclusion.Of(options.Sheet, options.Grade);
        var next = turn.Mine.Length == turn.Pending.Length ? ReviewWorkflow.Standard.After(declaration.Stage) : declaration.Stage;
        foreach (var step in turn.Mine)
        {
            dbContext.ReviewConclusions.Add(turn.Conclude(step, ReviewOutcome.Passed, conclusion, options.Remark, process));
            dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationPassed(step.Step, turn.Version.Number, conclusion.Grade, next, conclusion.Hash));
        }

        if (next == declaration.Stage)
        {
            declaration.Revision++;
        }
        else
        {
            DeclarationDraft.MoveTo(declaration, next, process);
        }

        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : declaration;
    }

    private static Refusal? CheckGrade(ReviewGrade? grade) =>
        grade is ReviewGrade.Fair or ReviewGrade.Poor ? new GradeForbidsPassing(grade.Value) : null;

    internal static Refusal? CheckRemark(string? remark) =>
        remark?.Length > ReviewConclusion.RemarkMaxLength ? new OpinionTooLong(ReviewConclusion.RemarkMaxLength) : null;
}
