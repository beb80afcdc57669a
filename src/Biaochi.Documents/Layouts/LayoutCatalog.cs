using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Layouts;

/// <summary>The layouts that forms may be written in, the default first.</summary>
internal sealed class LayoutCatalog
{
    private static readonly string[] Ids = ["shanxi-county", "mof-2011", "mof-2015", "municipal", "gansu-province", "fengjie-approval", "shanghai-district", "central-department"];

    private static readonly Lazy<LayoutCatalog> Shipped = new(() => new LayoutCatalog(Ids.Select(id => Load($"{id}.json", LayoutJsonContext.Default.LayoutDescription))));

    private LayoutCatalog(IEnumerable<LayoutDescription> descriptions)
    {
        var vocabulary = new Vocabulary(Load("vocabulary.json", LayoutJsonContext.Default.VocabularyDescription));
        Descriptions = [.. descriptions];
        Layouts = [.. Descriptions.Select(description => new FormLayout(description, vocabulary, Descriptions.Where(other => other != description)))];
        LabelNames = new LabelSet<KnownLabel>(Known(Layouts));
        Titles = [.. Layouts.SelectMany(layout => layout.Titles).Distinct()];
    }

    /// <summary>The layouts that the program brings.</summary>
    public static LayoutCatalog Embedded => Shipped.Value;

    public ImmutableArray<FormLayout> Layouts { get; }

    /// <summary>The labels of all layouts, found together.</summary>
    public LabelSet<KnownLabel> LabelNames { get; }

    /// <summary>How headings of any layout end.</summary>
    public ImmutableArray<string> Titles { get; }

    private ImmutableArray<LayoutDescription> Descriptions { get; }

    /// <summary>The same with more layouts; one with a known id takes the place of the other.</summary>
    public LayoutCatalog With(IReadOnlyList<LayoutDescription> more) =>
        new([.. Descriptions.Where(known => more.All(description => description.Id != known.Id)), .. more]);

    private static IEnumerable<(string Name, KnownLabel Label)> Known(ImmutableArray<FormLayout> layouts)
    {
        var uses = layouts.SelectMany((layout, index) => layout.OwnNames.Select(pair => (Name: LabelText.Fold(pair.Name), pair.Label, Layout: index)));
        return uses.GroupBy(use => use.Name).Select(group => (group.Key, new KnownLabel(group.First().Label, [.. layouts.Select((_, index) => group.Where(use => use.Layout == index).Select(use => (int?)use.Label.Order).FirstOrDefault())])));
    }

    private static T Load<T>(string file, JsonTypeInfo<T> type)
    {
        using var stream = typeof(LayoutCatalog).Assembly.GetManifestResourceStream($"Layouts/{file}")
            ?? throw new InvalidOperationException($"Layouts/{file} is not embedded.");
        return JsonSerializer.Deserialize(stream, type)!;
    }
}

/// <summary>A name of a label, and which layouts have it.</summary>
/// <param name="first">What it means in the first of them.</param>
/// <param name="orders">The label's order in each layout that has it, by the layout's index; null where it lacks it.</param>
internal sealed class KnownLabel(LayoutLabel first, ImmutableArray<int?> orders)
{
    /// <summary>What the name means in the first layout that has it.</summary>
    public LayoutLabel First => first;

    /// <summary>How many layouts have it.</summary>
    public int Layouts { get; } = orders.Count(order => order is not null);

    /// <summary>The label's order in that layout; null where the layout lacks it.</summary>
    public int? OrderIn(int layout) => orders[layout];
}
