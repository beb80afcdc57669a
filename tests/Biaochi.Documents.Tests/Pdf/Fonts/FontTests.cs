using System.Text;

namespace Biaochi.Documents.Tests.Pdf.Fonts;

/// <summary>Which characters codes mean, and how wide they are.</summary>
public class FontTests
{
    private const string Descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Ordering (GB1) >> /W [814 907 500] >>";

    static FontTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("GBK-EUC-H", 936)]
    [InlineData("GBKp-EUC-H", 936)]
    [InlineData("GB-EUC-H", 936)]
    [InlineData("GBpc-EUC-H", 936)]
    [InlineData("GBK2K-H", 54936)]
    [InlineData("UniGB-UCS2-H", 1201)]
    [InlineData("UniGB-UTF16-H", 1201)]
    [InlineData("UniGB-UTF8-H", 65001)]
    [InlineData("UniGB-UTF32-H", 12001)]
    public void Show_FontByNameWithoutProgram_IsDecoded(string encoding, int codePage)
    {
        const string Words = "青禾县2024年，≥95%";

        Assert.Equal(Words, Show(encoding, Convert.ToHexString(Encoding.GetEncoding(codePage).GetBytes(Words))).Text);
    }

    [Theory]
    [InlineData("B5pc-H", 950, "預算績效")]
    [InlineData("ETen-B5-H", 950, "預算績效A")]
    [InlineData("UniCNS-UTF16-H", 1201, "預算𠮷")]
    [InlineData("GBK2K-H", 54936, "㐀预𠮷")]
    public void Show_OtherCharacterSets_AreDecoded(string encoding, int codePage, string words) =>
        Assert.Equal(words, Show(encoding, Convert.ToHexString(Encoding.GetEncoding(codePage).GetBytes(words))).Text);

    [Theory]
    [InlineData("ABCDEF+Wingdings-Regular", "\\376 \\250", "☑ □")]
    [InlineData("Wingdings2", "R \\243", "☑ □")]
    [InlineData("SymbolMT", "\\263", "≥")]
    [InlineData("Arial", "\\376", "þ")]
    public void Show_FontOfSigns_GivesWhatTheyLookLike(string name, string codes, string expected)
    {
        var page = PdfSample.WithContent(PdfSample.Text(codes))
            .Object(5, $"<< /Type /Font /Subtype /TrueType /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
            .ReadPage();

        Assert.Equal(expected, PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_HalfWidthLatinOfGbk_TakesItsWidths()
    {
        var (_, rights) = Show("GBK-EUC-H", "C7E04131");

        Assert.Equal([110, 115, 120], rights);
    }

    [Fact]
    public void Show_VerticalFont_RunsDown()
    {
        var page = Sample("UniGB-UCS2-V", "4E004E8C", Descendant).ReadPage();

        Assert.Equal([(95.0, 105.0), (95.0, 105.0)], page.Glyphs.Select(glyph => (glyph.Left, glyph.Right)));
        Assert.Equal(10, page.Glyphs[1].Baseline - page.Glyphs[0].Baseline, 6);
    }

    [Theory]
    [InlineData("044F", "辨")]
    [InlineData("03AC", "啊")]
    [InlineData("0022", "A")]
    [InlineData("0060", "　")]
    [InlineData("1DE4", "魈")]
    public void Show_GlyphNumbersOfGb1_AreDecoded(string code, string expected) => Assert.Equal(expected, Show("Identity-H", code).Text);

    [Fact]
    public void Show_GlyphsNothingExplains_AreCounted()
    {
        var page = Sample("Identity-H", "FFF0FFF1", Descendant).ReadPage();

        Assert.Equal(("\uFFFD\uFFFD", 2), (PdfSample.TextOf(page), page.UnknownGlyphs));
    }

    [Fact]
    public void Show_ToUnicode_ExplainsCharactersAndRanges()
    {
        const string Map = """
            begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange
            2 beginbfchar <0001> <9752> <0002> <D842DFB7> endbfchar
            3 beginbfrange <0010> <0012> <4E00> <0020> <0021> [<79BE> <00660069>] <0030> <0031> <D842DFB7> endbfrange endcmap
            """;

        Assert.Equal("青𠮷一丁丂禾fi𠮷𠮸", Show("Identity-H", "000100020010001100120020002100300031", Map).Text);
    }

    [Theory]
    [InlineData("7532D7FF")]
    [InlineData("7532FFFD")]
    public void Show_RangeThatLeavesTheCharacters_IsUnknownThere(string first) =>
        Assert.Equal("甲\uFFFD", Show("Identity-H", "0001", $"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <0001> <{first}> endbfrange").Text);

    [Theory]
    [InlineData("2F00", "一")]
    [InlineData("2ED3", "长")]
    [InlineData("33A1", "㎡")]
    [InlineData("2460", "①")]
    public void Show_Radicals_AreMappedBackAndNothingElse(string unicode, string expected) =>
        Assert.Equal(expected, Show("Identity-H", "0001", $"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <{unicode}> endbfchar").Text);

    [Fact]
    public void Show_OwnCodeMap_GivesLengthsAndGlyphs()
    {
        const string Map = "/CMapName /Own def /GBK-EUC-H usecmap 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidrange <8000> <8002> 940 endcidrange";

        var page = Sample("", "41C7E08001", Descendant).Object(10, "<< /Type /Font /Subtype /Type0 /Encoding 13 0 R /DescendantFonts [11 0 R] >>").Stream(13, "/UseCMap /GBK-EUC-H", Map).ReadPage();

        Assert.Equal("A青阿", PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_CidWidths_AreListsAndRanges()
    {
        var page = Sample("Identity-H", "000100020003000400050006", "<< /Subtype /CIDFontType0 /DW 800 /W [1 [300 400] 3 4 600 6 6 100] >>").ReadPage();

        Assert.Equal([3, 4, 6, 6, 8, 1], page.Glyphs.Select(glyph => Math.Round(glyph.Right - glyph.Left, 6)));
    }

    [Fact]
    public void Show_DifferencesByName_AreExplained()
    {
        var page = PdfSample.WithContent("BT /F1 10 Tf 100 700 Td (\\001\\002\\003\\004\\005A) Tj ET")
            .Object(5, "<< /Subtype /Type1 /FirstChar 1 /Widths [100 200 300 400 500] /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /uni9752 /u20BB7 /Euro /f_i /g123] >> >>")
            .ReadPage();

        Assert.Equal("青𠮷€fi\uFFFDA", PdfSample.TextOf(page));
        Assert.Equal([1, 2, 3, 4, 5, 0], page.Glyphs.Select(glyph => Math.Round(glyph.Right - glyph.Left, 6)));
    }

    [Theory]
    [InlineData("/WinAnsiEncoding", "\\223\\200", "“€")]
    [InlineData("/MacRomanEncoding", "\\322", "“")]
    [InlineData("/StandardEncoding", "'\\252\\256", "’“ﬁ")]
    public void Show_NamedEncodings_AreDecoded(string encoding, string text, string expected)
    {
        var page = PdfSample.WithContent(PdfSample.Text(text)).Object(5, $"<< /Subtype /Type1 /BaseFont /Times-Roman /Encoding {encoding} >>").ReadPage();

        Assert.Equal(expected, PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_Type3Font_IsMeasuredByItsMatrix()
    {
        var page = PdfSample.WithContent(PdfSample.Text("\\001"))
            .Object(5, "<< /Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FontBBox [0 0 100 100] /FirstChar 1 /Widths [60] /Encoding << /Differences [1 /uni4E00] >> /CharProcs << >> >>")
            .ReadPage();

        var glyph = Assert.Single(page.Glyphs);
        Assert.Equal(("一", 106, 10), (glyph.Text, glyph.Right, glyph.Size));
    }

    [Theory]
    [InlineData("Helvetica", 9.44)]
    [InlineData("Courier-Bold", 6)]
    public void Show_StandardFontWithoutWidths_TakesItsOwn(string font, double width)
    {
        var page = PdfSample.WithContent(PdfSample.Text("W")).Object(5, $"<< /Subtype /Type1 /BaseFont /{font} >>").ReadPage();

        Assert.Equal(100 + width, Assert.Single(page.Glyphs).Right, 6);
    }

    [Fact]
    public void Show_FontThatIsMissing_ShowsNothing() => Assert.Empty(PdfSample.WithContent("BT /F9 10 Tf (x) Tj ET").ReadPage().Glyphs);

    private static (string Text, double[] Rights) Show(string encoding, string hex, string toUnicode = "")
    {
        var page = Sample(encoding, hex, Descendant, toUnicode).ReadPage();
        return (PdfSample.TextOf(page), [.. page.Glyphs.Select(glyph => Math.Round(glyph.Right, 6))]);
    }

    private static PdfSample Sample(string encoding, string hex, string descendant, string toUnicode = "") => PdfSample.WithContent($"BT /G 10 Tf 100 700 Td <{hex}> Tj ET")
        .Page("", fonts: "/G 10 0 R")
        .Object(10, $"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{encoding} /DescendantFonts [11 0 R] {(toUnicode.Length > 0 ? "/ToUnicode 12 0 R" : "")} >>")
        .Object(11, descendant)
        .Stream(12, "", toUnicode);
}
