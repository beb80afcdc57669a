using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Forms;

namespace Biaochi.Core.Declarations;

public sealed record TakeOverFormOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>The revision with which the document was compared; an older one is refused and nothing is changed.</summary>
    public required int Revision { get; init; }

    /// <summary>The draft with what was taken over from the document.</summary>
    public required TargetForm Form { get; init; }

    /// <summary>SHA-256 of the document, for the record.</summary>
    public required string FileHash { get; init; }
}

/// <summary>Takes over into a draft what a document that was brought in again says otherwise.</summary>
public sealed class TakeOverForm(BiaochiDbContext dbContext, IDatabaseProvider database, DeclarationReview review)
{
    public async Task<Result<Declaration>> ExecuteAsync(TakeOverFormOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(options.DeclarationId, process.Actor, cancellationToken);
        var refusal = DeclarationGuards.CheckClerk(declaration, process.Actor, "用文件更新这份申报")
            ?? DeclarationGuards.CheckStage(declaration, Stage.Draft, "用文件更新")
            ?? DeclarationGuards.CheckRevision(declaration, options.Revision)
            ?? DeclarationDraft.CheckForm(options.Form);
        if (refusal is not null)
        {
            return refusal;
        }

        DeclarationDraft.Put(declaration, options.Form with { Kind = declaration.Kind, FiscalYear = declaration.FiscalYear }, process, review);
        dbContext.Record(process, declaration.RegionId, declaration.Id, new FormTakenOver(declaration.Revision, options.FileHash, declaration.DraftHash));
        return await dbContext.TrySaveDraftAsync(declaration, database, cancellationToken) is { } changed ? changed : declaration;
    }
}
