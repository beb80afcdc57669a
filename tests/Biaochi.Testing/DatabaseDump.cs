using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Testing;

/// <summary>Everything a database holds, as text: two that are equal say that nothing was changed in between.</summary>
public static class DatabaseDump
{
    /// <summary>Every row of every table, the search index included, in a fixed order.</summary>
    public static Task<string> DumpAsync(this World world) => world.QueryAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var dump = new StringBuilder();
        foreach (var table in await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'PublicationSearch' ORDER BY name"))
        {
            dump.Append('[').Append(table).AppendLine("]");
            dump.AppendJoin('\n', (await ReadAsync(connection, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal)).AppendLine();
        }

        return dump.ToString();
    });

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Table names come from the database's own list.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i)))));
        }

        return rows;
    }

    private static string Cell(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
