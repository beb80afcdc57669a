using System.Collections.Immutable;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Layouts;

/// <summary>The words that all layouts share, ready for looking up.</summary>
internal sealed class Vocabulary(VocabularyDescription description)
{
    public IReadOnlyList<LabelDescription> Labels => description.Labels;

    public IReadOnlyList<SourceDescription> Sources => description.Sources;

    public IReadOnlyDictionary<IndicatorColumn, IReadOnlyList<string>> Columns => description.Columns;

    public ImmutableArray<string> Titles { get; } = [.. description.Titles.Select(LabelText.Fold)];

    public LabelSet<string> Suffixes { get; } = new(description.Suffixes.Select(suffix => ($"({LabelText.Fold(suffix)})", suffix)));

    /// <summary>Every spelling of a level-1 name, to the standard one.</summary>
    public LabelSet<string> Level1Names { get; } = new(description.Levels1.SelectMany(level => level.Synonyms.Prepend(level.Name).Select(name => (name, level.Name))));

    public IEnumerable<string> Levels1 => [.. description.Levels1.SelectMany(level => level.Synonyms.Prepend(level.Name)), .. description.Suffixes.Select(suffix => $"({suffix})")];

    /// <summary>The common names of what the label stands for.</summary>
    public IReadOnlyList<string> NamesOf(LabelDescription label) => Twin(label)?.Names ?? [];

    public IReadOnlyList<string> NamesOf(SourceDescription source) => description.Sources.FirstOrDefault(other => other.Source == source.Source && other.Side == source.Side)?.Names ?? [];

    public bool IsProse(LabelDescription label) => Twin(label)?.Prose ?? false;

    private LabelDescription? Twin(LabelDescription label) => label.Role is LabelRole.Extra or LabelRole.Table or LabelRole.Group or LabelRole.Opinion ? null
        : description.Labels.FirstOrDefault(other => other.Role == label.Role && other.Field == label.Field && (label.Field is not null || label.Role is not LabelRole.Indicators || other.Side == label.Side));
}
