using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>Marks that must open and close: a pair of them, and where a text breaks it.</summary>
/// <param name="Open">The opening marks; both widths of a bracket are one.</param>
/// <param name="Close">The closing ones.</param>
/// <param name="Name">What it is called, e.g. 引号.</param>
internal sealed record MarkPair(string Open, string Close, string Name)
{
    private readonly SearchValues<char> _marks = SearchValues.Create(Open + Close);

    /// <summary>The first mark without its partner, or null where all are paired.</summary>
    public int? Unpaired(string text)
    {
        Stack<int>? open = null;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (Open.Contains(text[at]))
            {
                (open ??= []).Push(at);
            }
            else if (!(IsItemNumber(text, at) && open is not { Count: > 0 }) && open?.TryPop(out _) is not true)
            {
                return at;
            }
        }

        return open is { Count: > 0 } ? open.Peek() : null;
    }

    private int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(_marks);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>1）and a) number an item and need no partner.</summary>
    private static bool IsItemNumber(string text, int at) => text[at] is '）' or ')' && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1]));
}
