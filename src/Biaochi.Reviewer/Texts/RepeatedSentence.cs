using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>A sentence that stands twice in one text.</summary>
internal static class RepeatedSentence
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("。；;！？\n");

    /// <summary>Shorter ones may be said twice on purpose.</summary>
    private const int Shortest = 12;

    /// <summary>The first such sentence without its mark; null where every sentence stands once.</summary>
    /// <param name="text">Without white space.</param>
    public static string? In(string text)
    {
        for (var start = 0; start + (2 * Shortest) < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            if (length < 0)
            {
                return null;
            }

            if (length >= Shortest && text.AsSpan(start + length).Contains(text.AsSpan(start, length), StringComparison.Ordinal))
            {
                return text.Substring(start, length);
            }

            start += length + 1;
        }

        return null;
    }
}
