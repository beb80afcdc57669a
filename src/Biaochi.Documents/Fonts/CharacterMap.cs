using System.Buffers.Binary;

namespace Biaochi.Documents.Fonts;

/// <summary>Which glyph a character has (OpenType "cmap"): Unicode subtables of format 4 and 12, spread out once for the characters of every day.</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] _basic = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _supplementary = [];

    /// <summary>0 where the font lacks the character.</summary>
    public int this[int character] => character < _basic.Length ? _basic[character] : _supplementary.GetValueOrDefault(character);

    /// <exception cref="FontException">The font has no Unicode table.</exception>
    public static CharacterMap Read(SfntFile font)
    {
        var table = font.Table("cmap", 4);
        var map = new CharacterMap();
        try
        {
            var (offset, format) = Best(table);
            switch (format)
            {
                case 12:
                    map.ReadGroups(table[offset..]);
                    return map;
                case 4:
                    map.ReadSegments(table[offset..]);
                    return map;
            }
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new FontException(font.Name, "“cmap”表不完整。请重新取得该字体文件。", exception);
        }

        throw new FontException(font.Name, "没有 Unicode 字符表，无法确定汉字的字形。请换用带 Unicode 字符表的字体文件。");
    }

    /// <summary>The subtable with all of Unicode before the one with its basic plane.</summary>
    private static (int Offset, int Format) Best(ReadOnlySpan<byte> table)
    {
        var best = (Offset: 0, Format: 0);
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var entry = 4; entry < 4 + (8 * count); entry += 8)
        {
            var (platform, encoding) = (BinaryPrimitives.ReadUInt16BigEndian(table[entry..]), BinaryPrimitives.ReadUInt16BigEndian(table[(entry + 2)..]));
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(table[(entry + 4)..]);
            var format = BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);
            if ((platform, encoding) is (0, _) or (3, 1 or 10) && format is 4 or 12 && format > best.Format)
            {
                best = (offset, format);
            }
        }

        return best;
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(table[12..]);
        for (var i = 0; i < count; i++)
        {
            var group = table[(16 + (12 * i))..];
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..]));
            var glyph = BinaryPrimitives.ReadUInt32BigEndian(group[8..]);
            for (var character = first; character <= Math.Min(last, 0x10FFFF); character++)
            {
                Set((int)character, (ushort)(glyph + (character - first)));
            }
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var doubled = BinaryPrimitives.ReadUInt16BigEndian(table[6..]);
        for (var i = 0; i < doubled; i += 2)
        {
            var last = BinaryPrimitives.ReadUInt16BigEndian(table[(14 + i)..]);
            var first = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + doubled + i)..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(table[(16 + (2 * doubled) + i)..]);
            var at = 16 + (3 * doubled) + i;
            var offset = BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
            for (int character = first; character <= last && character < 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : BinaryPrimitives.ReadUInt16BigEndian(table[(at + offset + (2 * (character - first)))..]);
                Set(character, (ushort)(offset != 0 && glyph == 0 ? 0 : glyph + delta));
            }
        }
    }

    private void Set(int character, ushort glyph)
    {
        if (character < _basic.Length)
        {
            _basic[character] = glyph;
        }
        else
        {
            _supplementary[character] = glyph;
        }
    }
}
