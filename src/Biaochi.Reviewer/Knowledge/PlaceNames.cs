using System.Text.Json;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>The names of provinces, prefectures and counties (行政区划), from places.json.</summary>
internal sealed class PlaceNames
{
    private const string File = "Knowledge/Places/places.json";
    private const int ShortestStem = 2;
    private static readonly string[] Ranks = ["壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "地区", "省", "市", "盟"];

    private readonly WordList _counties;
    private readonly WordList _stems;
    private readonly WordList _ordinary;

    private PlaceNames(PlacesEntry places)
    {
        _counties = [.. places.Counties];
        _ordinary = [.. places.Ordinary];
        _stems = [.. places.Provinces.Concat(places.Cities).Select(Stem).Where(stem => stem.Length >= ShortestStem)];
    }

    public static PlaceNames Default => field ??= Load();

    public bool IsCounty(string name) => _counties.BeginningOf(name) == name;

    /// <summary>The counties that a text names, from left to right; names that may be other words name none.</summary>
    public IEnumerable<Place> CountiesIn(string text) => Find(_counties, text).Where(place => !_ordinary.Contains(place.Name));

    /// <summary>The provinces and prefectures that a text names, by the names that stand in those of bodies: 武汉 in 武汉…大学.</summary>
    public IEnumerable<Place> StemsIn(string text) => Find(_stems, text);

    private static string Stem(string name) => Ranks.FirstOrDefault(rank => name.EndsWith(rank, StringComparison.Ordinal)) is { } rank ? name[..^rank.Length] : name;

    private static PlaceNames Load()
    {
        using var stream = typeof(PlaceNames).Assembly.GetManifestResourceStream(File)!;
        return new PlaceNames(JsonSerializer.Deserialize(stream, KnowledgeJsonContext.Default.PlacesEntry)!);
    }

    private static IEnumerable<Place> Find(WordList names, string text) => names.AllIn(text).Select(name => new Place(name.Start, name.Word));
}

/// <summary>A place that a text names.</summary>
/// <param name="Start">Where in the text.</param>
/// <param name="Name">e.g. 白水县, or the stem 武汉.</param>
internal sealed record Place(int Start, string Name)
{
    public int End => Start + Name.Length;
}
