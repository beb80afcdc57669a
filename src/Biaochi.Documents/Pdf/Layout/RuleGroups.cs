namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Parts the rules of a page into those that hang together: each group is a table, a box or an underline.</summary>
internal static class RuleGroups
{
    /// <summary>Dots and dashes of a dotted rule, which touch nothing by themselves, are this far apart at most.</summary>
    private const double DashGap = 6;

    private const double ShortestRule = 2;

    /// <summary>A page with more is a drawing; its rules would cost more time than they tell.</summary>
    private const int MostRules = 20_000;

    public static List<List<PdfRule>> Find(PdfPage page)
    {
        var rules = Undashed(page);
        var groups = new DisjointSets(rules.Count);
        rules.Sort(static (a, b) => a.Top.CompareTo(b.Top));
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = i + 1; j < rules.Count && rules[j].Top <= rules[i].Bottom + RuledLine.Tolerance; j++)
            {
                if (rules[j].Left <= rules[i].Right + RuledLine.Tolerance && rules[i].Left <= rules[j].Right + RuledLine.Tolerance)
                {
                    groups.Join(i, j);
                }
            }
        }

        return Sides([.. groups.Sets().Select(set => set.Select(i => rules[i]).ToList())]);
    }

    /// <summary>
    /// A row that goes on over the whole page has vertical rules alone; those of one height are one table. So it is with a side of a table whose
    /// outer cells go on over the whole page: no rule meets it, but it is as high as the table.
    /// </summary>
    private static List<List<PdfRule>> Sides(List<List<PdfRule>> groups)
    {
        var alone = groups.FindAll(IsSide);
        groups.RemoveAll(alone.Contains);
        foreach (var sides in alone.GroupBy(side => (Math.Round(Top(side) / RuledLine.Tolerance), Math.Round(Bottom(side) / RuledLine.Tolerance))))
        {
            var table = groups.Find(group => Math.Abs(Top(group) - Top(sides.First())) <= RuledLine.Tolerance && Math.Abs(Bottom(group) - Bottom(sides.First())) <= RuledLine.Tolerance);
            if (table is null)
            {
                groups.Add(table = []);
            }

            table.AddRange(sides.SelectMany(side => side));
        }

        return groups;
    }

    /// <summary>One vertical line, in one piece or in several.</summary>
    private static bool IsSide(List<PdfRule> group) => group.TrueForAll(rule => !rule.IsHorizontal && Math.Abs(rule.Left - group[0].Left) <= RuledLine.Tolerance);

    private static double Top(List<PdfRule> group) => group.Min(rule => rule.Top);

    private static double Bottom(List<PdfRule> group) => group.Max(rule => rule.Bottom);

    /// <summary>The page's rules, dashes joined, without specks and without the edges of the paper.</summary>
    private static List<PdfRule> Undashed(PdfPage page)
    {
        if (page.Rules.Count > MostRules)
        {
            return [];
        }

        var joined = new List<PdfRule>(page.Rules.Count);
        foreach (var rule in page.Rules.Where(rule => !IsEdge(rule, page)).OrderBy(rule => rule.IsHorizontal).ThenBy(rule => rule.IsHorizontal ? rule.Top : rule.Left).ThenBy(rule => rule.IsHorizontal ? rule.Left : rule.Top))
        {
            if (joined.Count > 0 && Continues(joined[^1], rule))
            {
                joined[^1] = joined[^1] with { Right = Math.Max(joined[^1].Right, rule.Right), Bottom = Math.Max(joined[^1].Bottom, rule.Bottom) };
            }
            else
            {
                joined.Add(rule);
            }
        }

        joined.RemoveAll(rule => Math.Max(rule.Right - rule.Left, rule.Bottom - rule.Top) < ShortestRule);
        return joined;
    }

    private static bool Continues(PdfRule first, PdfRule next) => first.IsHorizontal == next.IsHorizontal && (first.IsHorizontal
        ? Math.Abs(first.Top - next.Top) < 0.1 && next.Left <= first.Right + DashGap && Length(next) < DashGap * 2
        : Math.Abs(first.Left - next.Left) < 0.1 && next.Top <= first.Bottom + DashGap && Length(next) < DashGap * 2);

    private static double Length(PdfRule rule) => Math.Max(rule.Right - rule.Left, rule.Bottom - rule.Top);

    private static bool IsEdge(PdfRule rule, PdfPage page) => rule.IsHorizontal
        ? rule.Top < 1 || rule.Top > page.Height - 1
        : rule.Left < 1 || rule.Left > page.Width - 1;
}
