namespace Biaochi.Documents.Pdf.Content;

/// <summary>Gathers what a page shows.</summary>
internal sealed class PageCanvas(PdfBox page)
{
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfRule> _rules = [];
    private readonly List<PdfClippedGlyph> _clipped = [];
    private readonly List<PdfBox> _dots = [];
    private readonly HashSet<int> _hidden = [];

    /// <summary>The page as it is seen.</summary>
    public PdfBox Page => page;

    public int GlyphCount => _glyphs.Count;

    public int Images { get; set; }

    /// <summary>Codes whose character is not known.</summary>
    public int UnknownGlyphs { get; set; }

    /// <param name="isHidden">Drawn in the invisible mode, as recognised text under a scan is.</param>
    public void Add(in PdfGlyph glyph, bool isHidden)
    {
        if (isHidden)
        {
            _hidden.Add(_glyphs.Count);
        }

        _glyphs.Add(glyph);
    }

    /// <summary>Keeps a glyph that a clipping box within the page hides.</summary>
    public void AddClipped(in PdfGlyph glyph, in PdfBox clip) => _clipped.Add(new PdfClippedGlyph(glyph, clip.Left, clip.Top, clip.Right, clip.Bottom));

    public void Add(in PdfRule rule) => _rules.Add(rule);

    /// <summary>Adds a small filled square, of which dotted lines are made.</summary>
    public void AddDot(in PdfBox dot)
    {
        if (!dot.IsEmpty)
        {
            _dots.Add(dot);
        }
    }

    /// <summary>Puts other glyphs in the place of all from an index on.</summary>
    public void Replace(int start, Func<IReadOnlyList<PdfGlyph>, IEnumerable<PdfGlyph>> replace)
    {
        var replaced = _glyphs.GetRange(start, _glyphs.Count - start);
        var isHidden = _hidden.Contains(start);
        _hidden.RemoveWhere(index => index >= start);
        _glyphs.RemoveRange(start, _glyphs.Count - start);
        foreach (var glyph in replace(replaced))
        {
            Add(glyph, isHidden);
        }
    }

    public PdfPage Finish(int number) => new(number, page.Width, page.Height, GlyphDuplicates.Remove(_glyphs, _hidden), [.. _rules, .. DottedLines.Find(_dots)])
    {
        ClippedGlyphs = _clipped,
        Images = Images,
        UnknownGlyphs = UnknownGlyphs,
    };
}
