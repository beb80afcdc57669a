namespace Biaochi.Documents.Pdf.Layout;

/// <summary>The lines of text at the ends of a page, up to the first that stands in a table and with it.</summary>
/// <param name="Head">From the top down.</param>
/// <param name="Foot">From the foot up.</param>
internal sealed record PageMargins(List<MarginLine> Head, List<MarginLine> Foot)
{
    /// <param name="page">The page as it is seen.</param>
    /// <param name="height">How far from its end a line may stand, in points.</param>
    public static PageMargins Of(PdfPage page, double height)
    {
        var (head, foot) = (new List<PdfGlyph>(), new List<PdfGlyph>());
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.IsHorizontal && glyph.Baseline < height)
            {
                head.Add(glyph);
            }
            else if (glyph.IsHorizontal && glyph.Baseline > page.Height - height)
            {
                foot.Add(glyph);
            }
        }

        return new PageMargins(Lines(page, head), Lines(page, foot, fromFoot: true));
    }

    private static List<MarginLine> Lines(PdfPage page, List<PdfGlyph> glyphs, bool fromFoot = false)
    {
        var lines = RunBuilder.Build(glyphs, widestGap: 1).ConvertAll(MarginLine.Of);
        if (fromFoot)
        {
            lines.Reverse();
        }

        var inside = lines.FindIndex(line => page.Rules.Any(rule => !rule.IsHorizontal && rule.Top < line.Baseline && line.Baseline < rule.Bottom));
        return inside < 0 ? lines : [.. lines[..inside], lines[inside] with { IsInTable = true }];
    }
}
