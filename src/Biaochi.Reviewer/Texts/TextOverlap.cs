namespace Biaochi.Reviewer.Texts;

/// <summary>How much of one text stands in another, by runs of characters: copies are found also where a word was changed.</summary>
internal static class TextOverlap
{
    /// <summary>Runs of six characters are hardly shared by chance.</summary>
    public const int RunLength = 6;

    /// <summary>Whether so much of the text stands in the other, by the share of its runs that the other has, from 0 to 1; a text shorter than a run is in the other or not.</summary>
    /// <param name="text">The text that may be a copy.</param>
    /// <param name="other">The text it may be copied from.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="runLength">How many characters are compared together.</param>
    public static bool Covers(string text, string other, double share, int runLength = RunLength) => text.Length < runLength
        ? text.Length > 0 && other.Contains(text, StringComparison.Ordinal)
        : new RunMarks(text, runLength).AtMostIn(new RunMarks(other, runLength)) >= share && Coverage(text, other, runLength) >= share;

    private static double Coverage(string text, string other, int runLength)
    {
        var runs = Runs(other, runLength);
        var lookup = runs.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = 0;
        for (var i = 0; i + runLength <= text.Length; i++)
        {
            found += lookup.Contains(text.AsSpan(i, runLength)) ? 1 : 0;
        }

        return (double)found / (text.Length - runLength + 1);
    }

    private static HashSet<string> Runs(string text, int runLength)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + runLength <= text.Length; i++)
        {
            runs.Add(text.Substring(i, runLength));
        }

        return runs;
    }
}
