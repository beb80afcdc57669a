using System.Text;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Puts glyphs in reading order: lines by baseline, from left to right, parted into runs where a gap is wide.</summary>
internal static class RunBuilder
{
    /// <summary>From what gap on, in font sizes, words stand apart. Writer sets figures off from Chinese by a quarter.</summary>
    private const double WordGap = 0.2;

    /// <summary>A glyph drawn twice, a little aside, to look bold.</summary>
    private const double DrawnTwice = 0.15;

    /// <summary>The lines from top to bottom, the runs of each from left to right.</summary>
    /// <param name="glyphs">Sorted in place.</param>
    /// <param name="widestGap">The widest gap inside a run, in font sizes.</param>
    public static List<List<TextRun>> Build(List<PdfGlyph> glyphs, double widestGap)
    {
        var lines = new List<List<TextRun>>();
        glyphs.Sort(static (a, b) => a.Baseline.CompareTo(b.Baseline));
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && Baselines.AreOneLine(glyphs[end].Baseline, glyphs[end].Size, glyphs[start].Baseline, glyphs[start].Size))
            {
                end++;
            }

            if (Line(glyphs, start, end, widestGap) is { Count: > 0 } line)
            {
                lines.Add(line);
            }

            start = end;
        }

        return lines;
    }

    /// <summary>A separator of lines or paragraphs, which has no ink.</summary>
    public static bool IsEnding(PdfGlyph glyph) => glyph.Text is ['\u2028' or '\u2029'];

    private static List<TextRun> Line(List<PdfGlyph> glyphs, int start, int end, double widestGap)
    {
        var runs = new List<TextRun>();
        glyphs.Sort(start, end - start, FromLeft);
        for (var from = start; from < end;)
        {
            var to = from + 1;
            var right = glyphs[from].Right;
            while (to < end && (glyphs[to].Left - right <= widestGap * glyphs[to].Size || IsBlank(glyphs[to])))
            {
                right = IsBlank(glyphs[to]) ? right : Math.Max(right, glyphs[to].Right);
                to++;
            }

            if (Run(glyphs, from, to) is { } run)
            {
                runs.Add(run);
            }

            from = to;
        }

        return runs;
    }

    private static TextRun? Run(List<PdfGlyph> glyphs, int from, int to)
    {
        var text = new StringBuilder(to - from);
        var (left, right, size, baseline) = (0.0, 0.0, 0.0, 0.0);
        PdfGlyph last = default;
        char? ending = null;
        for (var i = from; i < to; i++)
        {
            var glyph = glyphs[i];
            if (IsEnding(glyph))
            {
                ending = glyph.Text[0];
                continue;
            }

            if (IsBlank(glyph) || (text.Length > 0 && glyph.Text == last.Text && Math.Abs(glyph.Left - last.Left) < DrawnTwice * glyph.Size && Math.Abs(glyph.Baseline - last.Baseline) < DrawnTwice * glyph.Size))
            {
                continue;
            }

            left = text.Length == 0 ? glyph.Left : left;
            text.Append(text.Length > 0 && glyph.Left - right > WordGap * glyph.Size ? " " : "").Append(glyph.Text);
            (right, baseline) = (Math.Max(right, glyph.Right), glyph.Size >= size ? glyph.Baseline : baseline);
            size = Math.Max(size, glyph.Size);
            last = glyph;
            ending = null;
        }

        return text.Length == 0 ? null : new TextRun(text.ToString(), left, right, baseline, size) { Ending = ending };
    }

    private static bool IsBlank(PdfGlyph glyph) => string.IsNullOrWhiteSpace(glyph.Text);

    private static readonly Comparer<PdfGlyph> FromLeft = Comparer<PdfGlyph>.Create(static (a, b) => a.Left.CompareTo(b.Left));
}
