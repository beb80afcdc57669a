using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>The names of provinces, prefectures and counties (行政区划), from places.json.</summary>
internal sealed class PlaceNames
{
    private const string File = "Knowledge/Places/places.json";
    private const int ShortestCounty = 3;
    private const int ShortestStem = 2;
    private static readonly string[] Ranks = ["壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "地区", "省", "市", "盟"];

    private readonly FrozenSet<string> _counties;
    private readonly FrozenSet<string> _stems;
    private readonly SearchValues<string> _countySearch;
    private readonly SearchValues<string> _stemSearch;

    private PlaceNames(PlacesEntry places)
    {
        _counties = places.Counties.ToFrozenSet(StringComparer.Ordinal);
        _stems = places.Provinces.Concat(places.Cities).Select(Stem).Where(stem => stem.Length >= ShortestStem).ToFrozenSet(StringComparer.Ordinal);
        _countySearch = SearchValues.Create([.. _counties], StringComparison.Ordinal);
        _stemSearch = SearchValues.Create([.. _stems], StringComparison.Ordinal);
    }

    public static PlaceNames Default => field ??= Load();

    public bool IsCounty(string name) => _counties.Contains(name);

    /// <summary>The counties that a text names, from left to right.</summary>
    public IEnumerable<Place> CountiesIn(string text) => Find(text, _countySearch, _counties, ShortestCounty);

    /// <summary>The provinces and prefectures that a text names, by the names that stand in those of bodies: 武汉 in 武汉…大学.</summary>
    public IEnumerable<Place> StemsIn(string text) => Find(text, _stemSearch, _stems, ShortestStem);

    private static IEnumerable<Place> Find(string text, SearchValues<string> search, FrozenSet<string> names, int shortest)
    {
        var longest = names.Max(name => name.Length);
        for (var start = 0; start < text.Length;)
        {
            var next = text.AsSpan(start).IndexOfAny(search);
            if (next < 0)
            {
                yield break;
            }

            start += next;
            var length = Math.Min(longest, text.Length - start);
            while (length > shortest && !names.Contains(text.Substring(start, length)))
            {
                length--;
            }

            yield return new Place(start, text.Substring(start, length));
            start += length;
        }
    }

    private static string Stem(string name) => Ranks.FirstOrDefault(rank => name.EndsWith(rank, StringComparison.Ordinal)) is { } rank ? name[..^rank.Length] : name;

    private static PlaceNames Load()
    {
        using var stream = typeof(PlaceNames).Assembly.GetManifestResourceStream(File)!;
        return new PlaceNames(JsonSerializer.Deserialize(stream, KnowledgeJsonContext.Default.PlacesEntry)!);
    }
}

/// <summary>A place that a text names.</summary>
/// <param name="Start">Where in the text.</param>
/// <param name="Name">e.g. 白水县, or the stem 武汉.</param>
internal sealed record Place(int Start, string Name)
{
    public int End => Start + Name.Length;
}
