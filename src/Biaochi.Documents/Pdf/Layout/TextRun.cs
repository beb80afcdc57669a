namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Glyphs that stand on one line without a gap that could part two cells, in points from the top left of the page.</summary>
/// <param name="Text">In reading order, a space where a gap parts words.</param>
internal sealed record TextRun(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>U+2029 or U+2028 behind the line, which tells that a paragraph ends there, or that the line alone ends and its text goes on.</summary>
    public char? Ending { get; init; }

    /// <summary>About the top of a Chinese character: the baseline minus 0.88 of the size, as fonts of Chinese have it.</summary>
    public double Top => Baseline - (0.88 * Size);

    public double Bottom => Baseline + (0.12 * Size);

    public double Center => (Left + Right) / 2;

    public double Width => Right - Left;

    public bool OverlapsAcross(TextRun other) => Left < other.Right && other.Left < Right;
}
