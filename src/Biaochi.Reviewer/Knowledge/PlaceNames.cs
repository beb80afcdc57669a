using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>The names of provinces, prefectures and counties (行政区划), from places.json.</summary>
internal sealed class PlaceNames
{
    private const string File = "Knowledge/Places/places.json";
    private const int ShortestStem = 2;
    private static readonly string[] Ranks = ["壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "地区", "省", "市", "盟"];

    private readonly NameSet _counties;
    private readonly NameSet _stems;

    private PlaceNames(PlacesEntry places)
    {
        _counties = new NameSet(places.Counties);
        _stems = new NameSet(places.Provinces.Concat(places.Cities).Select(Stem).Where(stem => stem.Length >= ShortestStem));
    }

    public static PlaceNames Default => field ??= Load();

    public bool IsCounty(string name) => _counties.Has(name);

    /// <summary>The counties that a text names, from left to right.</summary>
    public IEnumerable<Place> CountiesIn(string text) => _counties.In(text);

    /// <summary>The provinces and prefectures that a text names, by the names that stand in those of bodies: 武汉 in 武汉…大学.</summary>
    public IEnumerable<Place> StemsIn(string text) => _stems.In(text);

    private static string Stem(string name) => Ranks.FirstOrDefault(rank => name.EndsWith(rank, StringComparison.Ordinal)) is { } rank ? name[..^rank.Length] : name;

    private static PlaceNames Load()
    {
        using var stream = typeof(PlaceNames).Assembly.GetManifestResourceStream(File)!;
        return new PlaceNames(JsonSerializer.Deserialize(stream, KnowledgeJsonContext.Default.PlacesEntry)!);
    }

    /// <summary>Names that are looked for all at once.</summary>
    private sealed class NameSet(IEnumerable<string> names)
    {
        private readonly FrozenSet<string> _names = names.ToFrozenSet(StringComparer.Ordinal);
        private readonly SearchValues<string> _search = SearchValues.Create([.. names], StringComparison.Ordinal);
        private readonly int _longest = names.Max(name => name.Length);

        public bool Has(string name) => _names.Contains(name);

        /// <summary>Where several names begin at one place, the longest.</summary>
        public IEnumerable<Place> In(string text)
        {
            for (var start = 0; start < text.Length;)
            {
                var next = text.AsSpan(start).IndexOfAny(_search);
                if (next < 0)
                {
                    yield break;
                }

                start += next;
                var length = Math.Min(_longest, text.Length - start);
                while (!_names.Contains(text.Substring(start, length)))
                {
                    length--;
                }

                yield return new Place(start, text.Substring(start, length));
                start += length;
            }
        }
    }
}

/// <summary>A place that a text names.</summary>
/// <param name="Start">Where in the text.</param>
/// <param name="Name">e.g. 白水县, or the stem 武汉.</param>
internal sealed record Place(int Start, string Name)
{
    public int End => Start + Name.Length;
}
