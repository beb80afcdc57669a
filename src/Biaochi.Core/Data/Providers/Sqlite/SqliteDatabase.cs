using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Data.Providers.Sqlite;

/// <summary>One file, WAL, synchronous=FULL: nothing that was saved is lost when the power goes.</summary>
public sealed class SqliteDatabase(string connectionString) : IDatabaseProvider
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY, https://www.sqlite.org/rescode.html
    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;

    /// <summary>The database file of a data folder.</summary>
    public static SqliteDatabase InFolder(string folder) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "biaochi.db"), ForeignKeys = true, DefaultTimeout = 30 }.ToString());

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance);

    public async Task<IReadOnlyList<string>> MigrateAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken)
    {
        await dbContext.Database.OpenConnectionAsync(cancellationToken);
        try
        {
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

    public bool IsUniqueViolation(DbUpdateException exception, string table) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey } inner
        && inner.Message.Contains($"{table}.", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> ApplyAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken)
    {
        var migrations = Migration.Of("Sqlite");
        var current = await dbContext.Database.SqlQuery<int>($"SELECT COALESCE(MAX(Version), 0) AS Value FROM SchemaMigrations").SingleAsync(cancellationToken);
        if (current > migrations[^1].Version)
        {
            throw new InvalidOperationException($"数据库的版本是 {current}，比本程序（{migrations[^1].Version}）新。请用新版程序打开，数据未作任何改动。");
        }

        var applied = new List<string>();
        foreach (var migration in migrations.Where(m => m.Version > current))
        {
            await ExecuteAsync(dbContext, migration.Sql, cancellationToken);
            await dbContext.Database.ExecuteSqlAsync($"INSERT INTO SchemaMigrations (Version, Name, AppliedAt) VALUES ({migration.Version}, {migration.Name}, {now:O})", cancellationToken);
            applied.Add(migration.Name);
        }

        return applied;
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
