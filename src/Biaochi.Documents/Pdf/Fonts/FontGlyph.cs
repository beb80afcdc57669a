namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>What a code of a font shows. Kept once for each code of a font.</summary>
/// <param name="Text">U+FFFD where nothing tells which character it is.</param>
/// <param name="Width">How far the pen moves to the right, in ems of the font size; in vertical writing the width of the glyph.</param>
internal sealed record FontGlyph(string Text, double Width)
{
    public const string UnknownText = "\uFFFD";

    /// <summary>How far the pen moves in vertical writing, in ems; negative is down the page.</summary>
    public double VerticalAdvance { get; init; } = -1;

    /// <summary>From the origin of horizontal to that of vertical writing, in ems (ISO 32000-1, figure 40).</summary>
    public (double X, double Y) VerticalOrigin { get; init; }

    public bool IsUnknown => ReferenceEquals(Text, UnknownText);
}
