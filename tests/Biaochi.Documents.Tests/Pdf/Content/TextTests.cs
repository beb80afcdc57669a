using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Tests.Pdf.Content;

/// <summary>Where text stands, and which text is seen. The glyphs of F1 are half an em wide.</summary>
public class TextTests
{
    [Fact]
    public void Show_Word_StandsWhereThePenIs()
    {
        var page = PdfSample.WithContent(PdfSample.Text("AB", x: 100, y: 700)).ReadPage();

        Assert.Equal([("A", 100.0, 105.0, 100.0), ("B", 105, 110, 100)], page.Glyphs.Select(Place));
        Assert.All(page.Glyphs, glyph => Assert.Equal((10, true), (glyph.Size, glyph.IsHorizontal)));
    }

    [Theory]
    [InlineData("BT /F1 10 Tf 100 700 Td [(A) -1000 (B)] TJ ET", 115)]
    [InlineData("BT /F1 10 Tf 2 Tc 100 700 Td (AB) Tj ET", 107)]
    [InlineData("BT /F1 10 Tf 3 Tw 100 700 Td (A B) Tj ET", 113)]
    [InlineData("BT /F1 10 Tf 200 Tz 100 700 Td (AB) Tj ET", 110)]
    [InlineData("BT /F1 1 Tf 10 0 0 10 100 700 Tm (AB) Tj ET", 105)]
    [InlineData("q 2 0 0 2 0 0 cm BT /F1 5 Tf 50 350 Td (AB) Tj ET Q", 105)]
    public void Show_Spacing_MovesTheNextCharacter(string content, double left)
    {
        var page = PdfSample.WithContent(content).ReadPage();

        Assert.Equal(left, page.Glyphs.Single(glyph => glyph.Text == "B").Left, 1e-9);
    }

    [Theory]
    [InlineData("BT /F1 10 Tf 12 TL 100 700 Td (A) Tj T* (B) Tj ET", 112)]
    [InlineData("BT /F1 10 Tf 12 TL 100 700 Td (A) Tj (B) ' ET", 112)]
    [InlineData("BT /F1 10 Tf 12 TL 100 700 Td (A) Tj 1 2 (B) \" ET", 112)]
    [InlineData("BT /F1 10 Tf 100 700 Td (A) Tj 0 -15 TD (x) Tj T* (B) Tj ET", 130)]
    [InlineData("BT /F1 10 Tf 100 700 Td (A) Tj 4 Ts (B) Tj ET", 96)]
    public void Show_NextLine_StandsBelow(string content, double baseline)
    {
        var page = PdfSample.WithContent(content).ReadPage();

        Assert.Equal(baseline, page.Glyphs.Single(glyph => glyph.Text == "B").Baseline, 1e-9);
    }

    [Theory]
    [InlineData(0, 600, 800, 100, 100)]
    [InlineData(90, 800, 600, 700, 100)]
    [InlineData(180, 600, 800, 500, 700)]
    [InlineData(270, 800, 600, 100, 500)]
    [InlineData(-90, 800, 600, 100, 500)]
    public void Read_RotatedPage_IsAsSeen(int rotation, double width, double height, double x, double y)
    {
        // Turned against the page's rotation, the text runs to the right as seen.
        var matrix = ((rotation + 360) % 360) switch { 90 => "0 10 -10 0", 180 => "-10 0 0 -10", 270 => "0 -10 10 0", _ => "10 0 0 10" };

        var page = PdfSample.WithContent($"BT /F1 1 Tf {matrix} 100 700 Tm (A) Tj ET").Page($"/Rotate {rotation}").ReadPage();

        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal(("A", x, x + 5, y), Place(Assert.Single(page.Glyphs)));
        Assert.True(page.Glyphs[0].IsHorizontal);
    }

    [Theory]
    [InlineData("0 10 -10 0", 270)]
    [InlineData("-10 0 0 -10", 180)]
    [InlineData("0 -10 10 0", 90)]
    public void Read_PageOnItsSide_IsTurned(string matrix, int turned)
    {
        var page = PdfSample.WithContent($"BT /F1 1 Tf {matrix} 300 400 Tm ({new string('A', 40)}) Tj ET").ReadPage();

        Assert.Equal(turned, page.Turned);
        Assert.All(page.Glyphs, glyph => Assert.True(glyph.IsHorizontal));
        Assert.True(page.Glyphs[0].Left < page.Glyphs[^1].Left);
    }

    [Fact]
    public void Read_FewTurnedWordsAtTheMargin_TurnNothing()
    {
        var page = PdfSample.WithContent("BT /F1 1 Tf 0 10 -10 0 50 400 Tm (AAAAAAAAAA) Tj ET").ReadPage();

        Assert.Equal(0, page.Turned);
    }

    [Fact]
    public void Read_CropBoxAndUserUnit_MoveAndScale()
    {
        var page = PdfSample.WithContent(PdfSample.Text("A") + PdfSample.Text("off", x: 10)).Page("/CropBox [50 100 550 750] /UserUnit 2").ReadPage();

        Assert.Equal((1000, 1300), (page.Width, page.Height));
        Assert.Equal(("A", 100.0, 110.0, 100.0), Place(Assert.Single(page.Glyphs)));
    }

    [Fact]
    public void Read_BoxOfTheTreeAbove_IsInherited()
    {
        var page = PdfSample.WithContent(PdfSample.Text("A"))
            .Object(2, "<< /Type /Pages /Kids [3 0 R] /MediaBox [0 0 700 900] /Resources << /Font << /F1 5 0 R >> >> >>")
            .Object(3, "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] >>")
            .ReadPage();

        Assert.Equal((700, 900, "A"), (page.Width, page.Height, PdfSample.TextOf(page)));
    }

    [Fact]
    public void Show_VerticalWatermark_IsNotHorizontal()
    {
        var page = PdfSample.WithContent("BT /F1 10 Tf 0 1 -1 0 100 700 Tm (A) Tj ET").ReadPage();

        Assert.False(Assert.Single(page.Glyphs).IsHorizontal);
    }

    [Fact]
    public void Show_SameWordTwiceInOnePlace_IsOneWord()
    {
        var page = PdfSample.WithContent(PdfSample.Text("bold") + "BT /F1 10 Tf 100.3 700 Td (bold) Tj ET").ReadPage();

        Assert.Equal("bold", PdfSample.TextOf(page));
    }

    [Fact]
    public void Show_InvisibleLayerUnderAScan_IsRead() => Assert.Equal("layer", PdfSample.TextOf(PdfSample.WithContent("3 Tr " + PdfSample.Text("layer")).ReadPage()));

    [Theory]
    [InlineData("", "", "layer")]
    [InlineData("q 600 0 0 800 0 0 cm /Scan Do Q", "layer", "")]
    [InlineData("q 40 0 0 40 500 50 cm /Scan Do Q", "", "layer")]
    public void Show_InvisibleTextOfAPageThatShowsItsText_IsHiddenUnlessOnAScan(string image, string read, string hidden)
    {
        var page = PdfSample.WithContent(image + " 3 Tr " + PdfSample.Text("layer") + "0 Tr " + PdfSample.Text("printed", y: 600))
            .Page("", resources: "/XObject << /Scan 10 0 R >>")
            .Stream(10, "/Subtype /Image /Width 1 /Height 1", "x")
            .ReadPage();

        Assert.Equal((read + "printed", hidden), (PdfSample.TextOf(page), string.Concat(page.HiddenGlyphs.Select(glyph => glyph.Text))));
    }

    [Fact]
    public void Show_InvisibleCopyOfVisibleText_IsLeftOut()
    {
        var page = PdfSample.WithContent("3 Tr BT /F1 10 Tf 102 701 Td (same) Tj ET 0 Tr " + PdfSample.Text("same")).ReadPage();

        Assert.Equal("same", PdfSample.TextOf(page));
        Assert.Equal(100, page.Glyphs[0].Left);
    }

    [Fact]
    public void Show_TextCutByItsCell_IsKeptApart()
    {
        var page = PdfSample.WithContent("q 100 690 7 30 re W n " + PdfSample.Text("ABCDE") + "Q " + PdfSample.Text("F")).ReadPage();

        Assert.Equal("ABF", PdfSample.TextOf(page));
        Assert.Equal("CDE", string.Concat(page.ClippedGlyphs.Select(clipped => clipped.Glyph.Text)));
        Assert.Equal((100, 80, 107, 110), (page.ClippedGlyphs[0].ClipLeft, page.ClippedGlyphs[0].ClipTop, page.ClippedGlyphs[0].ClipRight, page.ClippedGlyphs[0].ClipBottom));
    }

    private static (string Text, double Left, double Right, double Baseline) Place(PdfGlyph glyph) =>
        (glyph.Text, Math.Round(glyph.Left, 6), Math.Round(glyph.Right, 6), Math.Round(glyph.Baseline, 6));
}
