using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Tests.Pdf.Content;

/// <summary>Which strokes and fills are rules. The page is 800 points high.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("2 w 100 700 m 300 700 l S", 100, 100, 300, 100, 2)]
    [InlineData("100 700 m 100 500 l S", 100, 100, 100, 300, 1)]
    [InlineData("100 699.5 200 1 re f", 100, 100, 300, 100, 1)]
    [InlineData("99.5 500 1 200 re f*", 100, 100, 100, 300, 1)]
    [InlineData("100 699.5 m 300 699.5 l 300 700.5 l 100 700.5 l h f", 100, 100, 300, 100, 1)]
    [InlineData("200 w 200 699.5 m 200 700.5 l S", 100, 100, 300, 100, 1)]
    [InlineData("[3 2] 0 d 100 700 m 300 700 l S", 100, 100, 300, 100, 1)]
    [InlineData("q .5 0 0 .5 0 0 cm 2 w 200 1400 m 600 1400 l S Q", 100, 100, 300, 100, 1)]
    [InlineData("q 200 0 0 1 100 699.5 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q", 100, 100, 300, 100, 1)]
    [InlineData("q 100 0 300 800 re W n 0 700 m 300 700 l S Q", 100, 100, 300, 100, 1)]
    public void Paint_StraightLine_IsARule(string content, double left, double top, double right, double bottom, double thickness)
    {
        var rule = Assert.Single(PdfSample.WithContent(content).ReadPage().Rules);

        Assert.Equal((left, top, right, bottom, thickness), (rule.Left, rule.Top, rule.Right, rule.Bottom, Math.Round(rule.Thickness, 6)));
    }

    [Theory]
    [InlineData("100 500 200 200 re S", 1)]
    [InlineData("100 500 200 200 re s", 1)]
    [InlineData("0.9 g 100 500 200 200 re f", 0)]
    [InlineData("1 g 0 G 100 500 200 200 re B", 1)]
    public void Paint_Box_HasFourSides(string content, double thickness)
    {
        var rules = PdfSample.WithContent(content).ReadPage().Rules;

        PdfRule[] sides = [new(100, 100, 300, 100, thickness), new(300, 100, 300, 300, thickness), new(100, 300, 300, 300, thickness), new(100, 100, 100, 300, thickness)];
        Assert.Equal(sides.ToHashSet(), rules.ToHashSet());
    }

    [Fact]
    public void Fill_BoxWithinBox_IsAFrame()
    {
        var rules = PdfSample.WithContent("100 500 200 200 re 102 502 196 196 re f*").ReadPage().Rules;

        Assert.Equal(4, rules.Count);
        Assert.Contains(new PdfRule(100, 101, 300, 101, 2), rules);
        Assert.Contains(new PdfRule(101, 100, 101, 300, 2), rules);
    }

    [Theory]
    [InlineData(100, 2, 0, "100 100 299 100")]
    [InlineData(50, 0, 3, "100 100 100 248")]
    public void Fill_RowOfDots_IsARule(int count, int stepX, int stepY, string expected)
    {
        var dots = string.Concat(Enumerable.Range(0, count).Select(i => $"{100 + (i * stepX)} {699 - (i * stepY)} 1 1 re f\n"));

        var rule = Assert.Single(PdfSample.WithContent(dots + "400 400 1 1 re f").ReadPage().Rules);

        Assert.Equal(expected, string.Join(' ', new[] { rule.Left, rule.Top, rule.Right, rule.Bottom }.Select(value => Math.Floor(value))));
    }

    [Fact]
    public void Clip_WithoutAPath_ClipsNothing() => Assert.Single(PdfSample.WithContent("W n 100 700 m 300 700 l S").ReadPage().Rules);

    [Theory]
    [InlineData("1 g 100 500 200 200 re f")]
    [InlineData("1 1 1 RG 100 700 m 300 700 l S")]
    [InlineData("0 0 0 0 k 100 500 200 200 re f")]
    [InlineData("/DeviceCMYK cs 0 0 0 0 sc 100 500 200 200 re f")]
    [InlineData("/Ghost gs 100 500 200 200 re f")]
    [InlineData("100 700 m 300 600 l S")]
    [InlineData("100 700 m 150 750 250 750 300 700 c S")]
    [InlineData("100 700 m 300 700 l n")]
    [InlineData("q 0 0 50 50 re W n 100 700 m 300 700 l S Q")]
    public void Paint_NothingStraightToSee_IsNoRule(string content)
    {
        var page = PdfSample.WithContent(content).Page("", resources: "/ExtGState << /Ghost << /ca 0 >> >>").ReadPage();

        Assert.Empty(page.Rules);
    }

    [Fact]
    public void Paint_AfterRestore_UsesTheOlderState()
    {
        var page = PdfSample.WithContent("q 5 0 0 5 0 0 cm 1 g 9 w Q Q Q 100 700 m 300 700 l S").ReadPage();

        Assert.Equal(new PdfRule(100, 100, 300, 100, 1), Assert.Single(page.Rules));
    }

    [Fact]
    public void DrawImage_Photograph_IsCounted()
    {
        var page = PdfSample.WithContent("q 400 0 0 400 100 100 cm /Scan Do Q")
            .Page("", resources: "/XObject << /Scan 10 0 R >>")
            .Stream(10, "/Subtype /Image /Width 1 /Height 1 /Filter /DCTDecode", "x")
            .ReadPage();

        Assert.Equal((1, 0, 0), (page.Images, page.Rules.Count, page.Glyphs.Count));
    }

    [Theory]
    [InlineData("BI /W 2 /H 1 /BPC 8 /CS /G ID \u0001EI EI\u0002 EI ")]
    [InlineData("BI /W 2 /H 1 ID EI\n")]
    [InlineData("BI /W 2 /H 1 EI ")]
    public void InlineImage_BytesLikeOperators_AreSteppedOver(string image)
    {
        var page = PdfSample.WithContent(image + PdfSample.Text("after")).ReadPage();

        Assert.Equal("after", PdfSample.TextOf(page));
    }
}
