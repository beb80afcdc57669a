namespace Biaochi.Reviewer.Texts;

/// <summary>How near two names are.</summary>
internal static class EditDistance
{
    /// <summary>True where one character more, less or other makes the one name the other: what a slip of the pen does.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1 || a == b)
        {
            return false;
        }

        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var skip = longer.Length == shorter.Length ? 1 : 0;
        return shorter.AsSpan(start + skip).SequenceEqual(longer.AsSpan(start + 1));
    }
}
