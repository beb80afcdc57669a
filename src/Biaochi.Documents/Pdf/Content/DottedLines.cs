namespace Biaochi.Documents.Pdf.Content;

/// <summary>Joins small squares that stand in a row to a rule: spreadsheets draw hair-thin and dotted borders like this.</summary>
internal static class DottedLines
{
    /// <summary>Fewer dots than this are bullets or leaders of a few words.</summary>
    private const int FewestDots = 6;

    /// <summary>The widest gap between two dots of a line, in points.</summary>
    private const double WidestGap = 4;

    /// <summary>How far dots of one line may be from its middle, in points.</summary>
    private const double Slack = 0.3;

    public static IEnumerable<PdfRule> Find(List<PdfBox> dots) => dots.Count < FewestDots ? [] : Join(dots, isHorizontal: true).Concat(Join(dots, isHorizontal: false));

    private static IEnumerable<PdfRule> Join(List<PdfBox> dots, bool isHorizontal)
    {
        var lines = dots
            .Select(dot => isHorizontal
                ? new Dot((dot.Top + dot.Bottom) / 2, dot.Left, dot.Right, dot.Height)
                : new Dot((dot.Left + dot.Right) / 2, dot.Top, dot.Bottom, dot.Width))
            .GroupBy(dot => Math.Round(dot.Middle / Slack));
        foreach (var line in lines)
        {
            var (first, last, count) = (default(Dot), default(Dot), 0);
            foreach (var dot in line.OrderBy(dot => dot.Start).Append(new Dot(0, double.MaxValue, double.MaxValue, 0)))
            {
                if (count > 0 && dot.Start - last.End <= WidestGap)
                {
                    (last, count) = (dot, count + 1);
                    continue;
                }

                if (count >= FewestDots)
                {
                    yield return isHorizontal
                        ? new PdfRule(first.Start, first.Middle, last.End, first.Middle, first.Thickness)
                        : new PdfRule(first.Middle, first.Start, first.Middle, last.End, first.Thickness);
                }

                (first, last, count) = (dot, dot, 1);
            }
        }
    }

    /// <param name="Middle">Across the line.</param>
    /// <param name="Start">Along the line.</param>
    private readonly record struct Dot(double Middle, double Start, double End, double Thickness);
}
