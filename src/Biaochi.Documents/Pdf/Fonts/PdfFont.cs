namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>A font of a page, as far as it tells characters and widths (ISO 32000-1, 9.5 to 9.8). Outlines are not read.</summary>
internal abstract class PdfFont
{
    /// <summary>How high the glyphs stand above the base line where the font does not say: as in common Chinese fonts.</summary>
    public const double UsualAscent = 0.88;

    /// <summary>Above the base line, in ems.</summary>
    public double Ascent { get; protected init; } = UsualAscent;

    /// <summary>What the font size is multiplied with to give the height of an em; 1 but for fonts with a matrix of their own.</summary>
    public double EmScale { get; protected init; } = 1;

    /// <summary>Whether it is written from top to bottom.</summary>
    public bool IsVertical { get; protected init; }

    /// <summary>The glyph that a shown string begins with.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="code">Its code.</param>
    /// <param name="length">How many bytes it takes, at least 1.</param>
    public abstract FontGlyph Next(ReadOnlySpan<byte> text, out int code, out int length);
}
