using System.Collections.Immutable;

namespace Biaochi.Reviewer.Reading;

/// <summary>
/// Finds the twin of each indicator in the other column. The order of the two columns may differ, and exports cut names, so the surest way is
/// tried first for all rows: the link the form has, then name and value, the name, a name that begins the other, the value alone.
/// </summary>
internal static class IndicatorPairing
{
    private static readonly ImmutableArray<Func<ReviewedIndicator, ReviewedIndicator, bool>> Ways =
    [
        (period, annual) => period.Indicator.TwinId == annual.Indicator.Id || annual.Indicator.TwinId == period.Indicator.Id,
        (period, annual) => SameClass(period, annual) && period.Name == annual.Name && period.ValueText == annual.ValueText,
        (period, annual) => SameClass(period, annual) && period.Name == annual.Name,
        (period, annual) => SameClass(period, annual) && OneBeginsTheOther(period.Name, annual.Name) && OneBeginsTheOther(period.ValueText, annual.ValueText),
        (period, annual) => SameClass(period, annual) && OneBeginsTheOther(period.Name, annual.Name),
        (period, annual) => SameClass(period, annual) && period.ValueText == annual.ValueText && period.Value.IsMeasurable,
    ];

    /// <summary>All pairs in the order of the period column, then the rows that stand in the annual column alone.</summary>
    public static ImmutableArray<IndicatorPair> Pair(ImmutableArray<ReviewedIndicator> period, ImmutableArray<ReviewedIndicator> annual)
    {
        var twins = new ReviewedIndicator?[period.Length];
        var free = annual.ToList();
        foreach (var matches in Ways)
        {
            for (var i = 0; i < period.Length && free.Count > 0; i++)
            {
                if (twins[i] is null && IndexOfTwin(period[i], free, matches) is >= 0 and var twin)
                {
                    twins[i] = free[twin];
                    free.RemoveAt(twin);
                }
            }
        }

        var pairs = ImmutableArray.CreateBuilder<IndicatorPair>(period.Length + free.Count);
        for (var i = 0; i < period.Length; i++)
        {
            pairs.Add(new IndicatorPair(period[i], twins[i]));
        }

        foreach (var row in free)
        {
            pairs.Add(new IndicatorPair(null, row));
        }

        return pairs.MoveToImmutable();
    }

    private static int IndexOfTwin(ReviewedIndicator row, List<ReviewedIndicator> free, Func<ReviewedIndicator, ReviewedIndicator, bool> matches)
    {
        for (var i = 0; i < free.Count; i++)
        {
            if (matches(row, free[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool SameClass(ReviewedIndicator a, ReviewedIndicator b) =>
        a.Category is null ? a.Indicator.Level2 == b.Indicator.Level2 : a.Category == b.Category;

    private static bool OneBeginsTheOther(string a, string b) =>
        a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
}
