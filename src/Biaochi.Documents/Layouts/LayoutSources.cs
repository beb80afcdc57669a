using System.Collections.Immutable;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Layouts;

/// <summary>A layout's sources of money with all their names; what only the vocabulary has is understood too.</summary>
internal sealed class LayoutSources
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Name, LayoutSource Source)> _names = [];
    private readonly Dictionary<string, LayoutSource> _parts = new(StringComparer.Ordinal);

    public LayoutSources(LayoutDescription description, Vocabulary vocabulary)
    {
        var own = description.Sources.Select(source => (Description: source, Source: ToSource(source, vocabulary))).ToList();
        Own = [.. own.Select(pair => pair.Source)];

        // A whole source has the name before one that is a part of another.
        foreach (var (source, label) in own.OrderBy(pair => pair.Source.PartOf is null ? 0 : 1))
        {
            Add(label, [.. source.Names, .. vocabulary.NamesOf(source)]);
        }

        foreach (var source in vocabulary.Sources)
        {
            Add(ToSource(source, vocabulary), source.Names);
        }
    }

    public ImmutableArray<LayoutSource> Own { get; }

    public IReadOnlyList<(string Name, LayoutSource Source)> Names => _names;

    public IReadOnlyDictionary<string, LayoutSource> Parts => _parts;

    private static LayoutSource ToSource(SourceDescription source, Vocabulary vocabulary) =>
        new(source.Source, source.Side, source.Names.Concat(vocabulary.NamesOf(source)).FirstOrDefault() ?? source.Source) { PartOf = source.PartOf };

    private void Add(LayoutSource source, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (source.PartOf is not null)
            {
                _parts.TryAdd(LabelText.Fold(name), source);
            }

            if (_taken.Add(LabelText.Fold(name)))
            {
                _names.Add((name, source));
                _names.Add(("其中:" + name, source));
            }
        }
    }
}
