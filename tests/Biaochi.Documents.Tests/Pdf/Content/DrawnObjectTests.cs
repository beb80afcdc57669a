using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Tests.Pdf.Content;

/// <summary>Forms, layers, marked content and annotations.</summary>
public class DrawnObjectTests
{
    private const string Layers = "/OCProperties << /OCGs [20 0 R 21 0 R] /D << /OFF [21 0 R] >> >>";

    [Fact]
    public void Do_FormWithMatrix_IsDrawnInPlace()
    {
        var page = PdfSample.WithContent("q 1 0 0 1 50 0 cm /Form Do Q")
            .Page("", resources: "/XObject << /Form 10 0 R >>")
            .Stream(10, "/Subtype /Form /BBox [0 0 107 800] /Matrix [1 0 0 1 20 10]", PdfSample.Text("ABC"))
            .ReadPage();

        Assert.Equal("AB", PdfSample.TextOf(page));
        Assert.Equal((170, 90), (page.Glyphs[0].Left, page.Glyphs[0].Baseline));
        Assert.Equal("C", page.ClippedGlyphs[0].Glyph.Text);
    }

    [Fact]
    public void Do_FormLeavesStatesOpen_DoesNotDisturbThePage()
    {
        var page = PdfSample.WithContent("/Form Do " + PdfSample.Text("A"))
            .Page("", resources: "/XObject << /Form 10 0 R >>")
            .Stream(10, "/Subtype /Form", "q q 9 0 0 9 0 0 cm /OC /Off BDC Q Q Q Q Q")
            .ReadPage();

        Assert.Equal(100, Assert.Single(page.Glyphs).Left);
    }

    [Fact]
    public void Do_FormDrawsItself_Ends()
    {
        var page = PdfSample.WithContent("/Form Do")
            .Page("", resources: "/XObject << /Form 10 0 R >>")
            .Stream(10, "/Subtype /Form", PdfSample.Text("once") + "/Form Do")
            .ReadPage();

        Assert.Equal("once", PdfSample.TextOf(page));
    }

    [Fact]
    public void Do_FormsThatMultiply_End()
    {
        var sample = PdfSample.WithContent("/F0 Do").Page("", resources: "/XObject << /F0 10 0 R >>");
        for (var i = 0; i < 15; i++)
        {
            sample.Stream(10 + i, $"/Subtype /Form /Resources << /XObject << /N {11 + i} 0 R >> >>", string.Concat(Enumerable.Repeat("/N Do ", 10)));
        }

        Assert.Empty(sample.ReadPage().Glyphs);
    }

    [Theory]
    [InlineData("/OC /On BDC", true)]
    [InlineData("/OC /Off BDC", false)]
    [InlineData("/OC /AnyOn BDC", true)]
    [InlineData("/OC /AllOn BDC", false)]
    [InlineData("/OC /NotOff BDC", true)]
    [InlineData("/OC /OnAndOff BDC", false)]
    [InlineData("/OC /Unknown BDC", true)]
    [InlineData("/Off BMC", true)]
    public void BeginMarked_Layer_IsShownWhenOn(string mark, bool isShown)
    {
        var page = PdfSample.WithContent($"{mark} /P BMC {PdfSample.Text("layer")} EMC EMC {PdfSample.Text("page", y: 600)}")
            .Object(1, $"<< /Type /Catalog /Pages 2 0 R {Layers} >>")
            .Page("", resources: "/Properties << /On 20 0 R /Off 21 0 R /AnyOn 22 0 R /AllOn 23 0 R /NotOff 24 0 R /OnAndOff 25 0 R >>")
            .Object(20, "<< /Type /OCG /Name (on) >>")
            .Object(21, "<< /Type /OCG /Name (off) >>")
            .Object(22, "<< /Type /OCMD /OCGs [20 0 R 21 0 R] >>")
            .Object(23, "<< /Type /OCMD /OCGs [20 0 R 21 0 R] /P /AllOn >>")
            .Object(24, "<< /Type /OCMD /VE [/Not 21 0 R] >>")
            .Object(25, "<< /Type /OCMD /VE [/And 20 0 R [/Or 21 0 R]] >>")
            .ReadPage();

        Assert.Equal(isShown ? "layerpage" : "page", PdfSample.TextOf(page));
        Assert.Equal(isShown ? "" : "layer", Hidden(page));
    }

    [Fact]
    public void Do_FormOfALayerThatIsOff_IsHidden()
    {
        var page = PdfSample.WithContent("/Form Do")
            .Object(1, $"<< /Type /Catalog /Pages 2 0 R {Layers} >>")
            .Page("", resources: "/XObject << /Form 10 0 R >>")
            .Stream(10, "/Subtype /Form /OC 21 0 R", PdfSample.Text("no"))
            .Object(21, "<< /Type /OCG >>")
            .ReadPage();

        Assert.Empty(page.Glyphs);
        Assert.Equal("no", Hidden(page));
    }

    [Theory]
    [InlineData("(xy)", "xy")]
    [InlineData("<FEFF4E004E8C>", "一二")]
    [InlineData("<FEFF4E004E8C4E09>", "一二三")]
    [InlineData("<FEFF4E00>", "一")]
    [InlineData("<FEFF2F00>", "一")]
    [InlineData("()", "")]
    public void EndMarked_ActualText_StandsInThePlaceOfTheGlyphs(string text, string expected)
    {
        var page = PdfSample.WithContent($"{PdfSample.Text("before", y: 750)} /Span << /ActualText {text} >> BDC {PdfSample.Text("AB")} EMC").ReadPage();

        Assert.Equal("before" + expected, PdfSample.TextOf(page));
        Assert.All(page.Glyphs.Skip(6), glyph => Assert.InRange(glyph.Left, 100, glyph.Right));
        Assert.All(page.Glyphs.Skip(6), glyph => Assert.InRange(glyph.Right, glyph.Left, 110));
    }

    [Theory]
    [InlineData("/Subtype /Widget", "field")]
    [InlineData("/Subtype /FreeText", "field")]
    [InlineData("/Subtype /Widget /F 2", "")]
    [InlineData("/Subtype /Stamp", "")]
    [InlineData("/Subtype /Text", "")]
    public void Read_Annotation_IsTextWhenTypedIntoTheForm(string kind, string expected)
    {
        var page = PdfSample.WithContent("")
            .Page($"/Annots [<< {kind} /Rect [200 400 400 420] /AP << /N 10 0 R >> >>]")
            .Stream(10, "/Subtype /Form /BBox [0 0 100 10] /Resources << /Font << /F1 5 0 R >> >>", PdfSample.Text("field", x: 0, y: 0))
            .ReadPage();

        Assert.Equal(expected, PdfSample.TextOf(page));
        Assert.All(page.Glyphs.Take(1), glyph => Assert.Equal((200, 400, 20), (glyph.Left, glyph.Baseline, glyph.Size)));
    }

    [Fact]
    public void Read_CheckedBox_ShowsItsState()
    {
        var page = PdfSample.WithContent("")
            .Page("/Annots [<< /Subtype /Widget /AS /Yes /Rect [0 0 10 10] /AP << /N << /Yes 10 0 R /Off 11 0 R >> >> >>]")
            .Stream(10, "/Subtype /Form /BBox [0 0 10 10] /Resources << /Font << /F1 5 0 R >> >>", PdfSample.Text("V", x: 0, y: 0))
            .Stream(11, "/Subtype /Form /BBox [0 0 10 10]", "")
            .ReadPage();

        Assert.Equal("V", PdfSample.TextOf(page));
    }

    [Fact]
    public void Read_Notes_AreComments()
    {
        var page = PdfSample.WithContent("")
            .Page("/Annots [<< /Subtype /Text /Contents <FEFF8BF76838> >> << /Subtype /StrikeOut /Contents (cut) >> << /Subtype /Link /Contents (page 3) >> << /Subtype /Popup /Contents (again) >> << /Subtype /Text /Contents ( ) >>]")
            .ReadPage();

        Assert.Equal(["请核", "cut"], page.Comments);
    }

    private static string Hidden(PdfPage page) => string.Concat(page.HiddenGlyphs.Select(glyph => glyph.Text));
}
