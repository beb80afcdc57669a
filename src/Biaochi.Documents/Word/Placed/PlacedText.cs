using System.Text;
using Biaochi.Documents.Pdf;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word.Placed;

/// <summary>A text box or frame at its place, and what stands in it.</summary>
/// <param name="Size">The font size in points.</param>
internal sealed record PlacedText(Place Place, TextFlow Flow, double Size)
{
    /// <summary>Of a font's size: how far lines stand apart, how far above its baseline a character reaches, how wide a letter or figure is.</summary>
    private const double Leading = 1.3;

    /// <summary>So much wider than its place, a line still is one: fonts differ in how wide they set figures and signs.</summary>
    private const double Squeezable = 1.2;

    /// <summary>小五 to 五号, as forms are set, where the text does not say.</summary>
    public const double UsualSize = 10.5;

    private const double Ascent = 0.88;
    private const double Narrow = 0.5;

    /// <summary>Adds what stands at the same place: the next paragraph of the frame, or the same text again, drawn twice to look bold.</summary>
    public void Append(PlacedText next)
    {
        if (next.Flow.ToString() != Flow.ToString())
        {
            Flow.Add(next.Flow);
        }
    }

    /// <summary>The characters at about the places where Word sets them.</summary>
    public IEnumerable<PdfGlyph> Glyphs()
    {
        var baseline = Place.Top + (Ascent * Size);
        foreach (var line in CellText.Clean(Flow.ToString()).Split('\n'))
        {
            var natural = line.EnumerateRunes().Sum(Advance);
            var squeezed = Place.Width > 0 && natural > Place.Width && natural < Squeezable * Place.Width ? Place.Width / natural : 1;
            var left = Place.Left;
            foreach (var rune in line.EnumerateRunes())
            {
                var width = Advance(rune) * squeezed;
                if (Place.Width > 0 && left > Place.Left && left + width > Place.Right + (0.1 * Size))
                {
                    (left, baseline) = (Place.Left, baseline + (Leading * Size));
                }

                yield return new PdfGlyph(rune.ToString(), left, left + width, baseline - (Ascent * Size), baseline, Size) { IsHorizontal = true };
                left += width;
            }

            baseline += Leading * Size;
        }
    }

    private double Advance(Rune rune) => rune.IsAscii ? Narrow * Size : Size;
}
