using System.Text;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Characters that stand on one baseline, from left to right.</summary>
/// <param name="Order">Where the first of them was written in the content stream: what a program wrote together belongs together.</param>
internal sealed record TextLine(string Text, double Left, double Right, double Top, double Baseline, double Size, int Order)
{
    /// <summary>A gap wider than this part of the size parts words of Latin letters.</summary>
    private const double WordGap = 0.22;

    /// <summary>A gap wider than this part of the size parts words wherever it stands.</summary>
    private const double WideGap = 0.6;

    /// <summary>Baselines closer than this part of the size are one.</summary>
    private const double SameBaseline = 0.35;

    public double Middle => (Top + Baseline) / 2;

    /// <summary>The lines of some glyphs, from top to bottom.</summary>
    public static List<TextLine> Of(IEnumerable<PlacedGlyph> glyphs)
    {
        var sorted = glyphs.OrderBy(placed => placed.Glyph.Baseline).ThenBy(placed => placed.Glyph.Left).ToList();
        var lines = new List<TextLine>();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[end].Glyph.Baseline - sorted[end - 1].Glyph.Baseline < SameBaseline * Math.Min(sorted[start].Glyph.Size, sorted[end].Glyph.Size))
            {
                end++;
            }

            var line = sorted[start..end];
            line.Sort((left, right) => left.Glyph.Left.CompareTo(right.Glyph.Left) is var order && order != 0 ? order : left.Order.CompareTo(right.Order));
            if (Join(line) is { } joined)
            {
                lines.Add(joined);
            }

            start = end;
        }

        return lines;
    }

    /// <summary>The glyphs of one baseline as a line; null where there is only white space.</summary>
    private static TextLine? Join(List<PlacedGlyph> glyphs)
    {
        var text = new StringBuilder();
        PdfGlyph? last = null;
        var (left, right, top, baseline, size, order) = (0.0, 0.0, double.MaxValue, 0.0, 0.0, int.MaxValue);
        foreach (var (glyph, place) in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                continue;
            }

            if (last is { } before && NeedsSpace(before, glyph))
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
            left = last is null ? glyph.Left : left;
            (right, top, baseline) = (Math.Max(right, glyph.Right), Math.Min(top, glyph.Top), Math.Max(baseline, glyph.Baseline));
            (size, order) = (Math.Max(size, glyph.Size), Math.Min(order, place));
            last = glyph;
        }

        return last is null ? null : new TextLine(text.ToString(), left, right, top, baseline, size, order);
    }

    private static bool NeedsSpace(PdfGlyph before, PdfGlyph after)
    {
        var gap = (after.Left - before.Right) / Math.Max(before.Size, after.Size);
        return gap > WideGap || (gap > WordGap && char.IsAscii(before.Text[^1]) && char.IsAscii(after.Text[0]));
    }
}

/// <summary>A glyph and its place in the content stream.</summary>
internal readonly record struct PlacedGlyph(PdfGlyph Glyph, int Order)
{
    public double CenterX => (Glyph.Left + Glyph.Right) / 2;

    /// <summary>The height at which eyes would place it, a third of its size above the baseline.</summary>
    public double CenterY => Glyph.Baseline - (Glyph.Size / 3);
}
