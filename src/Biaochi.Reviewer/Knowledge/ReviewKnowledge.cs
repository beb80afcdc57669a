using System.Text.Json;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>
/// What the rules know and officials may correct: severities, bases, word lists, required cells. One versioned JSON file; it is checked when it
/// is loaded, and a rule takes from it in its constructor, so that nothing can be missing later.
/// </summary>
internal sealed class ReviewKnowledge
{
    private readonly string _file;
    private readonly KnowledgeEntry _entry;
    private readonly Dictionary<string, RuleKnowledge> _rules = new(StringComparer.Ordinal);

    private ReviewKnowledge(string file, KnowledgeEntry entry)
    {
        _file = file;
        _entry = entry;
    }

    /// <summary>The rule set that comes with the program, after 财预〔2015〕88号.</summary>
    public static ReviewKnowledge Default => Load("2015.json");

    /// <exception cref="KnowledgeException">It is no rule set.</exception>
    public static ReviewKnowledge Parse(string file, ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new ReviewKnowledge(file, JsonSerializer.Deserialize(utf8, KnowledgeJsonContext.Default.KnowledgeEntry)!);
        }
        catch (JsonException exception)
        {
            throw new KnowledgeException($"规则集 {file} 第 {exception.LineNumber + 1} 行（{exception.Path}）不符合格式：{exception.Message}", exception);
        }
    }

    /// <exception cref="KnowledgeException">The file has nothing about the rule.</exception>
    public RuleKnowledge Rule(string code) => _entry.Rules.TryGetValue(code, out var rule)
        ? _rules[code] = new RuleKnowledge(_file, code, rule)
        : throw new KnowledgeException($"规则集 {_file} 缺少 rules.{code}。");

    /// <summary>A name that no rule asks for is a slip of the pen, and would be silently without effect.</summary>
    /// <exception cref="KnowledgeException">Something in the file is asked for by no rule.</exception>
    public void CheckEverythingIsUsed()
    {
        var unused = _entry.Rules.Keys.Where(code => !_rules.ContainsKey(code)).Concat(_rules.SelectMany(pair => pair.Value.Unused.Select(name => $"{pair.Key}.{name}"))).FirstOrDefault();
        if (unused is not null)
        {
            throw new KnowledgeException($"规则集 {_file} 的 rules.{unused} 没有规则使用，请核对名称。");
        }
    }

    private static ReviewKnowledge Load(string file)
    {
        using var stream = typeof(ReviewKnowledge).Assembly.GetManifestResourceStream(file) ?? throw new KnowledgeException($"规则集 {file} 不在程序中。");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Parse(file, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
