using System.Buffers.Binary;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Tests.Fonts;

/// <summary>Makes a whole font file, with a character map, of a few characters of the default font.</summary>
internal static class SmallFont
{
    private static readonly string[] Kept = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    /// <param name="format">Of the character map: 4 or 12.</param>
    public static byte[] Of(string characters, int format = 12)
    {
        var subset = new SfntFile(FontSubset.Write(FontLibrary.Default, [0, .. characters.Select(character => FontLibrary.Default.Glyph(character))]), "subset");
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tag in Kept)
        {
            tables[tag] = subset.Table(tag).ToArray();
        }

        tables["cmap"] = Map(characters.Select((character, i) => (character, i + 1)).Order().ToList(), format);
        return SfntWriter.Write(tables);
    }

    /// <summary>The font of two characters whose third glyph is made of theirs, the second at half its size.</summary>
    public static byte[] WithComposite(string characters)
    {
        var font = new SfntFile(Of(characters), "small");
        byte[] composite = [.. Big16(-1, 0, 0, 1000, 1000), .. Big16(0x0021, 2, 0, 0), .. Big16(0x0009, 1, 100, 200, 0x2000)];
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var tag in Kept.Append("cmap"))
        {
            tables[tag] = font.Table(tag).ToArray();
        }

        tables["glyf"] = [.. tables["glyf"], .. composite];
        tables["loca"] = [.. tables["loca"], .. Big32(tables["glyf"].Length)];
        tables["hmtx"] = [.. tables["hmtx"], .. Big16(1000, 0)];
        BinaryPrimitives.WriteUInt16BigEndian(tables["maxp"].AsSpan(4), 4);
        BinaryPrimitives.WriteUInt16BigEndian(tables["hhea"].AsSpan(34), 4);
        return SfntWriter.Write(tables);
    }

    private static byte[] Map(List<(char Character, int Glyph)> entries, int format)
    {
        byte[] header = [0, 0, 0, 1, 0, 3, 0, (byte)(format == 4 ? 1 : 10), 0, 0, 0, 12];
        return [.. header, .. format == 4 ? Segments(entries) : Groups(entries)];
    }

    private static byte[] Groups(List<(char Character, int Glyph)> entries) =>
    [
        .. Big16(12, 0), .. Big32(16 + (12 * entries.Count), 0, entries.Count),
        .. entries.SelectMany(entry => Big32(entry.Character, entry.Character, entry.Glyph)),
    ];

    private static byte[] Segments(List<(char Character, int Glyph)> entries)
    {
        var all = entries.Append(('\uFFFF', 0)).ToList();
        return
        [
            .. Big16(4, 16 + (8 * all.Count), 0, 2 * all.Count, 0, 0, 0),
            .. Big16([.. all.Select(entry => (int)entry.Item1)]), .. Big16(0), .. Big16([.. all.Select(entry => (int)entry.Item1)]),
            .. Big16([.. all.Select(entry => entry.Item2 - entry.Item1)]), .. Big16([.. all.Select(_ => 0)]),
        ];
    }

    private static byte[] Big16(params int[] numbers) => [.. numbers.SelectMany(number => new[] { (byte)(number >> 8), (byte)number })];

    private static byte[] Big32(params int[] numbers) => [.. numbers.SelectMany(number => Big16(number >> 16, number))];
}
