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
        var first = text.AsSpan().IndexOfAny(_marks);
        if (first < 0)
        {
            return null;
        }

        var open = new Stack<int>();
        for (var i = first; i < text.Length; i++)
        {
            if (Open.Contains(text[i]))
            {
                open.Push(i);
            }
            else if (Close.Contains(text[i]) && !(IsItemNumber(text, i) && open.Count == 0) && !open.TryPop(out _))
            {
                return i;
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    /// <summary>1）and a) number an item and need no partner.</summary>
    private static bool IsItemNumber(string text, int at) => text[at] is '）' or ')' && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || "一二三四五六七八九十".Contains(text[at - 1]));
}
