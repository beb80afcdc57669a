namespace Biaochi.Documents.Pdf.Content;

/// <summary>
/// Text drawn in the invisible mode (ISO 32000-1, table 106). Over a scan, or where nearly all the text of a page is drawn so because its
/// characters are pictures or outlines, it is what the page says; on a page that shows its text it is hidden.
/// </summary>
internal static class InvisibleText
{
    /// <summary>No page has more pictures than that which text could lie on; a page cut into more strips is a scan.</summary>
    private const int MostImages = 1000;

    /// <summary>Which of the invisible glyphs are hidden.</summary>
    public static IReadOnlySet<int> Hidden(List<PdfGlyph> glyphs, HashSet<int> invisible, List<PdfBox> images)
    {
        if (invisible.Count == 0 || invisible.Count >= glyphs.Count - invisible.Count || images.Count > MostImages)
        {
            return new HashSet<int>();
        }

        return invisible.Where(i => !images.Exists(image => image.Contains((glyphs[i].Left + glyphs[i].Right) / 2, (glyphs[i].Top + glyphs[i].Baseline) / 2, 0))).ToHashSet();
    }
}
