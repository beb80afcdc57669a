using Biaochi.Core.Publications;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Data;

/// <summary>What differs between databases. One implementation a folder under Providers.</summary>
public interface IDatabaseProvider
{
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Creates the database where it is missing and brings it to this program's schema, under a lock.</summary>
    /// <exception cref="DatabaseTooNewException">The database was written by a newer program.</exception>
    Task<IReadOnlyList<string>> MigrateAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken);

    /// <summary>The search over published forms, as this database does it.</summary>
    ISearchIndex SearchIndex { get; }

    /// <summary>Lets go of the database's files, so that their folder can be moved or deleted.</summary>
    void Release();

    /// <summary>True when the save failed because an index of that table, or of any, already has the row.</summary>
    bool IsUniqueViolation(DbUpdateException exception, string? table = null);
}
