using System.Buffers.Binary;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>
/// Which characters the glyphs of an embedded TrueType or OpenType font show, by its own "cmap" table read backwards (OpenType specification, cmap; formats 0, 4, 6, 12).
/// </summary>
internal sealed class SfntCharacters
{
    private readonly Dictionary<uint, uint> _codes = [];

    private SfntCharacters()
    {
    }

    /// <summary>Null where the bytes are no such font, or its table says nothing of Unicode.</summary>
    public static SfntCharacters? Read(byte[] font)
    {
        var characters = new SfntCharacters();
        if (FindTable(font, "cmap"u8) is { Length: >= 4 } table)
        {
            characters.ReadBest(table.Span);
        }

        return characters._codes.Count > 0 ? characters : null;
    }

    public string? Text(uint glyph) => _codes.TryGetValue(glyph, out var code) && code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32((int)code) : null;

    private static ReadOnlyMemory<byte>? FindTable(byte[] font, ReadOnlySpan<byte> tag)
    {
        var count = font.Length >= 12 ? BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)) : 0;
        for (var i = 0; i < count && 12 + ((i + 1) * 16) <= font.Length; i++)
        {
            var entry = font.AsSpan(12 + (i * 16), 16);
            if (entry[..4].SequenceEqual(tag))
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
                var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
                return offset < font.Length ? font.AsMemory((int)offset, (int)Math.Min(length, font.Length - offset)) : null;
            }
        }

        return null;
    }

    /// <summary>Reads the subtable that knows most: all of Unicode before its basic plane.</summary>
    private void ReadBest(ReadOnlySpan<byte> table)
    {
        var (best, place) = (0, 0u);
        for (int i = 0, count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]); i < count && 4 + ((i + 1) * 8) <= table.Length; i++)
        {
            var entry = table.Slice(4 + (i * 8), 8);
            var rank = (BinaryPrimitives.ReadUInt16BigEndian(entry), BinaryPrimitives.ReadUInt16BigEndian(entry[2..])) switch
            {
                (3, 10) => 4,
                (0, not 5) => 3,
                (3, 1) => 2,
                _ => 0,
            };
            (best, place) = rank > best ? (rank, BinaryPrimitives.ReadUInt32BigEndian(entry[4..])) : (best, place);
        }

        if (best == 0 || place + 8 > table.Length)
        {
            return;
        }

        var subtable = table[(int)place..];
        switch (BinaryPrimitives.ReadUInt16BigEndian(subtable))
        {
            case 0:
                ReadList(subtable, first: 0, count: 256, entries: 6, entrySize: 1);
                break;
            case 4:
                ReadSegments(subtable);
                break;
            case 6 when subtable.Length >= 10:
                ReadList(subtable, BinaryPrimitives.ReadUInt16BigEndian(subtable[6..]), BinaryPrimitives.ReadUInt16BigEndian(subtable[8..]), entries: 10, entrySize: 2);
                break;
            case 12:
                ReadGroups(subtable);
                break;
        }
    }

    /// <summary>The character with the lowest code is the usual one of a glyph, but for the radicals, which come before the ideographs.</summary>
    private void Add(uint glyph, uint code)
    {
        if (glyph != 0 && (!_codes.TryGetValue(glyph, out var known) || known is >= 0x2E80 and <= 0x2FDF))
        {
            _codes[glyph] = code;
        }
    }

    private void ReadList(ReadOnlySpan<byte> table, uint first, int count, int entries, int entrySize)
    {
        for (var i = 0; i < count && entries + ((i + 1) * entrySize) <= table.Length; i++)
        {
            Add(entrySize == 1 ? table[entries + i] : BinaryPrimitives.ReadUInt16BigEndian(table[(entries + (i * 2))..]), first + (uint)i);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        if (table.Length < 16)
        {
            return;
        }

        var size = BinaryPrimitives.ReadUInt16BigEndian(table[6..]) & ~1;
        var (ends, starts, deltas, offsets) = (14, 16 + size, 16 + (2 * size), 16 + (3 * size));
        for (var i = 0; i < size && offsets + i + 2 <= table.Length; i += 2)
        {
            var end = BinaryPrimitives.ReadUInt16BigEndian(table[(ends + i)..]);
            var delta = BinaryPrimitives.ReadUInt16BigEndian(table[(deltas + i)..]);
            var offset = BinaryPrimitives.ReadUInt16BigEndian(table[(offsets + i)..]);
            for (uint start = BinaryPrimitives.ReadUInt16BigEndian(table[(starts + i)..]), code = start; code <= end && code < 0xFFFF; code++)
            {
                // An offset counts from where it stands to the glyph's number.
                var at = offsets + i + offset + (2 * (int)(code - start));
                var glyph = offset == 0 ? code : at + 2 <= table.Length ? BinaryPrimitives.ReadUInt16BigEndian(table[at..]) : 0u;
                Add(glyph == 0 ? 0 : (glyph + delta) & 0xFFFF, code);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        const int Header = 16;
        const int Group = 12;
        for (var at = Header; at + Group <= table.Length; at += Group)
        {
            var start = BinaryPrimitives.ReadUInt32BigEndian(table[at..]);
            var end = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[(at + 4)..]), 0x10FFFF);
            var glyph = BinaryPrimitives.ReadUInt32BigEndian(table[(at + 8)..]);

            // A font has at most 65,536 glyphs.
            for (var code = start; code <= end && code - start <= 0xFFFF && glyph + (code - start) <= 0xFFFF; code++)
            {
                Add(glyph + (code - start), code);
            }
        }
    }
}
