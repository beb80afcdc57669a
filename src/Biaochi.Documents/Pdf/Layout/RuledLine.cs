namespace Biaochi.Documents.Pdf.Layout;

/// <summary>All rules of a table that lie on one straight line: the borders of neighbouring cells touch, double or stop short of each other.</summary>
/// <param name="Position">Across the line: its y when horizontal, its x when vertical.</param>
/// <param name="Parts">The stretches that are drawn, in order and apart from each other.</param>
internal sealed record RuledLine(double Position, List<(double Start, double End)> Parts)
{
    /// <summary>Up to this far apart, in points, rules are one line: double borders, borders of cells that do not collapse.</summary>
    public const double Tolerance = 3;

    public double Start => Parts[0].Start;

    public double End => Parts[^1].End;

    /// <summary>Whether most of the stretch is drawn.</summary>
    public bool Covers(double start, double end)
    {
        var drawn = 0.0;
        foreach (var (from, to) in Parts)
        {
            drawn += Math.Max(0, Math.Min(end, to) - Math.Max(start, from));
        }

        return drawn >= (end - start) / 2;
    }

    /// <summary>The line with further stretches of it drawn.</summary>
    public RuledLine Draw(IEnumerable<(double Start, double End)> further) => this with { Parts = Stretches(Parts.Concat(further)) };

    /// <summary>Joins rules of one direction to lines, in order of position.</summary>
    public static List<RuledLine> Join(List<PdfRule> rules, bool horizontal)
    {
        rules.Sort((a, b) => Across(a, horizontal).CompareTo(Across(b, horizontal)));
        var lines = new List<RuledLine>();
        for (var start = 0; start < rules.Count;)
        {
            var (end, sum) = (start, 0.0);
            while (end < rules.Count && Across(rules[end], horizontal) - Across(rules[start], horizontal) <= Tolerance)
            {
                sum += Across(rules[end], horizontal);
                end++;
            }

            lines.Add(new RuledLine(sum / (end - start), Stretches(rules[start..end].Select(rule => horizontal ? (rule.Left, rule.Right) : (rule.Top, rule.Bottom)))));
            start = end;
        }

        return lines;
    }

    private static double Across(PdfRule rule, bool horizontal) => horizontal ? (rule.Top + rule.Bottom) / 2 : (rule.Left + rule.Right) / 2;

    private static List<(double Start, double End)> Stretches(IEnumerable<(double Start, double End)> drawn)
    {
        var parts = new List<(double Start, double End)>();
        foreach (var (from, to) in drawn.Order())
        {
            if (parts.Count > 0 && from <= parts[^1].End + Tolerance)
            {
                parts[^1] = (parts[^1].Start, Math.Max(parts[^1].End, to));
            }
            else
            {
                parts.Add((from, to));
            }
        }

        return parts;
    }
}
