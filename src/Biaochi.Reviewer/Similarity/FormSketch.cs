namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// MinHash of a form's fingerprints, cut into bands (Broder 1997; Indyk and Motwani 1998): two forms whose fingerprints are the same to four fifths have a
/// whole band in common in 999 of 1,000 cases, two that share a third hardly ever.
/// </summary>
internal static class FormSketch
{
    public const int Bands = 10;
    private const int RowsInBand = 3;
    private static readonly ulong[] Multipliers = MakeMultipliers();

    /// <summary>The bands of a form as fingerprints of their own; false where it says too little to be compared.</summary>
    public static bool TryMake(IReadOnlyList<ulong> fingerprints, Span<ulong> bands)
    {
        if (fingerprints.Count == 0)
        {
            return false;
        }

        for (var band = 0; band < Bands; band++)
        {
            var hash = (ulong)band;
            for (var row = 0; row < RowsInBand; row++)
            {
                hash = ((hash ^ Smallest(fingerprints, Multipliers[(band * RowsInBand) + row])) * 0x9E3779B97F4A7C15) ^ (hash >> 29);
            }

            bands[band] = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        }

        return true;
    }

    /// <summary>Jaccard's index of two sorted sets.</summary>
    public static double Resemblance(IReadOnlyList<ulong> a, IReadOnlyList<ulong> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Count && j < b.Count)
        {
            var order = a[i].CompareTo(b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return a.Count + b.Count == 0 ? 0 : (double)common / (a.Count + b.Count - common);
    }

    /// <summary>The smallest under one of many orders.</summary>
    private static ulong Smallest(IReadOnlyList<ulong> fingerprints, ulong multiplier)
    {
        var smallest = ulong.MaxValue;
        for (var i = 0; i < fingerprints.Count; i++)
        {
            smallest = Math.Min(smallest, fingerprints[i] * multiplier);
        }

        return smallest;
    }

    /// <summary>Odd numbers without a pattern: the same on every machine, so that sketches can be compared.</summary>
    private static ulong[] MakeMultipliers()
    {
        var multipliers = new ulong[Bands * RowsInBand];
        var state = 0x2545F4914F6CDD1DUL;
        for (var i = 0; i < multipliers.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            multipliers[i] = state | 1;
        }

        return multipliers;
    }
}
