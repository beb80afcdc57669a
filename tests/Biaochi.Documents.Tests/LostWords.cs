using System.Text.RegularExpressions;
using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Tests;

/// <summary>Words of a text that are in no cell, extra, note or problem of its reading, and are no label of the form.</summary>
internal static partial class LostWords
{
    private static readonly string Labels = string.Join('\n', FormLayout.Default.AllNames.Concat(IndicatorTaxonomy.All.SelectMany(tree => tree.Classes).SelectMany(kind => kind.Synonyms.Append(kind.Level2))).Select(LabelText.Fold));

    public static IReadOnlyList<string> Find(string text, ReadResult result)
    {
        using var json = new MemoryStream();
        ReadJson.Write(json, [result]);
        json.Position = 0;
        var kept = LabelText.Fold(string.Join('\n', Strings(System.Text.Json.JsonDocument.Parse(json).RootElement)).Replace("\n", "∎", StringComparison.Ordinal));
        var bare = kept.Replace(",", "", StringComparison.Ordinal);
        return [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !IsKept(LabelText.Fold(word), kept, bare))];
    }

    private static bool IsKept(string word, string kept, string bare) =>
        word.Length < 2 || YearLine().IsMatch(word) || IsIn(word, kept, bare) || word.Split(':', '-').Where(part => part.Length > 1).ToList() is { Count: > 0 } parts && parts.TrueForAll(part => IsIn(part, kept, bare));

    private static bool IsIn(string word, string kept, string bare) =>
        Labels.Contains(word, StringComparison.Ordinal) || kept.Contains(word, StringComparison.Ordinal) || bare.Contains(word.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);

    private static IEnumerable<string> Strings(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        System.Text.Json.JsonValueKind.Null => [],
        _ => [element.ToString()],
    };

    [GeneratedRegex(@"^\(?\d{4}年度\)?$")]
    private static partial Regex YearLine();
}
