using System.Security.Cryptography;
using System.Text;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>
/// The one font of a document: gives each character that is used a code of its own, the number of its glyph in the embedded subset
/// (ISO 32000-1 9.7.4.2, Identity), and tells which text each code stands for (9.10.3).
/// </summary>
internal sealed class EmbeddedFont(TrueTypeFont font)
{
    private const int LineEnd = 0x2028;
    private const int ParagraphEnd = 0x2029;

    private readonly ushort[] _basicCodes = new ushort[0x10000];
    private readonly Dictionary<int, int> _otherCodes = [];
    private readonly List<int> _glyphs = [0];
    private readonly List<int> _characters = [0];
    private readonly List<int> _missing = [];

    /// <summary>Characters that the font lacks; a box stands for each.</summary>
    public IReadOnlyList<int> Missing => _missing;

    /// <summary>A blank that stands for U+2028, the end of a line that parts nothing.</summary>
    public int LineSeparator => Code(LineEnd);

    /// <summary>A blank that stands for U+2029, the end of a paragraph within a text.</summary>
    public int ParagraphSeparator => Code(ParagraphEnd);

    /// <summary>In thousandths of the size.</summary>
    public int Advance(int character) => font.CharacterAdvance(character);

    public int Code(int character)
    {
        if (character >= _basicCodes.Length)
        {
            return _otherCodes.TryGetValue(character, out var other) ? other : _otherCodes[character] = Add(character);
        }

        ref var code = ref _basicCodes[character];
        return code != 0 ? code : code = (ushort)Add(character);
    }

    /// <summary>Writes the font's objects.</summary>
    /// <returns>The number of the font's object.</returns>
    public int Write(PdfFile file)
    {
        var subset = FontSubset.Write(font, _glyphs);
        var data = file.AddStream(subset, $"/Length1 {subset.Length}");
        var name = $"{Tag(subset)}+{font.PostScriptName}";
        var descriptor = file.AddObject(Descriptor(name, data));
        var descendant = file.AddObject(Descendant(name, descriptor));
        var unicode = file.AddStream(ToUnicode.Write(_characters).Bytes);
        return file.AddObject(new PdfBuffer().Add("<</Type/Font/Subtype/Type0/BaseFont/"u8).Add(name).Add("/Encoding/Identity-H/DescendantFonts["u8).AddReference(descendant)
            .Add("]/ToUnicode "u8).AddReference(unicode).Add(">>"u8));
    }

    private int Add(int character)
    {
        var isBlank = character is LineEnd or ParagraphEnd;
        var glyph = font.Glyph(isBlank ? ' ' : character);
        if (glyph == 0 && !isBlank)
        {
            _missing.Add(character);
        }

        _glyphs.Add(glyph);
        _characters.Add(character);
        return _glyphs.Count - 1;
    }

    /// <summary>9.6.4: six letters tell subsets of a font apart; made of the content, they are the same for the same subset.</summary>
    private static string Tag(byte[] subset)
    {
        var hash = SHA256.HashData(subset);
        var tag = new StringBuilder(6);
        for (var i = 0; i < 6; i++)
        {
            tag.Append((char)('A' + (hash[i] % 26)));
        }

        return tag.ToString();
    }

    private PdfBuffer Descriptor(string name, int data)
    {
        const int Symbolic = 4;
        var buffer = new PdfBuffer().Add("<</Type/FontDescriptor/FontName/"u8).Add(name).Add("/Flags "u8).Add(Symbolic).Add("/FontBBox["u8);
        buffer.Add(font.Scale(font.Box.Left)).Add(' ').Add(font.Scale(font.Box.Bottom)).Add(' ').Add(font.Scale(font.Box.Right)).Add(' ').Add(font.Scale(font.Box.Top));
        buffer.Add("]/ItalicAngle 0/Ascent "u8).Add(font.Scale(font.Ascent)).Add("/Descent "u8).Add(font.Scale(font.Descent)).Add("/CapHeight "u8).Add(font.Scale(font.CapHeight));
        return buffer.Add("/StemV 80/FontFile2 "u8).AddReference(data).Add(">>"u8);
    }

    private PdfBuffer Descendant(string name, int descriptor)
    {
        var buffer = new PdfBuffer().Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(name);
        buffer.Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "u8).AddReference(descriptor).Add("/DW 1000/W[0["u8);
        foreach (var glyph in _glyphs)
        {
            buffer.Add(font.Scale(font.Advance(glyph))).Add(' ');
        }

        return buffer.Add("]]>>"u8);
    }
}
