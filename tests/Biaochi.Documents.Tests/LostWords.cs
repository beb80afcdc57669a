using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Tests;

/// <summary>Words of a text that are in no cell, extra, note or problem of its reading, and are no label of the form.</summary>
internal static partial class LostWords
{
    private static readonly string Labels = string.Join('\n', FormLayout.Default.AllNames
        .Concat(FormLayout.Default.Labels.SelectMany(label => new[] { label.Name + "(元)", label.Name + "(万元)" }))
        .Concat(IndicatorTaxonomy.All.SelectMany(tree => tree.Classes).SelectMany(kind => kind.Synonyms.Append(kind.Level2)))
        .Select(LabelText.Fold));

    public static IReadOnlyList<string> Find(string text, ReadResult result)
    {
        using var json = new MemoryStream();
        ReadJson.Write(json, [result]);
        json.Position = 0;
        var kept = LabelText.Fold(string.Join('\n', Strings(JsonDocument.Parse(json).RootElement)).Replace("\n", "∎", StringComparison.Ordinal));
        var bare = kept.Replace(",", "", StringComparison.Ordinal);
        return [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !IsKept(LabelText.Fold(word), kept, bare))];
    }

    private static bool IsKept(string word, string kept, string bare) =>
        word.TrimEnd(':').Length < 2 || YearLine().IsMatch(word) || IsIn(word, kept, bare) || word.Split(':', '-', '—').Where(part => part.Length > 1).ToList() is { Count: > 0 } parts && parts.TrueForAll(part => IsIn(part, kept, bare));

    private static bool IsIn(string word, string kept, string bare) =>
        Labels.Contains(word, StringComparison.Ordinal) || kept.Contains(word, StringComparison.Ordinal) || bare.Contains(word.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal) || IsInYuan(word, kept);

    /// <summary>An amount is kept as a number of yuan, whatever unit it was written in.</summary>
    private static bool IsInYuan(string word, string kept) =>
        new[] { MoneyUnit.Yuan, MoneyUnit.WanYuan }.Any(unit => AmountText.Parse(word, unit) is var (yuan, _) && kept.Contains(yuan.ToString("0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Null => [],
        _ => [element.ToString()],
    };

    [GeneratedRegex(@"^\(?\d{4}年度\)?$")]
    private static partial Regex YearLine();
}
