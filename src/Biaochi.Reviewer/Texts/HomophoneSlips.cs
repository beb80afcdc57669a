using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Biaochi.Reviewer.Texts;

/// <summary>One phrase that is written twice with characters of one sound, as an input method offers them: 综合治理 and 综合制理.</summary>
/// <param name="Groups">Characters of one sound that are taken for one another, each group as one word.</param>
internal sealed record HomophoneSlips(WordList Groups)
{
    private readonly FrozenDictionary<char, string> _groups = Groups.SelectMany(group => group.Select(sign => (sign, group))).DistinctBy(entry => entry.sign).ToFrozenDictionary(entry => entry.sign, entry => entry.group);

    /// <summary>What must agree around the character: that much before it and after it, together enough to be no chance.</summary>
    private const int Before = 1;
    private const int After = 3;

    /// <summary>Each pair of phrases once, as they stand in the texts.</summary>
    public ImmutableArray<(string Left, string Right)> Find(ImmutableArray<string> texts)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var text in texts)
        {
            for (var at = Before; at + After < text.Length; at++)
            {
                if (!_groups.TryGetValue(text[at], out var group) || text.Substring(at - Before, Before + 1 + After) is not { } phrase || !phrase.All(char.IsLetter))
                {
                    continue;
                }

                var key = string.Concat(phrase.AsSpan(0, Before), group, phrase.AsSpan(Before + 1));
                if (!seen.TryAdd(key, phrase) && seen[key] != phrase && !pairs.Contains((seen[key], phrase)))
                {
                    pairs.Add((seen[key], phrase));
                }
            }
        }

        return pairs.ToImmutable();
    }
}
