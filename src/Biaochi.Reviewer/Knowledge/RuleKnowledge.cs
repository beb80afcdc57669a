using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>What one rule may take from the rule set.</summary>
internal sealed class RuleKnowledge(string file, RuleEntry entry)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public BasisEntry Basis => entry.Basis;

    /// <summary>What the file has for this rule and the rule did not ask for.</summary>
    public IEnumerable<string> Unused =>
        entry.Cases.Keys.Select(name => $"cases.{name}").Concat((entry.Words?.Keys ?? []).Select(name => $"words.{name}")).Where(name => !_used.Contains(name));

    /// <exception cref="KnowledgeException">The file does not have it.</exception>
    public FindingCase Case(string name)
    {
        _used.Add($"cases.{name}");
        return entry.Cases.TryGetValue(name, out var found) ? new FindingCase(found.Severity, found.StopsSubmission) : throw Missing($"cases.{name}");
    }

    /// <summary>A word list, the longest words first, so that a word is not hidden by its own beginning.</summary>
    /// <exception cref="KnowledgeException">The file does not have it, or it has an empty word.</exception>
    public WordList Words(string name) => [.. Listed(name)];

    /// <summary>A list of text cells by their keys, in the order of the form.</summary>
    /// <exception cref="KnowledgeException">The file does not have it, or a key is no cell.</exception>
    public ImmutableArray<FormField> Fields(string name) =>
    [
        .. Words(name)
            .Select(key => FormFields.FromKey(key) ?? throw new KnowledgeException($"{file} 的 words.{name} 中“{key}”不是申报表的栏目。"))
            .Order(),
    ];

    /// <summary>A list whose lines have parts, in the order of the file.</summary>
    /// <param name="name">The list.</param>
    /// <param name="read">Reads a line; null where it cannot.</param>
    /// <exception cref="KnowledgeException">The file does not have it, or a line cannot be read.</exception>
    public ImmutableArray<T> Lines<T>(string name, Func<string, T?> read)
        where T : class => [.. Listed(name).Select(line => read(line) ?? throw new KnowledgeException($"{file} 的 words.{name} 中“{line}”不符合格式。"))];

    /// <summary>A list of one number: a threshold in the unit that the rule says.</summary>
    /// <exception cref="KnowledgeException">The file does not have it, or it is no number.</exception>
    public decimal Number(string name) => Listed(name) is [var written] && decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new KnowledgeException($"{file} 的 words.{name} 应当只有一个数。");

    private IReadOnlyList<string> Listed(string name)
    {
        _used.Add($"words.{name}");
        var words = entry.Words?.GetValueOrDefault(name) ?? throw Missing($"words.{name}");
        return words.Any(string.IsNullOrWhiteSpace) ? throw new KnowledgeException($"{file} 的 words.{name} 中有空词。") : words;
    }

    private KnowledgeException Missing(string name) => new($"{file} 缺少 {name}。");
}

/// <summary>How much one situation weighs.</summary>
internal sealed record FindingCase(Severity Severity, bool StopsSubmission);
