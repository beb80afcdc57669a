using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>A part of a text as an opinion shows it, with … where it is cut. What a finding rests on is quoted to the letter elsewhere.</summary>
internal static class Excerpt
{
    private const string Cut = "…";
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

    /// <summary>The end, without white space.</summary>
    public static string EndOf(string text, int length)
    {
        var compact = CompactText.Of(text);
        return compact.Length <= length ? compact : Cut + CompactText.End(compact, length);
    }
}
