using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>Of two texts without white space, whether one is the other cut short.</summary>
internal static class CutText
{
    /// <summary>True where the shorter text begins the longer one and what follows says something: a full stop more or less is no cut.</summary>
    public static bool IsCut(string shorter, string longer) =>
        shorter.Length > 0
        && longer.Length > shorter.Length
        && longer.StartsWith(shorter, StringComparison.Ordinal)
        && CompactText.SaysSomething(longer.AsSpan(shorter.Length));

    /// <summary>True where a cut text ends in the middle of a clause.</summary>
    public static bool StopsWithinClause(string shorter, string longer) => !char.IsPunctuation(shorter[^1]) && !char.IsPunctuation(longer[shorter.Length]);

    /// <summary>The row of a pair whose cell is cut, and its twin that has the whole; null where neither is.</summary>
    public static (ReviewedIndicator Cut, ReviewedIndicator Whole)? In(IndicatorPair pair, IndicatorCell cell)
    {
        if (pair is not { Period: { } period, Annual: { } annual })
        {
            return null;
        }

        var (a, b) = cell is IndicatorCell.Name ? (period.Name, annual.Name) : (period.ValueText, annual.ValueText);
        var isOne = cell is IndicatorCell.Name ? IsSameIndicator(period, annual) : !period.Value.IsMeasurable && !annual.Value.IsMeasurable;
        return !isOne ? null : IsCut(b, a) ? (annual, period) : IsCut(a, b) ? (period, annual) : null;
    }

    /// <summary>A longer name with another value can be another indicator, unless the shorter one stops within a word or clause.</summary>
    private static bool IsSameIndicator(ReviewedIndicator a, ReviewedIndicator b)
    {
        var (shorter, longer) = a.Name.Length < b.Name.Length ? (a.Name, b.Name) : (b.Name, a.Name);
        return a.ValueText == b.ValueText || (IsCut(shorter, longer) && StopsWithinClause(shorter, longer));
    }
}
