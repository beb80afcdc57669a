using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A text in its lines.</summary>
/// <param name="Size">Of the font, in points.</param>
/// <param name="LineHeight">In points.</param>
internal sealed record TextBlock(string Text, TextLine[] Lines, double Size, double LineHeight)
{
    /// <summary>From one line to the next, by the size of the font.</summary>
    public const double Leading = 1.35;

    public double Height => Lines.Length * LineHeight;

    public static TextBlock Of(string text, TrueTypeFont font, double size, double width) =>
        new(text, LineBreaker.Break(text, font, (int)(width / size * 1000)), size, size * Leading);
}
