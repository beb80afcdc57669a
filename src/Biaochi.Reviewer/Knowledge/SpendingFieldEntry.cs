using System.Collections.Immutable;
using Biaochi.Forms.Indicators;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>The file fields-of-spending.json: what an expert expects of each field.</summary>
internal sealed record SpendingFieldsEntry(IReadOnlyList<SpendingFieldEntry> Fields)
{
    /// <exception cref="KnowledgeException">A field has no words, or a class that no tree has.</exception>
    public SpendingFields Read(string file) => new([.. Fields.Select(field => field.Read(file))]);
}

/// <summary>One field of spending as it is written; see <see cref="SpendingField"/>. Classes are named as in the form: 社会效益指标.</summary>
internal sealed record SpendingFieldEntry(
    string Name,
    IReadOnlyList<string> Words,
    string Serves,
    IReadOnlyList<string> Core,
    IReadOnlyList<string> Essential,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Indicators)
{
    public SpendingField Read(string file) => Words.Count == 0 || Words.Any(string.IsNullOrWhiteSpace)
        ? throw new KnowledgeException($"{file} 的领域“{Name}”没有写 words，或者其中有空词。")
        : new(
            Name,
            [.. Words],
            Serves,
            [.. Core],
            [.. Essential.Select(level2 => Class(file, level2))],
            Indicators.ToImmutableDictionary(pair => Class(file, pair.Key), pair => pair.Value.ToImmutableArray()));

    private IndicatorCategory Class(string file, string level2) =>
        IndicatorTaxonomy.Find(level2)?.Category ?? throw new KnowledgeException($"{file} 的领域“{Name}”中“{level2}”不是二级指标的名称。");
}
