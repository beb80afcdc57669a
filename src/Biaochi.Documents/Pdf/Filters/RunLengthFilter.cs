using System.Buffers;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>Runs of one byte, and of bytes as they are (ISO 32000-1, 7.4.5).</summary>
internal static class RunLengthFilter
{
    private const byte End = 128;

    public static byte[] Decode(ReadOnlySpan<byte> bytes, UnpackBudget budget)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(256, bytes.Length));
        while (bytes is [var length, .. var rest] && length != End && rest.Length > 0)
        {
            var count = length < End ? Math.Min(length + 1, rest.Length) : 257 - length;
            budget.Take(count, output.WrittenCount + count);
            if (length < End)
            {
                output.Write(rest[..count]);
                bytes = rest[count..];
            }
            else
            {
                output.GetSpan(count)[..count].Fill(rest[0]);
                output.Advance(count);
                bytes = rest[1..];
            }
        }

        return output.WrittenSpan.ToArray();
    }
}
