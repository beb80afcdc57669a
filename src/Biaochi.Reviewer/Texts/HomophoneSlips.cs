using System.Buffers;
using System.Collections.Frozen;

namespace Biaochi.Reviewer.Texts;

/// <summary>One phrase that is written twice with characters of one sound, as an input method offers them: 综合治理 and 综合制理.</summary>
/// <param name="Groups">Characters of one sound that are taken for one another, each group as one word.</param>
internal sealed record HomophoneSlips(WordList Groups)
{
    /// <summary>The number of its group by each character.</summary>
    private readonly FrozenDictionary<char, int> _groups = Groups.SelectMany((group, number) => group.Select(sign => (sign, number))).DistinctBy(entry => entry.sign).ToFrozenDictionary(entry => entry.sign, entry => entry.number);

    private readonly SearchValues<char> _signs = SearchValues.Create(string.Concat(Groups));

    /// <summary>What must agree around the character: that much before it and after it, together enough to be no chance.</summary>
    private const int Before = 1;
    private const int After = 3;

    /// <summary>A form has about so many of the characters.</summary>
    private const int UsualSlips = 64;

    /// <summary>Each pair of phrases once, as they stand in the texts.</summary>
    public IReadOnlyList<(string Left, string Right)> Find(IEnumerable<string> texts)
    {
        Dictionary<(ulong Around, int Group), char>? seen = null;
        List<(string, string)>? pairs = null;
        foreach (var text in texts)
        {
            for (var at = Next(text, Before); at >= 0; at = Next(text, at + 1))
            {
                var phrase = text.AsSpan(at - Before, Before + 1 + After);
                if (!CompactText.AreLetters(phrase))
                {
                    continue;
                }

                var key = (Around(phrase), _groups[text[at]]);
                if ((seen ??= new(UsualSlips)).TryAdd(key, text[at]) || seen[key] == text[at])
                {
                    continue;
                }

                var pair = (string.Concat(phrase[..Before], [seen[key]], phrase[(Before + 1)..]), phrase.ToString());
                if (pairs?.Contains(pair) is not true)
                {
                    (pairs ??= []).Add(pair);
                }
            }
        }

        return pairs ?? [];
    }

    /// <summary>The next character of a group from there on that has so much around it; -1 for none.</summary>
    private int Next(string text, int from)
    {
        var end = text.Length - After;
        var at = from < end ? text.AsSpan(from, end - from).IndexOfAny(_signs) : -1;
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The four characters around the one in question, as one number.</summary>
    private static ulong Around(ReadOnlySpan<char> phrase)
    {
        ulong around = 0;
        for (var i = 0; i < phrase.Length; i++)
        {
            around = i == Before ? around : (around << 16) | phrase[i];
        }

        return around;
    }
}
