using Biaochi.Core.Audit;
using Biaochi.Core.Data;

namespace Biaochi.Core.Declarations;

public sealed record WithdrawDeclarationOptions
{
    public required Guid DeclarationId { get; init; }

    public int? Revision { get; init; }
}

/// <summary>撤回: the unit takes its form back while it still waits at the department.</summary>
public sealed class WithdrawDeclaration(BiaochiDbContext dbContext)
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

        DeclarationDraft.MoveTo(declaration, Stage.Draft, process);
        dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationWithdrawn(declaration.LastVersionNumber));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : declaration;
    }
}
