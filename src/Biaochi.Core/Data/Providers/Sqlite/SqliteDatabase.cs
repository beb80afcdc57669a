using Biaochi.Core.Publications;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Data.Providers.Sqlite;

/// <summary>One file, WAL, synchronous=FULL: nothing that was saved is lost when the power goes.</summary>
public sealed class SqliteDatabase(string connectionString) : IDatabaseProvider
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY, https://www.sqlite.org/rescode.html
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    private static readonly IReadOnlyList<Migration> Migrations = Migration.Of("Sqlite");

    /// <summary>The database file of a data folder.</summary>
    public static SqliteDatabase InFolder(string folder) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "biaochi.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString());

    public ISearchIndex SearchIndex { get; } = new SqliteSearchIndex();

    public void Release() => SqliteConnection.ClearAllPools();

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance);

    public async Task<IReadOnlyList<string>> MigrateAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken)
    {
        await dbContext.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // First of all, since even the two statements that follow write into the file.
            await CheckVersionAsync(dbContext, cancellationToken);
            await ExecuteAsync(dbContext, "PRAGMA journal_mode = WAL", cancellationToken);
            await ExecuteAsync(dbContext, "CREATE TABLE IF NOT EXISTS SchemaMigrations (Version INTEGER PRIMARY KEY, Name TEXT NOT NULL, AppliedAt TEXT NOT NULL)", cancellationToken);

            // BEGIN IMMEDIATE takes the write lock: a second program that starts now waits, then finds nothing to do.
            await using var transaction = ((SqliteConnection)dbContext.Database.GetDbConnection()).BeginTransaction(deferred: false);
            await dbContext.Database.UseTransactionAsync(transaction, cancellationToken);
            var applied = await ApplyAsync(dbContext, now, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return applied;
        }
        finally
        {
            await dbContext.Database.UseTransactionAsync(null, cancellationToken);
            await dbContext.Database.CloseConnectionAsync();
        }
    }

    public bool IsUniqueViolation(DbUpdateException exception, string? table = null) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey } inner
        && (table is null || inner.Message.Contains($"{table}.", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> ApplyAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken)
    {
        // Again inside the lock: a newer program may have been faster.
        var current = await CheckVersionAsync(dbContext, cancellationToken);
        var applied = new List<string>();
        foreach (var migration in Migrations.Where(m => m.Version > current))
        {
            await ExecuteAsync(dbContext, migration.Sql, cancellationToken);
            await dbContext.Database.ExecuteSqlAsync($"INSERT INTO SchemaMigrations (Version, Name, AppliedAt) VALUES ({migration.Version}, {migration.Name}, {now:O})", cancellationToken);
            applied.Add(migration.Name);
        }

        return applied;
    }

    /// <summary>The schema's version, 0 for an empty database.</summary>
    private static async Task<int> CheckVersionAsync(BiaochiDbContext dbContext, CancellationToken cancellationToken)
    {
        var isEmpty = await dbContext.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = 'SchemaMigrations'").SingleAsync(cancellationToken) == 0;
        var current = isEmpty ? 0 : await dbContext.Database.SqlQuery<int>($"SELECT COALESCE(MAX(Version), 0) AS Value FROM SchemaMigrations").SingleAsync(cancellationToken);
        return current <= Migrations[^1].Version ? current : throw new DatabaseTooNewException(current, Migrations[^1].Version);
    }

    private static async Task ExecuteAsync(BiaochiDbContext dbContext, string sql, CancellationToken cancellationToken)
    {
        await using var command = ((SqliteConnection)dbContext.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // The text is our own migration, no input is in it.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
