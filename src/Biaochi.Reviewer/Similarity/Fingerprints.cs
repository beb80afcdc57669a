using System.Buffers;
using System.Runtime.InteropServices;

namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// Fingerprints of a text after Schleimer, Wilkerson and Aiken, "Winnowing" (SIGMOD 2003): the hash of each run of eight letters, of which an index keeps the
/// smallest of each five neighbours. Two texts that share <see cref="GuaranteedLength"/> letters share a kept fingerprint. Eight letters, because a run of
/// forty of which four were changed keeps one of twelve almost always; shorter ones are shared by chance.
/// </summary>
internal static class Fingerprints
{
    /// <summary>Letters to a fingerprint.</summary>
    public const int RunLength = 8;

    /// <summary>Neighbours of which one is kept.</summary>
    private const int Window = 5;

    /// <summary>Letters that two texts have to share to be sure to share a kept fingerprint.</summary>
    public const int GuaranteedLength = RunLength + Window - 1;

    private const ulong Radix = 0x9E3779B97F4A7C15;
    private static readonly ulong LeavingWeight = Weight(RunLength - 1);

    public static int Count(int letterCount) => Math.Max(0, letterCount - RunLength + 1);

    /// <summary>The fingerprints of all runs from left to right, into room for <see cref="Count"/> of them.</summary>
    public static void All(ReadOnlySpan<char> letters, Span<ulong> fingerprints)
    {
        var hash = 0UL;
        for (var i = 0; i < letters.Length; i++)
        {
            if (i >= RunLength)
            {
                hash -= LeavingWeight * letters[i - RunLength];
            }

            hash = (hash * Radix) + letters[i];
            if (i >= RunLength - 1)
            {
                fingerprints[i - RunLength + 1] = Mixed(hash);
            }
        }
    }

    /// <summary>Adds the fingerprints that an index keeps; a text with fewer runs than a window keeps one.</summary>
    public static void Keep(ReadOnlySpan<char> letters, List<ulong> kept)
    {
        var count = Count(letters.Length);
        if (count == 0)
        {
            return;
        }

        var rented = ArrayPool<ulong>.Shared.Rent(count);
        var all = rented.AsSpan(0, count);
        All(letters, all);
        var smallest = -1;
        for (var end = Math.Min(Window, count); end <= count; end++)
        {
            var start = Math.Max(0, end - Window);
            if (smallest < start)
            {
                smallest = SmallestOf(all, start, end);
                kept.Add(all[smallest]);
            }
            else if (all[end - 1] <= all[smallest])
            {
                smallest = end - 1;
                kept.Add(all[smallest]);
            }
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    /// <summary>Sorts them and takes out those that are there twice.</summary>
    public static void MakeDistinct(List<ulong> fingerprints)
    {
        fingerprints.Sort();
        var span = CollectionsMarshal.AsSpan(fingerprints);
        var count = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (i == 0 || span[i] != span[i - 1])
            {
                span[count++] = span[i];
            }
        }

        fingerprints.RemoveRange(count, fingerprints.Count - count);
    }

    /// <summary>Of equal ones the rightmost: fewer are kept of a text that repeats itself.</summary>
    private static int SmallestOf(ReadOnlySpan<ulong> all, int start, int end)
    {
        var smallest = start;
        for (var i = start + 1; i < end; i++)
        {
            if (all[i] <= all[smallest])
            {
                smallest = i;
            }
        }

        return smallest;
    }

    /// <summary>Spreads a sum of letters over all bits (the last step of MurmurHash3), so that its first bits can choose a place in a table.</summary>
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }

    private static ulong Weight(int power)
    {
        var weight = 1UL;
        for (var i = 0; i < power; i++)
        {
            weight *= Radix;
        }

        return weight;
    }
}
