using System.Collections.Immutable;
using Biaochi.Documents.Grammar;
using Biaochi.Forms;

namespace Biaochi.Documents.Layouts;

/// <summary>A layout's labels with all their names: its own, the vocabulary's for the same thing, and what only other layouts have.</summary>
internal sealed class LayoutLabels
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Name, LayoutLabel Label)> _names = [];

    public LayoutLabels(LayoutDescription description, Vocabulary vocabulary, IEnumerable<LayoutDescription> others)
    {
        var pairs = description.Labels.Select((label, order) => (Description: label, Label: ToLabel(label, order, vocabulary))).ToList();
        Own = [.. pairs.Select(pair => pair.Label)];
        pairs.ForEach(pair => Add(pair.Label, pair.Description.Names));
        pairs.ForEach(pair => Add(pair.Label, vocabulary.NamesOf(pair.Description)));
        var order = Own.Length;
        foreach (var foreign in vocabulary.Labels.Concat(others.SelectMany(other => other.Labels)))
        {
            var label = ToLabel(foreign, order++, vocabulary) with { IsForeign = true };
            Add(OwnOf(foreign) is { } own ? own with { IsForeign = true } : label, [.. foreign.Names]);
        }
    }

    public ImmutableArray<LayoutLabel> Own { get; }

    public IReadOnlyList<(string Name, LayoutLabel Label)> Names => _names;

    private static LayoutLabel ToLabel(LabelDescription label, int order, Vocabulary vocabulary) =>
        new(order, label.Role, label.Field, label.Names.Concat(vocabulary.NamesOf(label)).FirstOrDefault() ?? "")
        {
            Prose = label.Prose || vocabulary.IsProse(label),
            Side = label.Side ?? SideOf(label.Field),
            Path = label.Path,
            Columns = [.. label.Columns.Select(LabelText.Fold)],
        };

    private static FormSide? SideOf(FormField? field) => field switch
    {
        FormField.PeriodGoal => FormSide.Period,
        FormField.AnnualGoal => FormSide.Annual,
        _ => null,
    };

    /// <summary>The layout's own label for the same field: another layout's word for it is a synonym.</summary>
    private LayoutLabel? OwnOf(LabelDescription foreign) => foreign.Field is { } field ? Own.FirstOrDefault(label => label.Field == field && label.Role == foreign.Role) : null;

    private void Add(LayoutLabel label, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (_taken.Add(LabelText.Fold(name)))
            {
                _names.Add((name, label));
            }
        }
    }
}
