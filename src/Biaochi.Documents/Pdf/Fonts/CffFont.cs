using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The names of the glyphs of a Compact Font Format program, and its own encoding (Adobe Technical Note 5176). Outlines are not read.</summary>
internal sealed class CffFont
{
    private readonly string?[] _texts;
    private readonly int[] _glyphOfCode = new int[256];

    private CffFont(string?[] texts) => _texts = texts;

    /// <summary>False for a CID-keyed font, whose glyphs have numbers instead.</summary>
    public bool HasNames => _texts.Length > 0;

    /// <summary>Null where the bytes are no such font.</summary>
    public static CffFont? Read(ReadOnlySpan<byte> font)
    {
        try
        {
            return font.Length > 4 && font[0] == 1 ? ReadTables(font) : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // An offset leads out of the font; it is damaged, and what it would tell is a fallback only.
            return null;
        }
    }

    /// <summary>The character of a glyph by its name.</summary>
    public string? Text(int glyph) => (uint)glyph < (uint)_texts.Length ? _texts[glyph] : null;

    /// <summary>The character of a code by the font's own encoding; null where that is the standard one.</summary>
    public string? TextOfCode(int code) => _glyphOfCode[code] > 0 ? Text(_glyphOfCode[code]) : null;

    private static CffFont ReadTables(ReadOnlySpan<byte> font)
    {
        var at = (int)font[2];
        _ = new CffIndex(font, ref at);
        var dictionaries = new CffIndex(font, ref at);
        var strings = new CffIndex(font, ref at);
        var top = CffDictionary.Read(dictionaries[font, 0]);
        if (top.ContainsKey(CffDictionary.Registry) || !top.TryGetValue(CffDictionary.CharStrings, out var charStrings))
        {
            return new CffFont([]);
        }

        var count = new CffIndex(font, ref charStrings).Count;
        var cff = new CffFont(ReadTexts(font, top.GetValueOrDefault(CffDictionary.Charset), count, strings));
        if (top.GetValueOrDefault(CffDictionary.Encoding) is > 1 and var encoding)
        {
            cff.ReadEncoding(font[encoding..]);
        }

        return cff;
    }

    /// <summary>The charset: the name of each glyph but the first, by its number among the strings (chapter 13). The predefined charset is in the order of the standard strings.</summary>
    private static string?[] ReadTexts(ReadOnlySpan<byte> font, int charset, int count, CffIndex strings)
    {
        const int Predefined = 2;
        var texts = new string?[count];
        var at = charset + 1;
        for (var glyph = 1; glyph < count;)
        {
            var (first, left) = charset <= Predefined ? (glyph, 0) : ReadRange(font, font[charset], ref at);
            for (var i = 0; i <= left && glyph < count; i++)
            {
                texts[glyph++] = first + i < CffStandardStrings.Count
                    ? CffStandardStrings.Text(first + i)
                    : GlyphNames.Text(Encoding.Latin1.GetString(strings[font, first + i - CffStandardStrings.Count]));
            }
        }

        return texts;
    }

    /// <summary>The first number of a range, and how many follow it: none, one byte or two bytes say so by the format.</summary>
    private static (int First, int Left) ReadRange(ReadOnlySpan<byte> font, byte format, ref int at)
    {
        var first = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
        var left = format switch { 1 => font[at + 2], 2 => BinaryPrimitives.ReadUInt16BigEndian(font[(at + 2)..]), _ => 0 };
        at += format switch { 1 => 3, 2 => 4, _ => 2 };
        return (first, left);
    }

    /// <summary>Codes one by one, or in ranges (chapter 12); glyphs follow one another.</summary>
    private void ReadEncoding(ReadOnlySpan<byte> table)
    {
        var isRanges = (table[0] & 0x7F) == 1;
        var glyph = 1;
        for (var i = 0; i < table[1]; i++)
        {
            var code = table[2 + (isRanges ? 2 * i : i)];
            var left = isRanges ? table[3 + (2 * i)] : 0;
            for (var n = 0; n <= left && code + n < 256; n++)
            {
                _glyphOfCode[code + n] = glyph++;
            }
        }
    }
}
