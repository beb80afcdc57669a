using System.Buffers;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits (ISO 32000-1, 7.4.4.2).</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;
    private const int TableSize = 4096;

    /// <param name="early">Whether codes grow one code early, as they do by default.</param>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, bool early, UnpackBudget budget)
    {
        // Each code stands for a piece of the output itself: where its first occurrence began, and its length.
        var starts = new int[TableSize];
        var lengths = new int[TableSize];
        var output = new ArrayBufferWriter<byte>(Math.Max(256, bytes.Length * 3));
        var (next, width, previous) = (End + 1, 9, -1);
        var (bits, held) = (0, 0);
        foreach (var b in bytes)
        {
            bits = (bits << 8) | b;
            held += 8;
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = (bits >> held) & ((1 << width) - 1);
            if (code == End)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (End + 1, 9, -1);
                continue;
            }

            var start = output.WrittenCount;
            if (!Append(code, next, previous, starts, lengths, output))
            {
                break;
            }

            budget.Take(output.WrittenCount - start, output.WrittenCount);
            if (previous >= 0 && next < TableSize)
            {
                // The new code is the previous piece and the first byte of this one; both stand side by side in the output.
                starts[next] = previous;
                lengths[next] = start - previous + 1;
                next++;
            }

            previous = start;
            width = Width(next + (early ? 1 : 0));
        }

        return output.WrittenSpan.ToArray();
    }

    private static int Width(int next) => next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;

    /// <summary>Whether the code is known, or just about to be.</summary>
    private static bool Append(int code, int next, int previous, int[] starts, int[] lengths, ArrayBufferWriter<byte> output)
    {
        if (code < Clear)
        {
            output.GetSpan(1)[0] = (byte)code;
            output.Advance(1);
            return true;
        }

        if (code > next || (code == next && previous < 0))
        {
            return false;
        }

        var written = output.WrittenCount;
        var (start, length) = code < next ? (starts[code], lengths[code]) : (previous, written - previous + 1);
        var target = output.GetSpan(length);
        var source = output.WrittenSpan;
        for (var i = 0; i < length; i++)
        {
            target[i] = start + i < written ? source[start + i] : target[start + i - written];
        }

        output.Advance(length);
        return true;
    }
}
