using System.Buffers.Binary;
using System.Text;
using Biaochi.Documents.Pdf.Fonts;

namespace Biaochi.Documents.Tests.Pdf.Fonts;

/// <summary>Characters that only the embedded font program tells. The programs are made here, of no more than the tables that are read.</summary>
public class FontProgramTests
{
    private static readonly byte[] Segments =
    [
        0, 4, 0, 40, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, // format, length, language, twice 3 segments, search hints
        0x4E, 0x01, 0x97, 0x52, 0xFF, 0xFF, 0, 0, // ends, padding
        0x4E, 0x00, 0x97, 0x52, 0xFF, 0xFF, // starts
        0xB2, 0x05, 0, 0, 0, 1, // deltas: U+4E00 is glyph 5
        0, 0, 0, 4, 0, 0, // offsets: that of U+9752 leads behind this table
        0, 9,
    ];

    [Theory]
    [InlineData(3, 1)]
    [InlineData(0, 3)]
    public void SfntCharacters_Segments_AreReadBackwards(int platform, int encoding)
    {
        var characters = SfntCharacters.Read(Sfnt(platform, encoding, Segments))!;

        Assert.Equal(("一", "丁", "青", null), (characters.Text(5), characters.Text(6), characters.Text(9), characters.Text(7)));
    }

    [Fact]
    public void SfntCharacters_Groups_ReachBeyondTheBasicPlane()
    {
        byte[] groups = [0, 12, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0x2F, 0, 0, 0, 0x2F, 0, 0, 0, 0, 5, 0, 2, 0x0B, 0xB7, 0, 2, 0x0B, 0xB8, 0, 0, 0, 8];

        var characters = SfntCharacters.Read(Sfnt(3, 10, groups))!;

        Assert.Equal(("⼀", "𠮷", "𠮸"), (characters.Text(5), characters.Text(8), characters.Text(9)));
    }

    [Fact]
    public void SfntCharacters_Lists_AreReadBackwards()
    {
        byte[] trimmed = [0, 6, 0, 14, 0, 0, 0x4E, 0x00, 0, 2, 0, 3, 0, 4];
        byte[] bytes = [0, 0, 1, 6, 0, 0, .. Enumerable.Range(0, 256).Select(code => (byte)(code == 'A' ? 7 : 0))];

        Assert.Equal("丁", SfntCharacters.Read(Sfnt(0, 3, trimmed))!.Text(4));
        Assert.Equal("A", SfntCharacters.Read(Sfnt(0, 3, bytes))!.Text(7));
    }

    [Fact]
    public void SfntCharacters_CutAnywhere_IsNothingWorse()
    {
        var font = Sfnt(3, 1, Segments);

        for (var length = 0; length < font.Length; length++)
        {
            SfntCharacters.Read(font[..length])?.Text(5);
        }
    }

    [Fact]
    public void Show_EmbeddedTrueTypeWithoutMap_IsReadByItsTable()
    {
        var page = Composite("FontFile2", Sfnt(3, 1, Segments), "<00050009FFF0>", "").ReadPage();

        Assert.Equal("一青\uFFFD", PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_EmbeddedTrueTypeWithGlyphMap_GoesThroughIt()
    {
        var page = Composite("FontFile2", Sfnt(3, 1, Segments), "<0001>", "/CIDToGIDMap 14 0 R").Stream(14, "", "\0\0\0\u0009").ReadPage();

        Assert.Equal("青", PdfSample.TextOf(page));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Show_EmbeddedCompactFont_IsReadByItsNames(byte format)
    {
        var page = Composite("FontFile3", Compact(format), "<00010002>", "").ReadPage();

        Assert.Equal("A青", PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_CompactFontWithCodesOfItsOwn_IsReadByThem()
    {
        var page = PdfSample.WithContent(PdfSample.Text("\\005\\006"))
            .Object(5, "<< /Subtype /Type1 /FontDescriptor << /FontFile3 10 0 R >> >>")
            .Stream(10, "/Subtype /Type1C", Compact(format: 0))
            .ReadPage();

        Assert.Equal("A青", PdfSample.TextOf(page));
    }

    [Fact]
    public void CffFont_CutAnywhere_IsNothingWorse()
    {
        var font = Compact(format: 1);

        for (var length = 0; length < font.Length; length++)
        {
            CffFont.Read(font.AsSpan(0, length))?.Text(2);
        }
    }

    [Fact]
    public void Show_Type1ProgramWithCodesOfItsOwn_IsReadByThem()
    {
        var page = PdfSample.WithContent(PdfSample.Text("\\001\\002"))
            .Object(5, "<< /Subtype /Type1 /FontDescriptor << /FontFile 10 0 R >> >>")
            .Stream(10, "", "%!PS-AdobeFont-1.0: Own\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 1 /uni9752 put\ndup 2 /B put\nreadonly def\ncurrentfile eexec dup 1 /C put")
            .ReadPage();

        Assert.Equal("青B", PdfSample.TextOf(page));
    }

    private static PdfSample Composite(string entry, byte[] program, string text, string entries) => PdfSample.WithContent($"BT /G 10 Tf 100 700 Td {text} Tj ET")
        .Page("", fonts: "/G 10 0 R")
        .Object(10, "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [11 0 R] >>")
        .Object(11, $"<< /Subtype /CIDFontType2 /FontDescriptor 12 0 R {entries} >>")
        .Object(12, $"<< /Type /FontDescriptor /{entry} 13 0 R >>")
        .Stream(13, "", program);

    /// <summary>A font of one table, "cmap", with one subtable.</summary>
    private static byte[] Sfnt(int platform, int encoding, byte[] subtable)
    {
        var table = new byte[12 + subtable.Length];
        (table[3], table[5], table[7], table[11]) = (1, (byte)platform, (byte)encoding, 12);
        subtable.CopyTo(table, 12);
        var font = new byte[28];
        font[5] = 1;
        "cmap"u8.CopyTo(font.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(20), 28);
        BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(24), table.Length);
        return [.. font, .. table];
    }

    /// <summary>A CFF font of three glyphs: .notdef, A (standard string 34) and uni9752 (its first own string, 391), coded 5 and 6.</summary>
    /// <param name="format">Of its charset.</param>
    private static byte[] Compact(byte format)
    {
        byte[] strings = [0, 1, 1, 1, 8, .. Encoding.ASCII.GetBytes("uni9752")];
        byte[] head = [1, 0, 4, 1, 0, 1, 1, 1, 2, (byte)'F'];
        const int DictionaryLength = 12;
        byte[] charset = format switch { 0 => [0, 0, 34, 1, 0x87], 1 => [1, 0, 34, 0, 1, 0x87, 0], _ => [2, 0, 34, 0, 0, 1, 0x87, 0, 0] };
        byte[] encoding = [0, 2, 5, 6];
        var start = head.Length + 5 + DictionaryLength + strings.Length + 2;
        byte[] dictionary = [.. Operand(start), 15, .. Operand(start + charset.Length), 16, .. Operand(start + charset.Length + encoding.Length), 17];
        return [.. head, 0, 1, 1, 1, DictionaryLength + 1, .. dictionary, .. strings, 0, 0, .. charset, .. encoding, 0, 3, 1, 1, 2, 3, 4, 14, 14, 14];
    }

    private static byte[] Operand(int value) => [28, (byte)(value >> 8), (byte)value];
}
