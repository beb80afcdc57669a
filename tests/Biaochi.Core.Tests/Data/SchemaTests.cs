using System.Data.Common;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Data;

/// <summary>The migrations give the schema that the model asks for, written by hand as they are.</summary>
public sealed class SchemaTests
{
    /// <summary>What the migrations have beside the model.</summary>
    private static readonly string[] OfMigrationsOnly =
    [
        "table PublicationSearch", "table PublicationSearch_config", "table PublicationSearch_data",
        "table PublicationSearch_docsize", "table PublicationSearch_idx", "table SchemaMigrations",
        "trigger DeclarationVersions_NoDelete", "trigger DeclarationVersions_NoUpdate", "trigger Events_NoDelete", "trigger Events_NoUpdate",
    ];

    [Fact]
    public async Task Migrations_OnAnEmptyDatabase_GiveTheSchemaOfTheModel()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var folder = Directory.CreateDirectory(Path.Combine(world.Folder, "model")).FullName;
        var options = new DbContextOptionsBuilder<BiaochiDbContext>();
        SqliteDatabase.InFolder(folder).Configure(options);
        await using var model = new BiaochiDbContext(options.Options);
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        // Act
        var migrated = await world.QueryAsync(ObjectsAsync);
        var asked = await ObjectsAsync(model);

        // Assert
        Assert.Equal(OfMigrationsOnly, migrated.Keys.Except(asked.Keys).Order(StringComparer.Ordinal));
        Assert.All(asked, item => Assert.Equal($"{item.Key}\n{item.Value}", $"{item.Key}\n{migrated.GetValueOrDefault(item.Key, "is missing")}"));
    }

    /// <summary>Tables with columns and foreign keys, indexes with columns, triggers; by kind and name.</summary>
    private static async Task<Dictionary<string, string>> ObjectsAsync(BiaochiDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var objects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, name) in (await ReadAsync(connection, "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")).Select(row => (row[0], row[1])))
        {
            objects[$"{kind} {name}"] = kind switch
            {
                "table" => Lines(await ReadAsync(connection, $"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{name}')"))
                    + Lines(await ReadAsync(connection, $"SELECT \"from\", \"table\", \"to\", on_delete FROM pragma_foreign_key_list('{name}')")),
                "index" => Lines(await ReadAsync(connection, $"SELECT i.seqno, i.name, l.\"unique\" FROM pragma_index_info('{name}') i, sqlite_master m, pragma_index_list(m.tbl_name) l WHERE m.name = '{name}' AND l.name = m.name")),
                _ => "",
            };
        }

        return objects;
    }

    private static string Lines(IEnumerable<string[]> rows) => string.Concat(rows.Select(row => $"{string.Join(' ', row)}\n").Order(StringComparer.Ordinal));

    private static async Task<List<string[]>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the database's own list.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString()!)]);
        }

        return rows;
    }
}
