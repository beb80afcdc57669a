using System.Text;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Footnotes: below a short line at the foot of the page, each begins with a number that stands raised in the text above. They are no part
/// of the form, and nor are their numbers.
/// </summary>
internal static class Footnotes
{
    /// <summary>The line above them is at most this share of the page's width.</summary>
    private const double Widest = 0.5;

    private const double Shortest = 20;

    /// <summary>The short sides of a line that is drawn as a box are no rules.</summary>
    private const double Speck = 2;

    /// <summary>A raised figure is at most this large, and at least this much higher, against the text before it.</summary>
    private const double RaisedSize = 0.8;

    private const double Raised = 0.2;

    private const int LongestNumber = 3;

    /// <summary>The page without them, and their texts without numbers.</summary>
    public static (PdfPage Page, List<string> Texts) Take(PdfPage page)
    {
        if (Separator(page) is not { } top)
        {
            return (page, []);
        }

        var lines = RunBuilder.Build([.. page.Glyphs.Where(glyph => glyph.Baseline > top)], widestGap: page.Width).ConvertAll(line => string.Join(' ', line.Select(run => run.Text)));
        var marks = Marks(page, top);
        var (texts, found) = (new List<string>(), new HashSet<string>());
        foreach (var line in lines)
        {
            var number = NumberOf(line);
            if (number.Length > 0 && marks.Exists(mark => mark.Number == number) && found.Add(number))
            {
                texts.Add(line[number.Length..].TrimStart());
            }
            else if (texts.Count > 0)
            {
                texts[^1] += line;
            }
            else
            {
                return (page, []);
            }
        }

        var gone = marks.Where(mark => found.Contains(mark.Number)).SelectMany(mark => Enumerable.Range(mark.At, mark.Number.Length)).ToHashSet();
        return (page with { Glyphs = [.. page.Glyphs.Where((glyph, i) => glyph.Baseline <= top && !gone.Contains(i))] }, texts);
    }

    /// <summary>How far down the line stands: the lowest rule of the page, short and in its lower half.</summary>
    private static double? Separator(PdfPage page)
    {
        var lowest = page.Rules.Where(rule => rule.Bottom < page.Height - 1 && rule.Right - rule.Left + rule.Bottom - rule.Top > Speck).DefaultIfEmpty().MaxBy(rule => rule.Bottom);
        return lowest.IsHorizontal && lowest.Top > page.Height / 2 && lowest.Right - lowest.Left > Shortest && lowest.Right - lowest.Left <= Widest * page.Width ? lowest.Top : null;
    }

    private static List<(string Number, int At)> Marks(PdfPage page, double top)
    {
        var (glyphs, marks) = (page.Glyphs, new List<(string, int)>());
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (!IsRaised(glyphs[i], glyphs[i - 1]) || glyphs[i].Baseline > top)
            {
                continue;
            }

            var number = new StringBuilder(glyphs[i].Text);
            while (i + number.Length < glyphs.Count && IsFigure(glyphs[i + number.Length]) && Math.Abs(glyphs[i + number.Length].Baseline - glyphs[i].Baseline) < 0.1)
            {
                number.Append(glyphs[i + number.Length].Text);
            }

            marks.Add((number.ToString(), i));
        }

        return marks;
    }

    private static bool IsRaised(in PdfGlyph glyph, in PdfGlyph before) =>
        IsFigure(glyph) && glyph.Size <= RaisedSize * before.Size && before.Baseline - glyph.Baseline is var up && up > Raised * before.Size && up < before.Size && Math.Abs(glyph.Left - before.Right) < before.Size;

    private static bool IsFigure(in PdfGlyph glyph) => glyph.Text is [>= '0' and <= '9'];

    private static string NumberOf(string line)
    {
        var length = 0;
        while (length < line.Length && length < LongestNumber && char.IsAsciiDigit(line[length]))
        {
            length++;
        }

        return line[..length];
    }
}
