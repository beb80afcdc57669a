namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Groups the rules of a page into those that touch each other, directly or by others.</summary>
internal static class RuleGroups
{
    /// <summary>How far apart rules may end that are meant to meet, in points.</summary>
    private const double Touching = 2.5;

    public static IEnumerable<List<PdfRule>> Of(IReadOnlyList<PdfRule> rules)
    {
        var parents = Enumerable.Range(0, rules.Count).ToArray();
        var order = Enumerable.Range(0, rules.Count).OrderBy(i => rules[i].Top).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length && rules[order[j]].Top <= rules[order[i]].Bottom + Touching; j++)
            {
                if (Touch(rules[order[i]], rules[order[j]]))
                {
                    parents[Root(parents, order[i])] = Root(parents, order[j]);
                }
            }
        }

        return Enumerable.Range(0, rules.Count).GroupBy(i => Root(parents, i)).Select(group => group.Select(i => rules[i]).ToList());
    }

    private static bool Touch(PdfRule left, PdfRule right) =>
        left.Left <= right.Right + Touching && right.Left <= left.Right + Touching && left.Top <= right.Bottom + Touching && right.Top <= left.Bottom + Touching;

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }

        return i;
    }
}
