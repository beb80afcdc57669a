namespace Biaochi.Reviewer.Texts;

/// <summary>How much of one text stands in another, by runs of characters: copies are found also where a word was changed.</summary>
internal static class TextOverlap
{
    /// <summary>Runs of six characters are hardly shared by chance.</summary>
    private const int RunLength = 6;

    /// <summary>The share of <paramref name="text"/>'s runs that <paramref name="other"/> has, from 0 to 1; a text shorter than a run is in the other or not.</summary>
    public static double Coverage(string text, string other) => Coverage(text, other, RunLength);

    /// <param name="text">The text that may be a copy.</param>
    /// <param name="other">The text it may be copied from.</param>
    /// <param name="runLength">How many characters are compared together.</param>
    public static double Coverage(string text, string other, int runLength)
    {
        if (text.Length < runLength)
        {
            return text.Length > 0 && other.Contains(text, StringComparison.Ordinal) ? 1 : 0;
        }

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
