using System.Buffers.Binary;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The dictionary of a CFF font: numbers, each followed by the operator they belong to (Adobe Technical Note 5176, chapter 4).</summary>
internal static class CffDictionary
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;

    /// <summary>Marks a CID-keyed font. Operators of two bytes begin with 12.</summary>
    public const int Registry = (12 << 8) | 30;

    private const int Escape = 12;
    private const int RealNumber = 30;

    /// <summary>The last number of each operator.</summary>
    public static Dictionary<int, int> Read(ReadOnlySpan<byte> bytes)
    {
        var entries = new Dictionary<int, int>();
        var number = 0;
        while (!bytes.IsEmpty)
        {
            var first = bytes[0];
            var length = Length(bytes);
            if (first <= 21)
            {
                entries[first == Escape ? (Escape << 8) | bytes[1] : first] = number;
            }
            else
            {
                number = Number(bytes);
            }

            bytes = bytes[length..];
        }

        return entries;
    }

    private static int Length(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        Escape => 2,
        28 => 3,
        29 => 5,
        RealNumber => RealLength(bytes),
        >= 247 and <= 254 => 2,
        _ => 1,
    };

    private static int Number(ReadOnlySpan<byte> bytes) => bytes[0] switch
    {
        28 => BinaryPrimitives.ReadInt16BigEndian(bytes[1..]),
        29 => BinaryPrimitives.ReadInt32BigEndian(bytes[1..]),
        >= 32 and <= 246 => bytes[0] - 139,
        >= 247 and <= 250 => ((bytes[0] - 247) * 256) + bytes[1] + 108,
        >= 251 and <= 254 => (-(bytes[0] - 251) * 256) - bytes[1] - 108,
        _ => 0,
    };

    /// <summary>Digits of four bits up to one that is 15. No place is given as a real number.</summary>
    private static int RealLength(ReadOnlySpan<byte> bytes)
    {
        var length = 1;
        while (length < bytes.Length && (bytes[length] & 0x0F) != 0x0F && (bytes[length] >> 4) != 0x0F)
        {
            length++;
        }

        return Math.Min(length + 1, bytes.Length);
    }
}
