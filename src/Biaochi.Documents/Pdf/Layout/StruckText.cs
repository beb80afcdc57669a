namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Text that is struck through, as tracked changes print what they delete: it is in the file and on the paper, but no longer meant.</summary>
internal static class StruckText
{
    /// <summary>The line is drawn between these heights above the baseline, in font sizes.</summary>
    private const double Lowest = 0.15;

    private const double Highest = 0.55;

    /// <summary>It begins and ends where the text does, give or take so many font sizes; borders that cross text do not.</summary>
    private const double Slack = 0.2;

    private const double Thickest = 2;

    /// <summary>Only a file made to harm has so much text that lines run through.</summary>
    private const int MostCrossed = 5_000;

    /// <summary>The page without it, and the texts.</summary>
    public static (PdfPage Page, List<string> Texts) Take(PdfPage page)
    {
        var (crossed, texts, gone) = (Crossed(page), new List<string>(), new HashSet<int>());
        if (crossed.Count is 0 or > MostCrossed)
        {
            return (page, texts);
        }

        var rules = new List<PdfRule>(page.Rules.Count);
        foreach (var rule in page.Rules)
        {
            var struck = rule.IsHorizontal && rule.Thickness <= Thickest ? crossed.FindAll(i => Strikes(rule, page.Glyphs[i])) : [];
            if (struck.Count == 0 || !IsAsLong(rule, struck.ConvertAll(i => page.Glyphs[i])))
            {
                rules.Add(rule);
            }
            else if (struck.FindAll(gone.Add).Count > 0)
            {
                Add(texts, string.Concat(struck.Select(i => page.Glyphs[i].Text)), goesOn: gone.Contains(struck[0] - 1) && AreNeighbours(page.Glyphs[struck[0] - 1], page.Glyphs[struck[0]]));
            }
        }

        return gone.Count == 0 ? (page, texts) : (page with { Glyphs = [.. page.Glyphs.Where((_, i) => !gone.Contains(i))], Rules = rules }, texts);
    }

    /// <param name="texts">The texts so far.</param>
    /// <param name="text">One more.</param>
    /// <param name="goesOn">What is written before it is struck through too: a line above, or another font.</param>
    private static void Add(List<string> texts, string text, bool goesOn)
    {
        if (goesOn && texts.Count > 0)
        {
            texts[^1] += text;
        }
        else
        {
            texts.Add(text);
        }
    }

    /// <summary>The glyphs at whose middle there is any horizontal rule on the page: on most pages none, as rules stand between lines of text.</summary>
    private static List<int> Crossed(PdfPage page)
    {
        var (height, crossed) = (Math.Clamp((int)page.Height, 1, 20_000), new List<int>());
        var heights = new bool[height];
        foreach (var rule in page.Rules)
        {
            if (rule.IsHorizontal)
            {
                heights[Math.Clamp((int)rule.Top, 0, height - 1)] = true;
            }
        }

        for (var i = 0; i < page.Glyphs.Count; i++)
        {
            var glyph = page.Glyphs[i];
            var (from, to) = (Math.Clamp((int)(glyph.Baseline - (Highest * glyph.Size)), 0, height - 1), Math.Clamp((int)(glyph.Baseline - (Lowest * glyph.Size)), 0, height - 1));
            if (heights.AsSpan(from, to - from + 1).Contains(true))
            {
                crossed.Add(i);
            }
        }

        return crossed;
    }

    /// <summary>On one line without a gap, or on the next line.</summary>
    private static bool AreNeighbours(in PdfGlyph before, in PdfGlyph next) =>
        next.Baseline - before.Baseline > before.Size / 2 || (Math.Abs(next.Baseline - before.Baseline) < before.Size / 2 && Math.Abs(next.Left - before.Right) < before.Size);

    private static bool Strikes(in PdfRule rule, in PdfGlyph glyph) => glyph.IsHorizontal
        && rule.Top > glyph.Baseline - (Highest * glyph.Size) && rule.Top < glyph.Baseline - (Lowest * glyph.Size)
        && (glyph.Left + glyph.Right) / 2 is var middle && middle > rule.Left && middle < rule.Right;

    private static bool IsAsLong(in PdfRule rule, List<PdfGlyph> struck)
    {
        var slack = Slack * struck[0].Size;
        return Math.Abs(struck.Min(glyph => glyph.Left) - rule.Left) <= slack && Math.Abs(struck.Max(glyph => glyph.Right) - rule.Right) <= slack;
    }
}
