using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>zlib data (ISO 32000-1, 7.4.4). Of damaged data what comes before the damage is kept.</summary>
internal static class FlateFilter
{
    private const int ChunkSize = 32 * 1024;

    /// <summary>After damage the data is read again in small steps, so that no more than this many good bytes are lost.</summary>
    private const int CarefulChunkSize = 16;

    public static byte[] Decode(ReadOnlyMemory<byte> bytes, UnpackBudget budget)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(256, bytes.Length * 3));
        if (TryInflate(bytes, hasHeader: true, ChunkSize, output, budget))
        {
            return output.WrittenSpan.ToArray();
        }

        TryInflate(bytes, hasHeader: true, CarefulChunkSize, output, budget);
        if (output.WrittenCount == 0 && bytes.Length > 2)
        {
            // The two bytes of the header may be broken, or missing altogether.
            TryInflate(bytes[2..], hasHeader: false, CarefulChunkSize, output, budget);
        }

        if (output.WrittenCount == 0)
        {
            TryInflate(bytes, hasHeader: false, CarefulChunkSize, output, budget);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Whether the data is sound to its end.</summary>
    private static bool TryInflate(ReadOnlyMemory<byte> bytes, bool hasHeader, int chunkSize, ArrayBufferWriter<byte> output, UnpackBudget budget)
    {
        output.ResetWrittenCount();
        MemoryMarshal.TryGetArray(bytes, out var segment);
        using var source = new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false);
        using Stream inflater = hasHeader ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        try
        {
            while (inflater.Read(output.GetSpan(chunkSize)[..chunkSize]) is > 0 and var read)
            {
                budget.Take(read, output.WrittenCount + read);
                output.Advance(read);
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
