using System.Numerics;

namespace Biaochi.Documents.Printing.Pdf.Compression;

/// <summary>A symbol with bits behind it that say which of its values is meant.</summary>
internal readonly record struct ExtraCode(int Symbol, int Extra, int ExtraBits);

/// <summary>How the lengths and distances of matches are written (RFC 1951 3.2.5).</summary>
internal static class MatchCodes
{
    private static readonly ExtraCode[] Lengths = [.. Enumerable.Range(0, 259).Select(OfLength)];

    /// <param name="length">3 to 258.</param>
    public static ExtraCode LengthCode(int length) => Lengths[length];

    /// <param name="distance">1 to 32768.</param>
    public static ExtraCode DistanceCode(int distance)
    {
        var value = distance - 1;
        if (value < 4)
        {
            return new ExtraCode(value, 0, 0);
        }

        // Two symbols to each power of two.
        var bits = BitOperations.Log2((uint)value) - 1;
        return new ExtraCode((2 * bits) + (value >> bits), value & ((1 << bits) - 1), bits);
    }

    private static ExtraCode OfLength(int length)
    {
        const int First = 257;
        var value = length - 3;
        switch (length)
        {
            case < 3:
                return default;
            case 258:
                return new ExtraCode(285, 0, 0);
            case < 11:
                return new ExtraCode(First + value, 0, 0);
            default:
                // Four symbols to each power of two.
                var bits = BitOperations.Log2((uint)value) - 2;
                return new ExtraCode(First + (4 * bits) + (value >> bits), value & ((1 << bits) - 1), bits);
        }
    }
}
