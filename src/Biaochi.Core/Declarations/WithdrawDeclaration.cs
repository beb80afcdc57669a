using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Forms.Interchange;

namespace Biaochi.Core.Declarations;

public sealed record WithdrawDeclarationOptions
{
    public required Guid DeclarationId { get; init; }

    public int? Revision { get; init; }
}

/// <summary>撤回: the unit takes its form back while it still waits at the department.</summary>
public sealed class WithdrawDeclaration(BiaochiDbContext dbContext, DeclarationReview review)
{
    public async Task<Result<Declaration>> ExecuteAsync(WithdrawDeclarationOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(options.DeclarationId, process.Actor, cancellationToken);
        var refusal = DeclarationGuards.CheckClerk(declaration, process.Actor, "撤回这份申报")
            ?? DeclarationGuards.CheckStage(declaration, Stage.Department, "撤回")
            ?? DeclarationGuards.CheckRevision(declaration, options.Revision);
        if (refusal is not null)
        {
            return refusal;
        }

        await RenewDuplicatesAsync(declaration, cancellationToken);
        DeclarationDraft.MoveTo(declaration, Stage.Draft, process);
        dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationWithdrawn(declaration.LastVersionNumber));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : declaration;
    }

    /// <summary>What it repeated is repeated by nobody any more.</summary>
    private async Task RenewDuplicatesAsync(Declaration declaration, CancellationToken cancellationToken)
    {
        var findings = await review.AmongOthersAsync(declaration, FormJson.ReadCanonical(declaration.DraftJson), Actor.Operator, cancellationToken);
        if (DuplicateCounts.AreTouchedBy(findings))
        {
            await DuplicateCounts.RenewAsync(dbContext, declaration, (other, form) => review.WithoutAsync(other, form, declaration, cancellationToken), cancellationToken);
        }
    }
}
