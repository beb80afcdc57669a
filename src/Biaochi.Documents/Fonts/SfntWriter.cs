using System.Buffers.Binary;
using System.Numerics;

namespace Biaochi.Documents.Fonts;

/// <summary>Puts the tables of a TrueType font into a file (OpenType specification, "Organization of an OpenType font").</summary>
internal static class SfntWriter
{
    private const uint WholeSum = 0xB1B0AFBA;

    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Values.Sum(table => (table.Length + 3) & ~3)];
        WriteHeader(file, tables.Count);
        var (entry, at, head) = (12, start, 0);
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file, at);
            for (var i = 0; i < 4; i++)
            {
                file[entry + i] = (byte)tag[i];
            }

            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(file.AsSpan(at, (table.Length + 3) & ~3)));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 8), (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 12), (uint)table.Length);
            head = tag == "head" ? at : head;
            entry += 16;
            at += (table.Length + 3) & ~3;
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(WholeSum - Sum(file)));
        return file;
    }

    private static void WriteHeader(Span<byte> file, int count)
    {
        var power = BitOperations.Log2((uint)count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)((16 * count) - (16 << power)));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            unchecked
            {
                sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
            }
        }

        return sum;
    }
}
