using Biaochi.Documents.Pdf;
using Biaochi.Documents.Pdf.Layout;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Tests.Pdf.Layout;

/// <summary>A page of 600 by 800 points as the PDF reader would give it: Chinese characters of 10 by 10 points, others half as wide, and hairlines.</summary>
internal sealed class PageSample(int number = 1)
{
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfRule> _rules = [];
    private readonly List<PdfClippedGlyph> _clipped = [];
    private readonly List<PdfGlyph> _hidden = [];

    public int Images { get; init; }

    public int UnknownGlyphs { get; init; }

    /// <param name="text">Written without gaps.</param>
    /// <param name="left">Where the first character begins.</param>
    /// <param name="baseline">Down from the top of the page.</param>
    /// <param name="size">Of the font.</param>
    public PageSample Text(string text, double left, double baseline, double size = 10)
    {
        _glyphs.AddRange(Glyphs(text, left, baseline, size));
        return this;
    }

    /// <summary>Text that turns with the page, e.g. a watermark.</summary>
    public PageSample Turned(string text)
    {
        _glyphs.AddRange(Glyphs(text, 300, 400, 40).Select(glyph => glyph with { IsHorizontal = false }));
        return this;
    }

    /// <summary>Text that a box cuts off.</summary>
    public PageSample Clipped(string text, double left, double baseline, (double Left, double Top, double Right, double Bottom) box)
    {
        _clipped.AddRange(Glyphs(text, left, baseline, 10).Select(glyph => new PdfClippedGlyph(glyph, box.Left, box.Top, box.Right, box.Bottom)));
        return this;
    }

    /// <summary>Text of a layer that is off.</summary>
    public PageSample Hidden(string text, double left, double baseline)
    {
        _hidden.AddRange(Glyphs(text, left, baseline, 10));
        return this;
    }

    public PageSample Horizontal(double y, double left, double right)
    {
        _rules.Add(new PdfRule(left, y, right, y, 0.5));
        return this;
    }

    public PageSample Vertical(double x, double top, double bottom)
    {
        _rules.Add(new PdfRule(x, top, x, bottom, 0.5));
        return this;
    }

    /// <summary>All rules of a table, each over its whole width or height.</summary>
    public PageSample Grid(double[] xs, double[] ys)
    {
        Array.ForEach(ys, y => Horizontal(y, xs[0], xs[^1]));
        Array.ForEach(xs, x => Vertical(x, ys[0], ys[^1]));
        return this;
    }

    public PdfPage ToPage() => new(number, 600, 800, _glyphs, _rules) { Images = Images, UnknownGlyphs = UnknownGlyphs, ClippedGlyphs = _clipped, HiddenGlyphs = _hidden };

    public static DocumentShape Shape(params PageSample[] pages) =>
        PdfShaper.Shape(pages.Select(page => page.ToPage()), "表.pdf", ReadOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>The rows as text: cells as column, spans where there are more than 1, and text.</summary>
    public static string[] Rows(DocumentShape shape) => [.. shape.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell =>
        $"{cell.Column}{(cell.ColumnSpan > 1 ? $"+{cell.ColumnSpan}" : "")}{(cell.RowSpan > 1 ? $"v{cell.RowSpan}" : "")} {cell.Text.Replace("\n", "⏎", StringComparison.Ordinal)}")))];

    private static IEnumerable<PdfGlyph> Glyphs(string text, double left, double baseline, double size)
    {
        foreach (var c in text)
        {
            var width = char.IsAscii(c) ? size / 2 : size;
            yield return new PdfGlyph(c.ToString(), left, left + width, baseline - (0.88 * size), baseline, size) { IsHorizontal = true };
            left += width;
        }
    }
}
