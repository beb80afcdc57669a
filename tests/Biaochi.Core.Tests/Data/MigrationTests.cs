using System.Security.Cryptography;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Data;

public sealed class MigrationTests
{
    private static readonly DateTime Now = new TestClock().Now.UtcDateTime;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Migrate_Again_DoesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var before = await world.DumpAsync();

        // Act
        var steps = await CoreServices.MigrateAsync(world.Services, None);

        // Assert
        Assert.Empty(steps);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Migrate_DatabaseOfANewerProgram_IsRefusedAndNotTouched()
    {
        // Arrange: another journal mode too, which a careless program would change before it looks.
        var folder = Directory.CreateTempSubdirectory("biaochi-").FullName;
        var file = Path.Combine(folder, "biaochi.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE SchemaMigrations (Version INTEGER PRIMARY KEY, Name TEXT NOT NULL, AppliedAt TEXT NOT NULL); INSERT INTO SchemaMigrations VALUES (9999, '9999_later', '2030-01-01')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var before = SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));

        // Act
        var exception = await Record.ExceptionAsync(() => MigrateAsync(folder));

        // Assert
        SqliteConnection.ClearAllPools();
        Assert.Equal($"数据库的版本是 9999，比本程序（{Migration.Of("Sqlite")[^1].Version}）新。请用新版程序打开，数据未作任何改动。", Assert.IsType<DatabaseTooNewException>(exception).Message);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Migrate_ByTwoProgramsAtOnce_IsDoneByOne()
    {
        for (var round = 0; round < 5; round++)
        {
            // Arrange
            var folder = Directory.CreateTempSubdirectory("biaochi-").FullName;
            using var start = new Barrier(2);

            // Act
            var steps = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return MigrateAsync(folder);
            })));

            // Assert
            Assert.Equal(Migration.Of("Sqlite").Select(migration => migration.Name), steps.SelectMany(s => s));
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Migrations_OfEachProvider_AreNumberedWithoutGaps()
    {
        var migrations = Migration.Of("Sqlite");

        Assert.Equal(Enumerable.Range(1, migrations.Count), migrations.Select(migration => migration.Version));
    }

    private static async Task<IReadOnlyList<string>> MigrateAsync(string folder)
    {
        var database = SqliteDatabase.InFolder(folder);
        var options = new DbContextOptionsBuilder<BiaochiDbContext>();
        database.Configure(options);
        await using var db = new BiaochiDbContext(options.Options);
        return await database.MigrateAsync(db, Now, None);
    }
}
