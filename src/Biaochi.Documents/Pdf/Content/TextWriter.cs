using Biaochi.Documents.Pdf.Fonts;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Text objects: where the pen is, and what it writes (ISO 32000-1, 9.4).</summary>
internal sealed class TextWriter(PageCanvas canvas)
{
    /// <summary>Text may stick out of what it is clipped to by this much, in ems of its size.</summary>
    private const double ClipTolerance = 0.3;

    private PdfMatrix _line = PdfMatrix.Identity;
    private PdfMatrix _text = PdfMatrix.Identity;

    public void Begin() => Set(PdfMatrix.Identity);

    public void Set(in PdfMatrix matrix) => _text = _line = matrix;

    public void Move(double x, double y) => Set(PdfMatrix.Translation(x, y).Then(_line));

    /// <summary>Moves the pen back by thousandths of the font size, as the numbers in TJ say.</summary>
    public void Adjust(double thousandths, GraphicsState state)
    {
        var distance = -thousandths / 1000 * state.FontSize;
        Advance(state.Font?.IsVertical == true ? 0 : distance * state.HorizontalScale, state.Font?.IsVertical == true ? distance : 0);
    }

    public void Show(ReadOnlySpan<byte> text, GraphicsState state, bool isVisible)
    {
        if (state.Font is not { } font)
        {
            return;
        }

        var page = _text.Then(state.Matrix);
        while (text.Length > 0)
        {
            var glyph = font.Next(text, out var code, out var length);
            var spacing = state.CharacterSpacing + (length == 1 && code == ' ' ? state.WordSpacing : 0);
            Draw(glyph, font, page, state, isVisible);
            var (x, y) = font.IsVertical
                ? (0.0, (glyph.VerticalAdvance * state.FontSize) + spacing)
                : (((glyph.Width * state.FontSize) + spacing) * state.HorizontalScale, 0.0);
            page = page with { E = page.E + (x * page.A) + (y * page.C), F = page.F + (x * page.B) + (y * page.D) };
            Advance(x, y);
            text = text[length..];
        }
    }

    private void Advance(double x, double y) => _text = _text with { E = _text.E + (x * _text.A) + (y * _text.C), F = _text.F + (x * _text.B) + (y * _text.D) };

    /// <param name="page">From text space to the page as seen.</param>
    private void Draw(FontGlyph glyph, PdfFont font, in PdfMatrix page, GraphicsState state, bool isVisible)
    {
        var size = state.FontSize;
        var (left, bottom) = font.IsVertical
            ? (-glyph.VerticalOrigin.X * size * state.HorizontalScale, (-glyph.VerticalOrigin.Y * size) + state.Rise)
            : (0.0, state.Rise);
        var start = page.Apply(left, bottom);
        var end = page.Apply(left + (glyph.Width * size * state.HorizontalScale), bottom);
        var em = Math.Abs(size) * Math.Sqrt((page.C * page.C) + (page.D * page.D)) * font.EmScale;
        if (!double.IsFinite(start.X + start.Y + end.X + end.Y + em))
        {
            return;
        }

        var isHorizontal = Math.Abs(page.B) <= Math.Abs(page.A) * 0.1;
        var box = isHorizontal
            ? new PdfBox(Math.Min(start.X, end.X), start.Y - (font.Ascent * em), Math.Max(start.X, end.X), start.Y)
            : PdfBox.Around([start, end, page.Apply(left, bottom + (font.Ascent * size * font.EmScale)), page.Apply(left + (glyph.Width * size), bottom + (font.Ascent * size * font.EmScale))]);
        Add(new PdfGlyph(glyph.Text, box.Left, box.Right, box.Top, box.Bottom, em) { IsHorizontal = isHorizontal }, box, state, isVisible);
        if (!isHorizontal || page.A < 0)
        {
            canvas.CountTurned(isHorizontal ? 2 : page.B > 0 ? 1 : 3);
        }

        canvas.UnknownGlyphs += glyph.IsUnknown && isVisible ? 1 : 0;
    }

    private void Add(in PdfGlyph glyph, in PdfBox box, GraphicsState state, bool isVisible)
    {
        var (x, y, tolerance) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2, glyph.Size * ClipTolerance);
        if (canvas.Page.Intersect(box) is { Width: < 0 } or { Height: < 0 })
        {
            return;
        }

        var isWithin = state.Clip.Contains(x, y, tolerance);
        if (isWithin && !isVisible)
        {
            canvas.AddOfHiddenLayer(glyph);
        }
        else if (isWithin)
        {
            canvas.Add(glyph, state.IsTextInvisible);
        }
        else if (isVisible && !state.Clip.IsEmpty && !state.IsTextInvisible)
        {
            canvas.AddClipped(glyph, state.Clip);
        }
    }
}
