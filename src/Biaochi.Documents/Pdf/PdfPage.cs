namespace Biaochi.Documents.Pdf;

/// <summary>
/// What one page of a PDF shows, in points (1/72 inch) with the origin at the top left of the page as it is seen: turned by its /Rotate,
/// cut to its crop box. What lies outside the page is left out.
/// </summary>
/// <param name="Number">From 1.</param>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfGlyph> Glyphs, IReadOnlyList<PdfRule> Rules)
{
    /// <summary>
    /// Text that is in the file and on the page but cut off by a clipping box, in practice the cell of a spreadsheet: the lines that did not fit into its row, or
    /// words centred over a page break. Not to be seen, but data all the same.
    /// </summary>
    public IReadOnlyList<PdfClippedGlyph> ClippedGlyphs { get; init; } = [];

    /// <summary>Text that is on the page but hidden: of layers that are off, and drawn invisibly where the page shows its text.</summary>
    public IReadOnlyList<PdfGlyph> HiddenGlyphs { get; init; } = [];

    /// <summary>Images drawn on it: a page with some and without text is a scan.</summary>
    public int Images { get; init; }

    /// <summary>What readers of the page have written in notes on it.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>By how many degrees counterclockwise it was turned beyond what the file says, so that its text can be read.</summary>
    public int Turned { get; init; }

    /// <summary>Glyphs that nothing in the file explains; their text is U+FFFD.</summary>
    public int UnknownGlyphs { get; init; }
}

/// <summary>One shown character, in the order of the content stream.</summary>
/// <param name="Text">Mostly one character; a ligature has several; Kangxi radicals are mapped back. Empty text is never kept.</param>
/// <param name="Left">The left edge of its advance box.</param>
/// <param name="Top">The baseline minus the font's ascent.</param>
/// <param name="Baseline">Where it stands, down from the top.</param>
/// <param name="Size">The font size as seen.</param>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Top, double Baseline, double Size)
{
    /// <summary>False where it runs neither left to right nor right to left on this page, e.g. a vertical watermark.</summary>
    public bool IsHorizontal { get; init; }
}

/// <summary>A straight horizontal or vertical line: a stroke, a thin filled rectangle, or a side of a stroked or filled box.</summary>
/// <param name="Left">Equal to <paramref name="Right"/> for a vertical rule (its middle).</param>
/// <param name="Top">Equal to <paramref name="Bottom"/> for a horizontal rule (its middle).</param>
internal readonly record struct PdfRule(double Left, double Top, double Right, double Bottom, double Thickness)
{
    public bool IsHorizontal => Bottom - Top <= Right - Left;
}

/// <summary>A character that is cut off, and the box it is cut off by.</summary>
internal readonly record struct PdfClippedGlyph(PdfGlyph Glyph, double ClipLeft, double ClipTop, double ClipRight, double ClipBottom);
