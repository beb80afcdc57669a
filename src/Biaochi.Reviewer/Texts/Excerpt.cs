using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>A part of a text: as an opinion shows it, with … where it is cut; or to the letter, as what a finding rests on.</summary>
internal static class Excerpt
{
    private const string Cut = "…";
    private const int Near = 8;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。；，、,;：:");

    /// <summary>The beginning, without white space: up to a clause's end where one is near, else that many characters.</summary>
    public static string Of(string text, int length)
    {
        var compact = CompactText.Of(text);
        if (compact.Length <= length)
        {
            return compact;
        }

        var end = compact.AsSpan(0, length).LastIndexOfAny(ClauseEnds);
        return (end >= length / 2 ? compact[..end] : CompactText.Start(compact, length)) + Cut;
    }

    /// <summary>To the letter, as evidence: a part of the text with so many characters before and behind it.</summary>
    public static string Around(string text, int start, int length, int near = Near)
    {
        var from = Math.Max(0, start - near);
        var part = text[from..Math.Min(text.Length, start + length + near)];
        part = char.IsLowSurrogate(part[0]) ? part[1..] : part;
        return char.IsHighSurrogate(part[^1]) ? part[..^1] : part;
    }

    /// <summary>To the letter, as evidence: a word of the text and what stands near it.</summary>
    public static string Around(string text, string word, int near = Near) => Around(text, Math.Max(0, text.IndexOf(word, StringComparison.Ordinal)), word.Length, near);

    /// <summary>The end, without white space.</summary>
    public static string EndOf(string text, int length)
    {
        var compact = CompactText.Of(text);
        return compact.Length <= length ? compact : Cut + CompactText.End(compact, length);
    }
}
