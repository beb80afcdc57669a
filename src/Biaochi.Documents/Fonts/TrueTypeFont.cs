using System.Buffers.Binary;

namespace Biaochi.Documents.Fonts;

/// <summary>What setting and embedding a font with TrueType outlines needs of it. Measures are in the font's units; <see cref="Scale"/> brings them to thousandths of the size.</summary>
internal sealed class TrueTypeFont
{
    private readonly SfntFile _file;
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly ushort[] _characterAdvances = new ushort[0x10000];
    private readonly int _fullMetrics;
    private readonly bool _hasLongOffsets;

    /// <exception cref="FontException">It cannot be read or embedded.</exception>
    public TrueTypeFont(byte[] file, string name)
    {
        _file = new SfntFile(file, name);
        var head = _file.Table("head", 54);
        UnitsPerEm = Math.Max((ushort)1, BinaryPrimitives.ReadUInt16BigEndian(head[18..]));
        Box = (Int16(head, 36), Int16(head, 38), Int16(head, 40), Int16(head, 42));
        _hasLongOffsets = Int16(head, 50) != 0;
        var hhea = _file.Table("hhea", 36);
        (Ascent, Descent) = (Int16(hhea, 4), Int16(hhea, 6));
        _fullMetrics = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(_file.Table("maxp", 6)[4..]);
        _advances = Advances(_file.Table("hmtx", 4 * Math.Max(1, _fullMetrics)));
        _ = _file.Table("loca", (GlyphCount + 1) * (_hasLongOffsets ? 4 : 2));
        _ = _file.Table("glyf", 1);
        _characters = CharacterMap.Read(_file);
        for (var character = 0; character < _characterAdvances.Length; character++)
        {
            _characterAdvances[character] = (ushort)(ShownCharacter.IsShown(character) ? Scale(Advance(Glyph(character == '\t' ? ' ' : character))) : 0);
        }

        CapHeight = _file.Table("OS/2") is { Length: >= 90 } os2 ? Int16(os2, 88) : Ascent;
        PostScriptName = FontName.Read(_file.Table("name")) ?? "EmbeddedFont";
    }

    public int UnitsPerEm { get; }

    /// <summary>Of all glyphs: left, bottom, right, top.</summary>
    public (int Left, int Bottom, int Right, int Top) Box { get; }

    public int Ascent { get; }

    /// <summary>Below the baseline, negative.</summary>
    public int Descent { get; }

    public int CapHeight { get; }

    public int GlyphCount { get; }

    public string PostScriptName { get; }

    /// <summary>0, the box of the missing character, where the font lacks it.</summary>
    public int Glyph(int character) => _characters[character] is var glyph && glyph < GlyphCount ? glyph : 0;

    public int Advance(int glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    /// <summary>How far a character moves on, in thousandths of the size; characters that only steer the setting do not.</summary>
    public int CharacterAdvance(int character) => character < _characterAdvances.Length ? _characterAdvances[character] : Scale(Advance(Glyph(character)));

    public int LeftSideBearing(int glyph)
    {
        var table = _file.Table("hmtx");
        var at = glyph < _fullMetrics ? (4 * glyph) + 2 : (4 * _fullMetrics) + (2 * (glyph - _fullMetrics));
        return at + 2 <= table.Length ? Int16(table, at) : 0;
    }

    /// <summary>Measures of the font in thousandths of its size, as PDF counts them (ISO 32000-1 9.2.4).</summary>
    public int Scale(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    /// <summary>The glyph's description in "glyf"; empty for one without ink.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = _file.Table("loca");
        var (start, end) = _hasLongOffsets
            ? (BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * glyph)..]), BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * (glyph + 1))..]))
            : (2u * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * glyph)..]), 2u * BinaryPrimitives.ReadUInt16BigEndian(loca[(2 * (glyph + 1))..]));
        var glyf = _file.Table("glyf");
        return start <= end && end <= glyf.Length ? glyf[(int)start..(int)end] : throw new FontException(_file.Name, $"第 {glyph} 个字形的位置有误。请重新取得该字体文件。");
    }

    /// <summary>A table as it stands in the file; empty where there is none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _file.Table(tag);

    private ushort[] Advances(ReadOnlySpan<byte> metrics)
    {
        var advances = new ushort[Math.Max(1, _fullMetrics)];
        for (var i = 0; i < advances.Length; i++)
        {
            advances[i] = BinaryPrimitives.ReadUInt16BigEndian(metrics[(4 * i)..]);
        }

        return advances;
    }

    private static int Int16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);
}
