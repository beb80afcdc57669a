namespace Biaochi.Documents.Pdf.Content;

/// <summary>Gathers what a page shows.</summary>
/// <param name="page">The page as it is seen.</param>
/// <param name="before">The page before, if any: the next one mostly holds about as much.</param>
internal sealed class PageCanvas(PdfBox page, PdfPage? before)
{
    /// <summary>So many characters and lines are no page of a form; the densest print has some ten thousand.</summary>
    private const int Most = 500_000;

    private const int LargestHint = 4096;

    /// <summary>Fewer characters at the margin turn no page.</summary>
    private const int FewestTurned = 30;

    private readonly int[] _turned = new int[4];
    private readonly List<PdfGlyph> _glyphs = new(Math.Min(before?.Glyphs.Count ?? 0, LargestHint));
    private readonly List<PdfRule> _rules = new(Math.Min(before?.Rules.Count ?? 0, LargestHint));
    private readonly List<PdfClippedGlyph> _clipped = [];
    private readonly List<PdfBox> _dots = [];
    private readonly List<PdfBox> _images = [];
    private readonly List<PdfGlyph> _ofHiddenLayers = [];
    private readonly HashSet<int> _invisible = [];

    /// <summary>The page as it is seen.</summary>
    public PdfBox Page => page;

    public int GlyphCount => _glyphs.Count;

    /// <summary>Whether it holds more than a page can; what is added then is dropped.</summary>
    public bool IsFull => _glyphs.Count + _clipped.Count + _rules.Count + _dots.Count + _images.Count + _ofHiddenLayers.Count >= Most;

    /// <summary>Codes whose character is not known.</summary>
    public int UnknownGlyphs { get; set; }

    /// <summary>By how many degrees clockwise most of the page's text is turned: 0, 90, 180 or 270.</summary>
    public int Turn => _turned.AsSpan().IndexOfAnyInRange(Math.Max(FewestTurned, (_glyphs.Count / 2) + 1), int.MaxValue) is > 0 and var quarters ? quarters * 90 : 0;

    /// <summary>A character is turned by so many quarters clockwise.</summary>
    public void CountTurned(int quarters) => _turned[quarters]++;

    /// <param name="isInvisible">Drawn in the invisible mode, as recognised text under a scan is.</param>
    public void Add(in PdfGlyph glyph, bool isInvisible)
    {
        if (IsFull)
        {
            return;
        }

        if (isInvisible)
        {
            _invisible.Add(_glyphs.Count);
        }

        _glyphs.Add(glyph);
    }

    /// <summary>Keeps a glyph of a layer that is off.</summary>
    public void AddOfHiddenLayer(in PdfGlyph glyph)
    {
        if (!IsFull)
        {
            _ofHiddenLayers.Add(glyph);
        }
    }

    public void AddImage(in PdfBox box)
    {
        if (!IsFull)
        {
            _images.Add(box);
        }
    }

    /// <summary>Keeps a glyph that a clipping box within the page hides.</summary>
    public void AddClipped(in PdfGlyph glyph, in PdfBox clip)
    {
        if (!IsFull)
        {
            _clipped.Add(new PdfClippedGlyph(glyph, clip.Left, clip.Top, clip.Right, clip.Bottom));
        }
    }

    public void Add(in PdfRule rule)
    {
        if (!IsFull)
        {
            _rules.Add(rule);
        }
    }

    /// <summary>Adds a small filled square, of which dotted lines are made.</summary>
    public void AddDot(in PdfBox dot)
    {
        if (!dot.IsEmpty && !IsFull)
        {
            _dots.Add(dot);
        }
    }

    /// <summary>Puts other glyphs in the place of all from an index on.</summary>
    public void Replace(int start, Func<IReadOnlyList<PdfGlyph>, IEnumerable<PdfGlyph>> replace)
    {
        var replaced = _glyphs.GetRange(start, _glyphs.Count - start);
        var isInvisible = _invisible.Contains(start);
        _invisible.RemoveWhere(index => index >= start);
        _glyphs.RemoveRange(start, _glyphs.Count - start);
        foreach (var glyph in replace(replaced))
        {
            Add(glyph, isInvisible);
        }
    }

    public PdfPage Finish(int number)
    {
        var duplicates = GlyphDuplicates.Find(_glyphs, _invisible);
        var hidden = InvisibleText.Hidden(_glyphs, _invisible, _images);
        return new PdfPage(number, page.Width, page.Height, duplicates.Count + hidden.Count == 0 ? _glyphs : [.. _glyphs.Where((_, i) => !duplicates.Contains(i) && !hidden.Contains(i))], AllRules())
        {
            ClippedGlyphs = _clipped,
            HiddenGlyphs = hidden.Count == 0 ? _ofHiddenLayers : [.. _ofHiddenLayers, .. _glyphs.Where((_, i) => hidden.Contains(i) && !duplicates.Contains(i))],
            Images = _images.Count,
            UnknownGlyphs = UnknownGlyphs,
        };
    }

    private List<PdfRule> AllRules()
    {
        _rules.AddRange(DottedLines.Find(_dots));
        return _rules;
    }
}
