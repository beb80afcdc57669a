using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>
/// What the rules know and officials may correct: severities, bases, word lists, required cells. A folder of JSON files, one a rule, named
/// after its code; it is checked when it is loaded, and a rule takes from it in its constructor, so that nothing can be missing later.
/// </summary>
internal sealed class ReviewKnowledge
{
    private const string Head = "rule-set";
    private const string FieldsOfSpending = "fields-of-spending";

    private readonly Dictionary<string, (string File, RuleEntry Rule)> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleKnowledge> _rules = new(StringComparer.Ordinal);

    private ReviewKnowledge(string folder) => Folder = folder;

    /// <summary>The rule set that comes with the program, after 财预〔2015〕88号.</summary>
    public static ReviewKnowledge Default => Load("2015");

    /// <summary>The rule set's folder, e.g. 2015.</summary>
    public string Folder { get; }

    /// <summary>What the rule set is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is expected of each field of spending.</summary>
    public SpendingFields Fields { get; private set; } = SpendingFields.None;

    /// <param name="folder">What messages call it.</param>
    /// <param name="files">The JSON files by their names without ending.</param>
    /// <exception cref="KnowledgeException">One of them is no rule.</exception>
    public static ReviewKnowledge Parse(string folder, IEnumerable<(string Name, byte[] Utf8)> files)
    {
        var knowledge = new ReviewKnowledge(folder);
        foreach (var (name, utf8) in files)
        {
            knowledge.Add(folder, name, utf8);
        }

        return knowledge.Title.Length > 0 ? knowledge : throw new KnowledgeException($"规则集 {folder} 缺少 {Head}.json。");
    }

    /// <summary>The program's rule set, with files of another folder in the place of its own of the same name.</summary>
    /// <exception cref="KnowledgeException">One of them is no rule.</exception>
    public static ReviewKnowledge DefaultWith(string folder, IEnumerable<(string Name, byte[] Utf8)> files)
    {
        var knowledge = Default;
        foreach (var (name, utf8) in files)
        {
            knowledge.Add(folder, name, utf8);
        }

        return knowledge;
    }

    /// <exception cref="KnowledgeException">The rule set has nothing about the rule.</exception>
    public RuleKnowledge Rule(string code) => _entries.TryGetValue(code, out var entry)
        ? _rules[code] = new RuleKnowledge(entry.File, entry.Rule)
        : throw new KnowledgeException($"规则集 {Folder} 缺少 {code}.json。");

    /// <summary>A name that no rule asks for is a slip of the pen, and would be silently without effect.</summary>
    /// <exception cref="KnowledgeException">Something in the rule set is asked for by no rule.</exception>
    public void CheckEverythingIsUsed()
    {
        foreach (var (code, (file, _)) in _entries)
        {
            if (!_rules.TryGetValue(code, out var rule))
            {
                throw new KnowledgeException($"{file} 没有规则使用，请核对文件名。");
            }

            if (rule.Unused.FirstOrDefault() is { } name)
            {
                throw new KnowledgeException($"{file} 的 {name} 没有规则使用，请核对名称。");
            }
        }
    }

    private void Add(string folder, string name, byte[] utf8)
    {
        var file = $"{folder}/{name}.json";
        switch (name)
        {
            case Head:
                Title = Parse(file, utf8, KnowledgeJsonContext.Default.RuleSetEntry).Title;
                break;
            case FieldsOfSpending:
                Fields = Parse(file, utf8, KnowledgeJsonContext.Default.SpendingFieldsEntry).Read(file);
                break;
            default:
                _entries[name] = (file, Parse(file, utf8, KnowledgeJsonContext.Default.RuleEntry));
                break;
        }
    }

    private static T Parse<T>(string file, byte[] utf8, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type) ?? throw new KnowledgeException($"{file} 是空的。");
        }
        catch (JsonException exception)
        {
            throw new KnowledgeException($"{file} 第 {exception.LineNumber + 1} 行（{exception.Path}）不符合格式：{exception.Message}", exception);
        }
    }

    private static ReviewKnowledge Load(string folder)
    {
        var assembly = typeof(ReviewKnowledge).Assembly;
        var start = $"Knowledge/{folder}/";
        return Parse(folder, assembly.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var utf8 = new byte[stream.Length];
            stream.ReadExactly(utf8);
            return (Path.GetFileNameWithoutExtension(name), utf8);
        }));
    }
}
