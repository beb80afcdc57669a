using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Biaochi.Core.Declarations;

/// <summary>The checks that every operation on a declaration makes first.</summary>
internal static class DeclarationGuards
{
    /// <summary>The declaration, tracked; not found also when it belongs to another region.</summary>
    public static async Task<Declaration> GetDeclarationAsync(this BiaochiDbContext dbContext, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.Declarations.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        return declaration is not null && (actor.IsOperator || declaration.RegionId == actor.RegionId)
            ? declaration
            : throw new NotFoundException($"Declaration {id}");
    }

    public static Refusal? CheckClerk(Declaration declaration, Actor actor, string what) =>
        actor.Has(Role.UnitClerk, declaration.UnitId) ? null : new NotYours(what);

    /// <summary>Null revision means: whatever stands there now (command line).</summary>
    public static Refusal? CheckRevision(Declaration declaration, int? revision) =>
        revision is null || revision == declaration.Revision ? null : new DeclarationChanged();

    public static Refusal? CheckStage(Declaration declaration, Stage stage, string what) =>
        declaration.Stage == stage ? null : new WrongStage(declaration.Stage, what);

    /// <summary>Saves; a save that met somebody else's in between is refused as changed, and nothing of it stays in the context.</summary>
    public static async Task<Refusal?> TrySaveAsync(this BiaochiDbContext dbContext, CancellationToken cancellationToken)
    {
        try
        {
            await dbContext.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dbContext.IsOneTooMany(exception))
        {
            dbContext.ChangeTracker.Clear();
            return new DeclarationChanged();
        }
    }

    /// <summary>Saves a draft that may have got another name; one that the unit has already is refused.</summary>
    public static async Task<Refusal?> TrySaveDraftAsync(this BiaochiDbContext dbContext, Declaration draft, IDatabaseProvider database, CancellationToken cancellationToken)
    {
        try
        {
            return await dbContext.TrySaveAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception, "Declarations"))
        {
            dbContext.ChangeTracker.Clear();
            return new AlreadyDeclared(draft.ProjectName);
        }
    }

    /// <summary>Which of two saves meets the other's first row is the database's affair: the declaration's own, or the version or conclusion that only one can add.</summary>
    private static bool IsOneTooMany(this BiaochiDbContext dbContext, DbUpdateException exception) =>
        dbContext.GetService<IDatabaseProvider>() is var database
        && (database.IsUniqueViolation(exception, "DeclarationVersions") || database.IsUniqueViolation(exception, "ReviewConclusions"));
}
