namespace Biaochi.Reviewer.Texts;

/// <summary>One phrase that is written twice with characters of one sound, as an input method offers them: 综合治理 and 综合制理.</summary>
/// <param name="Groups">Characters of one sound that are taken for one another, each group as one word.</param>
internal sealed record HomophoneSlips(WordList Groups)
{
    /// <summary>By each sign the number of its group, counted from 1; 0 for most signs. A look into it is quicker than any search for so many signs.</summary>
    private readonly ushort[] _groups = GroupsBySign(Groups);

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
        for (var at = from; at < text.Length - After; at++)
        {
            if (_groups[text[at]] != 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A sign of several groups counts for the first of them.</summary>
    private static ushort[] GroupsBySign(WordList groups)
    {
        var numbers = new ushort[char.MaxValue + 1];
        for (var number = groups.Count; number > 0; number--)
        {
            foreach (var sign in groups[number - 1])
            {
                numbers[sign] = (ushort)number;
            }
        }

        return numbers;
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
