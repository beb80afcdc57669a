namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Where the rows of a table end at the left or the right of a page, and where a vertical rule closes them.</summary>
/// <param name="X">The end, in points from the left of the page.</param>
/// <param name="Rows">How far down the page's horizontal rules are, in order; not all reach the end, as cells there may span rows.</param>
/// <param name="Closed">The stretches that a vertical rule closes, in order.</param>
internal sealed record PageEdge(double X, List<double> Rows, List<(double Start, double End)> Closed)
{
    /// <summary>Fewer rows that agree may do so by chance.</summary>
    private const int FewestRows = 4;

    /// <summary>How far apart one rule may be drawn on two pages, in points.</summary>
    private const double Tolerance = 1.5;

    /// <summary>So many of the rules of one page are on the other too; cells that span rows on one of them lack some.</summary>
    private const double MostRows = 0.8;

    /// <summary>The least height of a row, in points.</summary>
    private const double LeastGap = 6;

    /// <summary>Whether a row goes on beyond it: there are rules above and below, and none closes it.</summary>
    public bool IsOpen => Gaps(double.MinValue, double.MaxValue).Any();

    /// <summary>Null where the page has no rules.</summary>
    public static PageEdge? Right(PdfPage page) => Of(page, rules => rules.Max(rule => rule.Right));

    /// <inheritdoc cref="Right"/>
    public static PageEdge? Left(PdfPage page) => Of(page, rules => rules.Min(rule => rule.Left));

    /// <summary>Both pages have the same rows, and the open ones of the page with fewer are open on the other too; the one with fewer rows may have only one of several tables.</summary>
    /// <param name="other">The other page's end.</param>
    /// <param name="mayBeClosed">The pages before were cut there, so that no row needs to be open.</param>
    public bool GoesOnIn(PageEdge other, bool mayBeClosed)
    {
        var (from, to) = (Math.Max(Rows[0], other.Rows[0]) - Tolerance, Math.Min(Rows[^1], other.Rows[^1]) + Tolerance);
        var (rows, others) = (Rows.FindAll(row => row > from && row < to), other.Rows.FindAll(row => row > from && row < to));
        var (gaps, otherGaps) = (Gaps(from, to).ToList(), other.Gaps(from, to).ToList());
        return (rows.Count == Rows.Count || others.Count == other.Rows.Count)
            && HaveSameRows(rows, others)
            && (mayBeClosed || (gaps.Count > 0 && otherGaps.Count > 0 && rows.Count >= FewestRows))
            && (gaps.Count < otherGaps.Count ? AreAmong(gaps, otherGaps) : AreAmong(otherGaps, gaps));
    }

    /// <summary>A cell that goes on is open on both pages; beside a blank cell without borders, only the next cell's border closes the row, on its page.</summary>
    private static bool AreAmong(List<(double Start, double End)> gaps, List<(double Start, double End)> others) =>
        gaps.TrueForAll(gap => others.Exists(other => AreSame(gap.Start, other.Start) && AreSame(gap.End, other.End)));

    private static bool HaveSameRows(List<double> rows, List<double> others)
    {
        var (fewer, more) = rows.Count < others.Count ? (rows, others) : (others, rows);
        return fewer.Count > 1 && AreSame(fewer[0], more[0]) && AreSame(fewer[^1], more[^1])
            && fewer.Count(row => more.Exists(another => AreSame(row, another))) >= MostRows * fewer.Count;
    }

    private static bool AreSame(double one, double other) => Math.Abs(one - other) <= Tolerance;

    private static PageEdge? Of(PdfPage page, Func<List<PdfRule>, double> end)
    {
        var horizontal = page.Rules.Where(rule => rule.IsHorizontal && rule.Right - rule.Left > LeastGap && rule.Top > 1 && rule.Top < page.Height - 1).ToList();
        if (horizontal.Count < 2)
        {
            return null;
        }

        var x = end(horizontal);
        var rows = RuledLine.Join(horizontal, horizontal: true).ConvertAll(line => line.Position);
        var closed = RuledLine.Join(page.Rules.Where(rule => !rule.IsHorizontal && Math.Abs(rule.Left - x) <= RuledLine.Tolerance).ToList(), horizontal: false).SelectMany(line => line.Parts).Order().ToList();
        return new PageEdge(x, rows, closed);
    }

    /// <summary>The stretches from there to there that have rules above and below, and nothing that closes them.</summary>
    private IEnumerable<(double Start, double End)> Gaps(double from, double to)
    {
        var at = Rows.Find(row => row > from);
        var last = Rows.FindLast(row => row < to);
        foreach (var (start, end) in Closed.Append((last, last)))
        {
            if (Math.Min(start, last) - at > LeastGap)
            {
                yield return (at, Math.Min(start, last));
            }

            at = Math.Max(at, end);
        }
    }
}
