using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Forms;

namespace Biaochi.Documents.Layouts;

// The generated reader sets every init member, to null where the file is silent: hence the fields with a default.

/// <summary>A layout file as written: the labels of the form in order, its sources of money, its unit.</summary>
internal sealed record LayoutDescription
{
    public required string Id { get; init; }

    /// <summary>Chinese: whose form it is.</summary>
    public required string Name { get; init; }

    public FormKind Kind { get; init; }

    /// <summary>元 or 万元, where the document does not say.</summary>
    public string MoneyUnit { get => field ?? "元"; init; }

    /// <summary>How its forms are printed.</summary>
    public LayoutPaper? Paper { get; init; }

    /// <summary>Endings of its headings beyond the common ones.</summary>
    public IReadOnlyList<string> Titles { get => field ?? []; init; }

    public required IReadOnlyList<LabelDescription> Labels { get; init; }

    public required IReadOnlyList<SourceDescription> Sources { get; init; }

    /// <summary>Column headings beyond the common ones.</summary>
    public IReadOnlyDictionary<IndicatorColumn, IReadOnlyList<string>> Columns { get => field ?? new Dictionary<IndicatorColumn, IReadOnlyList<string>>(); init; }
}

/// <summary>The words that all layouts share: how counties spell the common labels, sources, columns and level-1 names.</summary>
internal sealed record VocabularyDescription
{
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<string> Suffixes { get; init; }

    public required IReadOnlyList<LabelDescription> Labels { get; init; }

    public required IReadOnlyList<SourceDescription> Sources { get; init; }

    public required IReadOnlyDictionary<IndicatorColumn, IReadOnlyList<string>> Columns { get; init; }

    public required IReadOnlyList<LevelDescription> Levels1 { get; init; }
}

/// <summary>One label. A layout's own names stand before those of the vocabulary for the same field or role.</summary>
internal sealed record LabelDescription
{
    public LabelRole Role { get; init; }

    /// <summary>Given with the role "field" alone.</summary>
    public FormField? Field { get; init; }

    public IReadOnlyList<string> Names { get => field ?? []; init; }

    /// <summary>The column that everything under the label belongs to, where the label itself says it.</summary>
    public FormSide? Side { get; init; }

    /// <summary>Its answer may run over many lines of sentences.</summary>
    public bool Prose { get; init; }

    /// <summary>The headings above the label, for what goes to the extras.</summary>
    public string? Path { get; init; }

    /// <summary>The column headings of a table of its own.</summary>
    public IReadOnlyList<string> Columns { get => field ?? []; init; }
}

internal sealed record SourceDescription
{
    public required string Source { get; init; }

    public IReadOnlyList<string> Names { get => field ?? []; init; }

    public FormSide? Side { get; init; }

    /// <summary>The source that its amount is a part of.</summary>
    public string? PartOf { get; init; }
}

internal sealed record LevelDescription(string Name, IReadOnlyList<string> Synonyms);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LayoutDescription))]
[JsonSerializable(typeof(VocabularyDescription))]
internal sealed partial class LayoutJsonContext : JsonSerializerContext;
