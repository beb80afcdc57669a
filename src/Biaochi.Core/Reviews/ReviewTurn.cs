using System.Collections.Immutable;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>A declaration under review as one reviewer meets it: the version, and which steps wait for whom.</summary>
internal sealed record ReviewTurn(Declaration Declaration, DeclarationVersion Version, ImmutableArray<ReviewStepRule> Pending, ImmutableArray<ReviewStepRule> Mine)
{
    public static async Task<ReviewTurn> LoadAsync(BiaochiDbContext dbContext, Guid declarationId, Actor actor, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(declarationId, actor, cancellationToken);
        var version = await dbContext.DeclarationVersions
            .Where(v => v.DeclarationId == declarationId)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException($"A version of declaration {declarationId}");
        var department = await dbContext.Organisations.SingleAsync(o => o.Id == declaration.DepartmentId, cancellationToken);
        var concluded = await dbContext.ReviewConclusions.Where(c => c.VersionId == version.Id).Select(c => c.Step).ToListAsync(cancellationToken);

        ImmutableArray<ReviewStepRule> pending = [.. ReviewWorkflow.Standard.At(declaration.Stage).Where(step => !concluded.Contains(step.Step))];
        return new ReviewTurn(declaration, version, pending, MineOf(pending, actor, department));
    }

    /// <summary>Null when the actor may decide now.</summary>
    public Refusal? CheckMayDecide(Actor actor, int? version, string what)
    {
        if (ReviewWorkflow.Standard.At(Declaration.Stage).FirstOrDefault() is null)
        {
            return new WrongStage(Declaration.Stage, what);
        }

        // The version and not the revision: a colleague who passes at the same stage does not make this reading stale.
        if (version is not null && version != Version.Number)
        {
            return new DeclarationChanged();
        }

        if (Mine.IsEmpty)
        {
            return new NotYourReview(what);
        }

        return Version.AccountId == actor.AccountId ? new OwnDeclaration() : null;
    }

    public ReviewConclusion Conclude(ReviewStepRule step, ReviewOutcome outcome, SheetConclusion conclusion, string? remark, Audit.ProcessContext process) => new()
    {
        Id = process.NewId(),
        RegionId = Declaration.RegionId,
        DeclarationId = Declaration.Id,
        VersionId = Version.Id,
        Step = step.Step,
        Outcome = outcome,
        Grade = conclusion.Grade,
        SheetJson = conclusion.Json,
        Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim(),
        At = process.At,
        AccountId = process.Actor.AccountId,
    };

    private static ImmutableArray<ReviewStepRule> MineOf(ImmutableArray<ReviewStepRule> pending, Actor actor, Organisation department) =>
        [.. pending.Where(step => ReviewWorkflow.IsResponsible(actor, step, department))];
}
