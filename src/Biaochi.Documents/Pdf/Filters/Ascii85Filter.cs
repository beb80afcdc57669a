using System.Buffers;
using System.Buffers.Binary;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>Four bytes as five characters from ! to u; z is four zeros (ISO 32000-1, 7.4.3).</summary>
internal static class Ascii85Filter
{
    public static byte[] Decode(ReadOnlySpan<byte> bytes, UnpackBudget budget)
    {
        budget.Take(bytes.Length, bytes.Length);
        var output = new ArrayBufferWriter<byte>(Math.Max(16, bytes.Length));
        var (group, count) = (0u, 0);
        foreach (var b in bytes)
        {
            if (b == '~')
            {
                break;
            }

            if (b == 'z' && count == 0)
            {
                Append(output, 0, 4);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked((group * 85) + (uint)(b - '!'));
                if (++count == 5)
                {
                    Append(output, group, 4);
                    (group, count) = (0, 0);
                }
            }
        }

        AppendRest(output, group, count);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The last group is filled up with u; n characters stand for n − 1 bytes.</summary>
    private static void AppendRest(ArrayBufferWriter<byte> output, uint group, int count)
    {
        if (count < 2)
        {
            return;
        }

        for (var i = count; i < 5; i++)
        {
            group = unchecked((group * 85) + 84);
        }

        Append(output, group, count - 1);
    }

    private static void Append(ArrayBufferWriter<byte> output, uint group, int count)
    {
        BinaryPrimitives.WriteUInt32BigEndian(output.GetSpan(4), group);
        output.Advance(count);
    }
}
