using System.Globalization;
using System.Text;
using Biaochi.Core.Publications;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Data.Providers.Sqlite;

/// <summary>The search index as an FTS5 table whose rowid is the publication's sequence: newest first is the index's own order.</summary>
public sealed class SqliteSearchIndex : ISearchIndex
{
    public Task AddAsync(BiaochiDbContext dbContext, long sequence, string tokens, CancellationToken cancellationToken) =>
        dbContext.Database.ExecuteSqlAsync($"INSERT INTO PublicationSearch (rowid, Tokens) VALUES ({sequence}, {tokens})", cancellationToken);

    public async Task<IReadOnlyList<long>> FindAsync(BiaochiDbContext dbContext, SearchQuery query, long? after, int size, CancellationToken cancellationToken)
    {
        if (Match(query) is not { } match)
        {
            return [];
        }

        var below = after ?? long.MaxValue;
        return await dbContext.Database
            .SqlQuery<long>($"SELECT rowid AS Value FROM PublicationSearch WHERE PublicationSearch MATCH {match} AND rowid < {below} ORDER BY rowid DESC LIMIT {size}")
            .ToListAsync(cancellationToken);
    }

    public async Task<int> CountAsync(BiaochiDbContext dbContext, SearchQuery query, int limit, CancellationToken cancellationToken) => Match(query) is { } match
        ? await dbContext.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM (SELECT 1 FROM PublicationSearch WHERE PublicationSearch MATCH {match} LIMIT {limit})")
            .SingleAsync(cancellationToken)
        : 0;

    /// <summary>The FTS5 expression; null when the text has no character to search for. Tokens are letters, digits and Chinese only, and quoted: nothing of the query is syntax.</summary>
    internal static string? Match(SearchQuery query)
    {
        var parts = new List<string>();
        AddFilter(parts, "r", query.RegionCode);
        AddFilter(parts, "y", query.FiscalYear?.ToString(CultureInfo.InvariantCulture));
        AddFilter(parts, "d", query.DepartmentCode);
        AddFilter(parts, "f", query.Fund);
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var words = SearchTokens.Words(query.Text).ToList();
            if (words.Count == 0)
            {
                return null;
            }

            parts.AddRange(words.Select(Phrase));
        }

        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    private static void AddFilter(List<string> parts, string kind, string? value)
    {
        if (value is not null)
        {
            parts.Add($"\"{SearchTokens.Filter(kind, value)}\"");
        }
    }

    /// <summary>A word's tokens one after the other; its last run may go on in the text, and a last single character is a prefix.</summary>
    private static string Phrase(IReadOnlyList<string> runs)
    {
        var tokens = new StringBuilder();
        foreach (var run in runs.SkipLast(1))
        {
            SearchTokens.AppendRun(tokens, run);
        }

        SearchTokens.AppendStart(tokens, runs[^1]);
        var phrase = $"\"{tokens.ToString().TrimStart()}\"";
        return runs[^1] is [var only] && SearchTokens.IsChinese(only) ? $"{phrase}*" : phrase;
    }
}
