using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Documents.Grammar;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Layouts;

/// <summary>
/// A form's layout as data: what its labels are called, in which order they stand, in what unit it writes money. Another place's layout
/// is another file of <c>Layouts/</c>, not other code.
/// </summary>
internal sealed class FormLayout
{
    private static readonly Lazy<FormLayout> Embedded = new(() => Load("shanxi-county"));

    private FormLayout(LayoutDescription description)
    {
        Id = description.Id;
        Kind = description.Kind;
        Paper = description.Paper;
        MoneyUnit = description.MoneyUnit == "万元" ? MoneyUnit.WanYuan : MoneyUnit.Yuan;
        Titles = [.. description.Titles.Select(LabelText.Fold)];
        Suffixes = new LabelSet<string>(description.Suffixes.Select(suffix => ($"({LabelText.Fold(suffix)})", suffix)));
        Labels = [.. description.Labels.Select((label, order) => new LayoutLabel(order, label.Role, label.Field, label.Prose, label.Names[0]))];
        LabelNames = new LabelSet<LayoutLabel>(description.Labels.SelectMany((label, order) => label.Names.Select(name => (name, Labels[order]))));
        SourceNames = new LabelSet<LayoutSource>(description.Sources.SelectMany(SourceNamesOf));
        ColumnNames = new LabelSet<IndicatorColumn>(description.Columns.SelectMany(column => column.Value.Select(name => (name, column.Key))));
        AllNames =
        [
            .. description.Labels.SelectMany(label => label.Names),
            .. description.Sources.SelectMany(source => source.Names).SelectMany(name => new[] { name, "其中:" + name }),
            .. description.Columns.SelectMany(column => column.Value),
            .. description.Levels1.SelectMany(level => level.Synonyms.Prepend(level.Name)),
            .. description.Suffixes.Select(suffix => $"({suffix})"),
        ];
        Level1Names = new LabelSet<string>(description.Levels1.SelectMany(level => level.Synonyms.Prepend(level.Name).Select(name => (name, level.Name))));
    }

    /// <summary>The layout that documents are read with.</summary>
    public static FormLayout Default => Embedded.Value;

    public string Id { get; }

    public FormKind Kind { get; }

    /// <summary>How its forms are printed.</summary>
    public LayoutPaper Paper { get; }

    /// <summary>The unit of amounts where the document does not name one.</summary>
    public MoneyUnit MoneyUnit { get; }

    /// <summary>How a form's heading ends.</summary>
    public ImmutableArray<string> Titles { get; }

    /// <summary>What may stand in brackets after a label without being a value: 元, 盖章.</summary>
    public LabelSet<string> Suffixes { get; }

    /// <summary>The labels in the order of the form.</summary>
    public ImmutableArray<LayoutLabel> Labels { get; }

    public LabelSet<LayoutLabel> LabelNames { get; }

    public LabelSet<LayoutSource> SourceNames { get; }

    public LabelSet<IndicatorColumn> ColumnNames { get; }

    /// <summary>Level-1 names and their spellings, to the standard name.</summary>
    public LabelSet<string> Level1Names { get; }

    /// <summary>All words that belong to the printed form and not to what was filled in.</summary>
    public ImmutableArray<string> AllNames { get; }

    private static FormLayout Load(string id)
    {
        using var stream = typeof(FormLayout).Assembly.GetManifestResourceStream($"Layouts/{id}.json")
            ?? throw new InvalidOperationException($"Layouts/{id}.json is not embedded.");
        return new FormLayout(JsonSerializer.Deserialize(stream, LayoutJsonContext.Default.LayoutDescription)!);
    }

    private static IEnumerable<(string Name, LayoutSource Source)> SourceNamesOf(SourceDescription description)
    {
        var source = new LayoutSource(description.Source, description.Side, description.Names[0]);
        return description.Names.SelectMany(name => new[] { (name, source), ("其中:" + name, source) });
    }
}

/// <summary>What a label begins.</summary>
internal enum LabelRole
{
    /// <summary>A text cell, named by <see cref="LayoutLabel.Field"/>.</summary>
    Field,

    /// <summary>主管部门及代码: two fields in one cell.</summary>
    Department,

    /// <summary>项目资金: the funding table.</summary>
    Funding,

    /// <summary>总体目标: the goals of both columns.</summary>
    Goals,

    /// <summary>绩效指标: the indicator table.</summary>
    Indicators,

    /// <summary>一级指标: the first cell of the indicator table's heading.</summary>
    IndicatorHeader,
}

/// <summary>A column of the indicator table.</summary>
internal enum IndicatorColumn
{
    Level1,
    Level2,
    Name,
    Value,
    Weight,
}

/// <param name="Order">The place in the order of the form, from 0.</param>
/// <param name="Prose">Its value may run over many lines of sentences.</param>
/// <param name="Name">The standard spelling.</param>
internal sealed record LayoutLabel(int Order, LabelRole Role, FormField? Field, bool Prose, string Name);

/// <param name="Source">A key of <see cref="FundingSource"/>.</param>
/// <param name="Side">Given where the label itself says the column.</param>
/// <param name="Name">The standard spelling.</param>
internal sealed record LayoutSource(string Source, FormSide? Side, string Name);

internal sealed record LayoutDescription
{
    public required string Id { get; init; }

    public FormKind Kind { get; init; }

    public required string MoneyUnit { get; init; }

    public required LayoutPaper Paper { get; init; }

    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<string> Suffixes { get; init; }

    public required IReadOnlyList<LabelDescription> Labels { get; init; }

    public required IReadOnlyList<SourceDescription> Sources { get; init; }

    public required IReadOnlyDictionary<IndicatorColumn, IReadOnlyList<string>> Columns { get; init; }

    public required IReadOnlyList<LevelDescription> Levels1 { get; init; }
}

internal sealed record LabelDescription(IReadOnlyList<string> Names, LabelRole Role = LabelRole.Field, FormField? Field = null, bool Prose = false);

internal sealed record SourceDescription(string Source, IReadOnlyList<string> Names, FormSide? Side = null);

internal sealed record LevelDescription(string Name, IReadOnlyList<string> Synonyms);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LayoutDescription))]
internal sealed partial class LayoutJsonContext : JsonSerializerContext;
