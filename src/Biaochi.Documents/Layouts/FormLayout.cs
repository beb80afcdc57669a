using System.Collections.Immutable;
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
    public FormLayout(LayoutDescription description, Vocabulary vocabulary, IEnumerable<LayoutDescription> others)
    {
        Id = description.Id;
        Name = description.Name;
        Kind = description.Kind;
        Paper = description.Paper;
        MoneyUnit = description.MoneyUnit == "万元" ? MoneyUnit.WanYuan : MoneyUnit.Yuan;
        Titles = [.. description.Titles.Select(LabelText.Fold), .. vocabulary.Titles];
        Suffixes = vocabulary.Suffixes;
        var labels = new LayoutLabels(description, vocabulary, others);
        Labels = labels.Own;
        OwnNames = [.. labels.Names.Where(pair => !pair.Label.IsForeign)];
        LabelNames = new LabelSet<LayoutLabel>(labels.Names);
        var sources = new LayoutSources(description, vocabulary);
        Sources = sources.Own;
        SourceNames = new LabelSet<LayoutSource>(sources.Names);
        Parts = sources.Parts;
        var columns = description.Columns.Concat(vocabulary.Columns).SelectMany(column => column.Value.Select(name => (Name: name, column.Key))).ToList();
        ColumnNames = new LabelSet<IndicatorColumn>(columns);
        Level1Names = vocabulary.Level1Names;
        AllNames =
        [
            .. labels.Names.Select(label => label.Name),
            .. sources.Names.Select(source => source.Name),
            .. columns.Select(column => column.Name),
            .. vocabulary.Levels1,
            .. labels.Names.SelectMany(label => label.Label.Columns),
        ];
    }

    /// <summary>The layout that documents are read with where they do not show another.</summary>
    public static FormLayout Default => LayoutCatalog.Embedded.Layouts[0];

    public string Id { get; }

    /// <summary>Chinese: whose form it is.</summary>
    public string Name { get; }

    public FormKind Kind { get; }

    /// <summary>How its forms are printed; null where the description does not say.</summary>
    public LayoutPaper? Paper { get; }

    /// <summary>The unit of amounts where the document does not name one.</summary>
    public MoneyUnit MoneyUnit { get; }

    /// <summary>How a form's heading ends.</summary>
    public ImmutableArray<string> Titles { get; }

    /// <summary>What may stand in brackets after a label without being a value: 元, 盖章.</summary>
    public LabelSet<string> Suffixes { get; }

    /// <summary>The layout's own labels in the order of the form.</summary>
    public ImmutableArray<LayoutLabel> Labels { get; }

    /// <summary>Every name of its own labels.</summary>
    public ImmutableArray<(string Name, LayoutLabel Label)> OwnNames { get; }

    /// <summary>The names of its own labels, and those of the others' that it lacks.</summary>
    public LabelSet<LayoutLabel> LabelNames { get; }

    /// <summary>The sources of the funding table in the order of the form.</summary>
    public ImmutableArray<LayoutSource> Sources { get; }

    public LabelSet<LayoutSource> SourceNames { get; }

    /// <summary>Sources that are a part of another one and have the name of a third, by that name: 其他 under 自有资金.</summary>
    public IReadOnlyDictionary<string, LayoutSource> Parts { get; }

    public LabelSet<IndicatorColumn> ColumnNames { get; }

    /// <summary>Level-1 names and their spellings, to the standard name.</summary>
    public LabelSet<string> Level1Names { get; }

    /// <summary>All words that belong to the printed form and not to what was filled in.</summary>
    public ImmutableArray<string> AllNames { get; }

    /// <summary>The column that a role's part belongs to where nothing in the document says another; null for layouts with both.</summary>
    public FormSide? SideOf(LabelRole role) => Labels.Where(label => label.Role == role).Select(label => label.Side).Distinct().ToList() is [var only] ? only : null;
}
