using Biaochi.Documents.Pdf.Content;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Joins pages that a spreadsheet program printed side by side because the sheet is wider than the paper: rows that nothing closes at the
/// right end of one page are open in the same places at the left end of another. What runs over the cut is printed on both.
/// </summary>
internal sealed class SidewaysPages
{
    /// <summary>All pages of the left columns may come first, so that the right part is so many pages further on at most.</summary>
    private const int Furthest = 40;

    /// <summary>How far apart one character may stand on two pages, in font sizes.</summary>
    private const double Near = 0.15;

    private readonly List<PdfPage> _waiting = [];

    /// <summary>Where pages were joined so far: the right end of one, the left end of the next. Further pages are cut there even where no row is open.</summary>
    private readonly List<(double Right, double Left)> _cuts = [];

    private SidewaysPages()
    {
    }

    public static IEnumerable<PdfPage> Join(IEnumerable<PdfPage> pages)
    {
        var joining = new SidewaysPages();
        foreach (var page in pages)
        {
            joining._waiting.Add(page);
            while (joining._waiting.Count > 0 && (joining.IsComplete() || joining._waiting.Count > Furthest))
            {
                yield return joining.TakeFirst();
            }
        }

        while (joining._waiting.Count > 0)
        {
            joining.IsComplete();
            yield return joining.TakeFirst();
        }
    }

    private PdfPage TakeFirst()
    {
        var page = _waiting[0];
        _waiting.RemoveAt(0);
        return page;
    }

    /// <summary>Joins to the first page what goes on from it. False while a page for it may still come.</summary>
    private bool IsComplete()
    {
        while (PageEdge.Right(_waiting[0]) is { } right && (IsCut(_waiting[0], right) || _cuts.Exists(cut => IsNear(cut.Right, right.X))))
        {
            var at = _waiting.FindIndex(1, page => PageEdge.Left(page) is { } left && GoesOn(right, left));
            if (at < 0)
            {
                return false;
            }

            var next = PageEdge.Left(_waiting[at])!.X;
            _cuts.Add((right.X, next));
            _waiting[0] = Join(_waiting[0], _waiting[at], right.X - next);
            _waiting.RemoveAt(at);
        }

        return true;
    }

    /// <summary>Rows go on to the right; where all of them are as open on the left, the table simply has no rules at its sides.</summary>
    private static bool IsCut(PdfPage page, PageEdge right) => right.IsOpen && !PageEdge.Left(page)!.GoesOnIn(right, mayBeClosed: false);

    private bool GoesOn(PageEdge right, PageEdge left) => right.GoesOnIn(left, _cuts.Exists(cut => IsNear(cut.Right, right.X) && IsNear(cut.Left, left.X)));

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= RuledLine.Tolerance;

    /// <param name="left">The page with the first columns.</param>
    /// <param name="right">The page with those that follow.</param>
    /// <param name="shift">How far to the right these stand then.</param>
    private static PdfPage Join(PdfPage left, PdfPage right, double shift)
    {
        var glyphs = GlyphDuplicates.Remove([.. left.Glyphs, .. right.Glyphs.Select(glyph => Moved(glyph, shift))]);
        var clipped = left.ClippedGlyphs.Concat(right.ClippedGlyphs.Select(clipped => new PdfClippedGlyph(Moved(clipped.Glyph, shift), clipped.ClipLeft + shift, clipped.ClipTop, clipped.ClipRight + shift, clipped.ClipBottom)));
        return left with
        {
            Width = right.Width + shift,
            Glyphs = glyphs,
            Rules = [.. left.Rules, .. right.Rules.Select(rule => rule with { Left = rule.Left + shift, Right = rule.Right + shift })],
            ClippedGlyphs = [.. clipped.Where(glyph => !IsSeen(glyph.Glyph, glyphs)).DistinctBy(glyph => (glyph.Glyph.Text, Math.Round(glyph.Glyph.Left), Math.Round(glyph.Glyph.Baseline)))],
            Comments = [.. left.Comments, .. right.Comments],
            Images = left.Images + right.Images,
            UnknownGlyphs = left.UnknownGlyphs + right.UnknownGlyphs,
        };
    }

    private static PdfGlyph Moved(in PdfGlyph glyph, double shift) => glyph with { Left = glyph.Left + shift, Right = glyph.Right + shift };

    /// <summary>What one page cuts off, the other shows.</summary>
    private static bool IsSeen(PdfGlyph clipped, IReadOnlyList<PdfGlyph> glyphs) => glyphs.Any(glyph =>
        Math.Abs(glyph.Left - clipped.Left) <= Near * clipped.Size && Math.Abs(glyph.Baseline - clipped.Baseline) <= Near * clipped.Size && glyph.Text == clipped.Text);
}
