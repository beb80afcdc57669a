using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Forms;

namespace Biaochi.Core.Declarations;

public sealed record SaveDraftOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>The revision the person saw; an older one is refused and nothing is changed.</summary>
    public required int Revision { get; init; }

    public required TargetForm Form { get; init; }

    /// <summary>说明 so far; empty takes it away, null leaves what stands there.</summary>
    public string? Statement { get; init; }
}

/// <summary>Writes the unit's draft. One <see cref="DraftEdited"/> for a sitting, not for each save.</summary>
public sealed class SaveDraft(BiaochiDbContext dbContext, IDatabaseProvider database, DeclarationReview review)
{
    private static readonly TimeSpan Sitting = TimeSpan.FromMinutes(30);

    public async Task<Result<Declaration>> ExecuteAsync(SaveDraftOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(options.DeclarationId, process.Actor, cancellationToken);
        var refusal = DeclarationGuards.CheckClerk(declaration, process.Actor, "修改这份申报")
            ?? DeclarationGuards.CheckStage(declaration, Stage.Draft, "修改")
            ?? DeclarationGuards.CheckRevision(declaration, options.Revision)
            ?? DeclarationDraft.CheckForm(options.Form)
            ?? DeclarationDraft.CheckStatement(options.Statement);
        if (refusal is not null)
        {
            return refusal;
        }

        var isNewSitting = declaration.EditedBy != process.Actor.AccountId || process.At - declaration.EditedAt > Sitting;
        // Kind and year say which declaration this is; a form cannot leave it for another year.
        DeclarationDraft.Put(declaration, options.Form with { Kind = declaration.Kind, FiscalYear = declaration.FiscalYear }, process, review);
        DeclarationDraft.PutStatement(declaration, options.Statement);
        if (isNewSitting)
        {
            dbContext.Record(process, declaration.RegionId, declaration.Id, new DraftEdited(declaration.Revision));
        }

        return await dbContext.TrySaveDraftAsync(declaration, database, cancellationToken) is { } changed ? changed : declaration;
    }
}
