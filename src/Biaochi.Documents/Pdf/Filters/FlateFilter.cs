using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>zlib data (ISO 32000-1, 7.4.4). Of damaged data what comes before the damage is kept.</summary>
internal static class FlateFilter
{
    private const int SmallestBuffer = 16 * 1024;

    /// <summary>After damage the data is read again in small steps, so that no more than this many good bytes are lost.</summary>
    private const int CarefulStep = 16;

    public static byte[] Decode(ReadOnlyMemory<byte> bytes, UnpackBudget budget)
    {
        if (TryInflate(bytes, hasHeader: true, int.MaxValue, budget, out var output))
        {
            return output;
        }

        _ = TryInflate(bytes, hasHeader: true, CarefulStep, budget, out output);
        if (output.Length == 0 && bytes.Length > 2)
        {
            // The two bytes of the header may be broken, or missing altogether.
            _ = TryInflate(bytes[2..], hasHeader: false, CarefulStep, budget, out output);
        }

        if (output.Length == 0)
        {
            _ = TryInflate(bytes, hasHeader: false, CarefulStep, budget, out output);
        }

        return output;
    }

    /// <summary>Whether the data is sound to its end.</summary>
    /// <param name="step">How many bytes to read at once, at most.</param>
    private static bool TryInflate(ReadOnlyMemory<byte> bytes, bool hasHeader, int step, UnpackBudget budget, out byte[] output)
    {
        MemoryMarshal.TryGetArray(bytes, out var segment);
        using var source = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        using Stream inflater = hasHeader ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestBuffer, bytes.Length * 4));
        var length = 0;
        try
        {
            while (inflater.Read(buffer, length, Math.Min(step, buffer.Length - length)) is > 0 and var read)
            {
                length += read;
                budget.Take(read, length);
                buffer = length < buffer.Length ? buffer : Grow(buffer);
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            // The latter is how a broken state inside zlib shows.
            return false;
        }
        finally
        {
            output = buffer.AsSpan(0, length).ToArray();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
