using System.Text;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>What happened to a piece of a text between two versions.</summary>
public enum TextChangeKind
{
    Kept,

    Removed,

    Added,
}

/// <summary>A piece of a text that was kept, removed or added.</summary>
public readonly record struct TextChange(TextChangeKind Kind, string Text)
{
    /// <summary>Beyond this many steps a text counts as rewritten: nobody reads such a patchwork.</summary>
    private const int MaxSteps = 4_000_000;

    /// <summary>The way from one text to the other in pieces; figures and Latin words change whole.</summary>
    public static IReadOnlyList<TextChange> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = 0;
        while (head < old.Count && head < now.Count && old[head] == now[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        var changes = new List<TextChange>();
        Append(changes, TextChangeKind.Kept, old[..head]);
        changes.AddRange(Smooth(Middle(old[head..^tail], now[head..^tail])));
        Append(changes, TextChangeKind.Kept, old[^tail..]);
        return changes;
    }

    private static List<TextChange> Middle(List<string> old, List<string> now)
    {
        var changes = new List<TextChange>();
        if ((long)old.Count * now.Count > MaxSteps)
        {
            Append(changes, TextChangeKind.Removed, old);
            Append(changes, TextChangeKind.Added, now);
            return changes;
        }

        var common = CommonLengths(old, now);
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                Append(changes, TextChangeKind.Kept, [old[i++]]);
                j++;
            }
            else if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                Append(changes, TextChangeKind.Removed, [old[i++]]);
            }
            else
            {
                Append(changes, TextChangeKind.Added, [now[j++]]);
            }
        }

        return changes;
    }

    /// <summary>How many words the rests of both texts have in common, from each pair of places (longest common subsequence).</summary>
    private static int[,] CommonLengths(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>Removed words before added ones, and no single kept character between two changes.</summary>
    private static IEnumerable<TextChange> Smooth(List<TextChange> changes)
    {
        const int Short = 2;
        var (removed, added) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < changes.Count; i++)
        {
            var (kind, text) = changes[i];
            if (kind is TextChangeKind.Kept && (text.Length > Short || i == 0 || i == changes.Count - 1))
            {
                foreach (var change in Pair(removed, added))
                {
                    yield return change;
                }

                yield return changes[i];
                continue;
            }

            removed.Append(kind is TextChangeKind.Added ? "" : text);
            added.Append(kind is TextChangeKind.Removed ? "" : text);
        }

        foreach (var change in Pair(removed, added))
        {
            yield return change;
        }
    }

    private static IEnumerable<TextChange> Pair(StringBuilder removed, StringBuilder added)
    {
        if (removed.Length > 0)
        {
            yield return new TextChange(TextChangeKind.Removed, removed.ToString());
        }

        if (added.Length > 0)
        {
            yield return new TextChange(TextChangeKind.Added, added.ToString());
        }

        removed.Clear();
        added.Clear();
    }

    private static void Append(List<TextChange> changes, TextChangeKind kind, List<string> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        var text = string.Concat(words);
        if (changes.Count > 0 && changes[^1].Kind == kind)
        {
            changes[^1] = changes[^1] with { Text = changes[^1].Text + text };
        }
        else
        {
            changes.Add(new TextChange(kind, text));
        }
    }

    /// <summary>Single characters, but figures and Latin words whole.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && IsOfAWord(text[end]) && IsOfAWord(text[end - 1]))
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    private static bool IsOfAWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '%';
}
