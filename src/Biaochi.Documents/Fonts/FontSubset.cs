using System.Buffers.Binary;

namespace Biaochi.Documents.Fonts;

/// <summary>
/// A font file of the glyphs that a document uses, numbered anew in the order given: glyph 0 is the box of the missing character. It has the
/// tables that PDF asks of an embedded TrueType font without a character map (ISO 32000-1 9.9).
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Programs = ["cvt ", "fpgm", "prep"];

    /// <param name="glyphs">The font's own numbers, 0 first. One may stand in it several times.</param>
    public static byte[] Write(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        var outlines = Outlines(font, glyphs, out var all);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = new byte[outlines.Sum(outline => Padded(outline.Length))],
            ["loca"] = new byte[4 * (outlines.Count + 1)],
            ["hmtx"] = Metrics(font, all),
            ["head"] = Head(font),
            ["hhea"] = WithCount(font.Table("hhea"), 34, all.Count),
            ["maxp"] = WithCount(font.Table("maxp"), 4, all.Count),
        };
        foreach (var program in Programs.Where(program => !font.Table(program).IsEmpty))
        {
            tables[program] = font.Table(program).ToArray();
        }

        var offset = 0;
        for (var i = 0; i < outlines.Count; i++)
        {
            outlines[i].CopyTo(tables["glyf"], offset);
            offset += Padded(outlines[i].Length);
            BinaryPrimitives.WriteUInt32BigEndian(tables["loca"].AsSpan(4 * (i + 1)), (uint)offset);
        }

        return SfntWriter.Write(tables);
    }

    /// <summary>The glyphs' descriptions, and behind them those of the glyphs they are made of.</summary>
    private static List<byte[]> Outlines(TrueTypeFont font, IReadOnlyList<int> glyphs, out List<int> all)
    {
        all = [.. glyphs];
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            numbers.TryAdd(glyphs[i], i);
        }

        var outlines = new List<byte[]>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var outline = font.Outline(all[i]).ToArray();
            foreach (var place in CompositeGlyph.PartPlaces(outline))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(place));
                if (numbers.TryAdd(part, all.Count))
                {
                    all.Add(part);
                }

                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(place), (ushort)numbers[part]);
            }

            outlines.Add(outline);
        }

        return outlines;
    }

    private static byte[] Metrics(TrueTypeFont font, List<int> glyphs)
    {
        var table = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * i) + 2), (short)font.LeftSideBearing(glyphs[i]));
        }

        return table;
    }

    private static byte[] Head(TrueTypeFont font)
    {
        var head = font.Table("head").ToArray();
        // The sum over the whole file is set when it is written; offsets in "loca" are long.
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] WithCount(ReadOnlySpan<byte> table, int place, int count)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(place), (ushort)count);
        return copy;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
