using System.Buffers.Binary;

namespace Biaochi.Documents.Printing.Pdf.Compression;

/// <summary>
/// Compresses to the zlib format (RFC 1950, 1951). The framework's own compression gives other bytes on other processors and in other
/// versions; a document that is kept and compared by its hash must be the same everywhere, so this one does nothing but count.
/// </summary>
internal sealed class Deflater
{
    private const int Window = 1 << 15;
    private const int HashBits = 15;
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;

    /// <summary>So many earlier places are tried for a match.</summary>
    private const int MostTries = 16;

    /// <summary>A match of this length is taken without looking for a longer one.</summary>
    private const int GoodMatch = 64;

    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _previous = new int[Window];
    private readonly BitWriter _bits = new();
    private readonly DeflateBlock _block = new();

    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        _bits.Clear();
        _bits.Write(0x78, 8);
        _bits.Write(0x9C, 8);
        Array.Fill(_heads, -1);
        for (var at = 0; at < data.Length;)
        {
            at = Take(data, at);
            if (_block.IsFull)
            {
                _block.Write(_bits, isLast: false);
            }
        }

        _block.Write(_bits, isLast: true);
        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Adler32(data));
        return _bits.Finish(checksum);
    }

    /// <summary>Takes a match or a byte, and answers where to go on.</summary>
    private int Take(ReadOnlySpan<byte> data, int at)
    {
        var (length, distance) = at + ShortestMatch <= data.Length ? Match(data, at) : default;
        if (length < ShortestMatch)
        {
            _block.AddLiteral(data[at]);
            length = 1;
        }
        else
        {
            _block.AddMatch(length, distance);
        }

        var last = Math.Min(at + length, data.Length - ShortestMatch + 1);
        for (; at < last; at++, length--)
        {
            var hash = Hash(data[at..]);
            _previous[at & (Window - 1)] = _heads[hash];
            _heads[hash] = at;
        }

        return at + length;
    }

    private (int Length, int Distance) Match(ReadOnlySpan<byte> data, int at)
    {
        var (length, distance) = (0, 0);
        var ahead = data.Slice(at, Math.Min(LongestMatch, data.Length - at));
        var place = _heads[Hash(ahead)];
        for (var tries = MostTries; place >= 0 && at - place < Window && tries > 0; tries--)
        {
            var found = ahead.CommonPrefixLength(data.Slice(place, ahead.Length));
            if (found > length)
            {
                (length, distance) = (found, at - place);
            }

            if (length >= GoodMatch || length == ahead.Length)
            {
                break;
            }

            // An entry that a later place has overwritten leads forward; the chain ends there.
            var earlier = _previous[place & (Window - 1)];
            place = earlier < place ? earlier : -1;
        }

        return (length, distance);
    }

    private static int Hash(ReadOnlySpan<byte> bytes) => (int)(((bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16)) * 0x9E3779B1u) >> (32 - HashBits));

    /// <summary>RFC 1950 8.2; so many bytes can be summed before a remainder must be taken.</summary>
    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const int Most = 5552;
        var (low, high) = (1u, 0u);
        while (!data.IsEmpty)
        {
            var part = data[..Math.Min(Most, data.Length)];
            foreach (var value in part)
            {
                low += value;
                high += low;
            }

            (low, high) = (low % 65521, high % 65521);
            data = data[part.Length..];
        }

        return (high << 16) | low;
    }
}
