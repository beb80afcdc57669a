using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Printing;

/// <summary>A row of the printed indicator table: a class, and the indicator of each side that stands in it.</summary>
internal sealed record IndicatorPair(string Level1, string Level2, Indicator? Period, Indicator? Annual)
{
    public Indicator? Of(FormSide side) => side switch
    {
        FormSide.Period => Period,
        FormSide.Annual => Annual,
    };

    public bool IsSameClass(IndicatorPair other) => Level1 == other.Level1 && Level2 == other.Level2;
}

/// <summary>
/// Brings the indicators of both sides into rows: each side keeps its order, twins stand side by side, and the classes that the layout
/// prints in any case stand where they belong.
/// </summary>
internal static class IndicatorPairs
{
    public static List<IndicatorPair> Of(IReadOnlyList<Indicator> period, IReadOnlyList<Indicator> annual, IReadOnlyList<PaperClass> classes)
    {
        var pairs = new List<IndicatorPair>();
        var twinsAreKnown = period.Any(indicator => indicator.TwinId is not null);
        foreach (var (first, second) in OrderedMatch.Of(Runs(period), Runs(annual), (one, other) => IsSameClass(one[0], other[0])))
        {
            pairs.AddRange(OfClass(first ?? [], second ?? [], twinsAreKnown));
        }

        return WithBlanks(pairs, classes);
    }

    /// <summary>Indicators of one class that stand together.</summary>
    private static List<List<Indicator>> Runs(IReadOnlyList<Indicator> indicators)
    {
        var runs = new List<List<Indicator>>();
        foreach (var indicator in indicators)
        {
            if (runs.Count > 0 && IsSameClass(runs[^1][0], indicator))
            {
                runs[^1].Add(indicator);
            }
            else
            {
                runs.Add([indicator]);
            }
        }

        return runs;
    }

    private static bool IsSameClass(Indicator one, Indicator other) => one.Level1 == other.Level1 && one.Level2 == other.Level2;

    /// <summary>One class: twins side by side; in a form that knows no twins, the first beside the first.</summary>
    private static IEnumerable<IndicatorPair> OfClass(List<Indicator> period, List<Indicator> annual, bool twinsAreKnown)
    {
        var named = (period.Count > 0 ? period : annual)[0];
        var matches = twinsAreKnown
            ? OrderedMatch.Of(period, annual, (one, other) => one.TwinId == other.Id)
            : Enumerable.Range(0, Math.Max(period.Count, annual.Count)).Select(i => (First: period.ElementAtOrDefault(i), Second: annual.ElementAtOrDefault(i)));
        return matches.Select(match => new IndicatorPair(named.Level1 ?? "", named.Level2 ?? "", match.First, match.Second));
    }

    /// <summary>Under this name or another of the same class: 环境效益指标 is 生态效益指标.</summary>
    private static bool IsOf(IndicatorPair pair, string level1, string level2) =>
        (pair.Level1 == level1 || pair.Level1.Length == 0)
        && (pair.Level2 == level2 || (IndicatorTaxonomy.Find(pair.Level2) is { } kind && kind.Category == IndicatorTaxonomy.Find(level2)?.Category));

    /// <summary>Each class that has no row gets a blank one, behind the rows of the class that the layout prints before it.</summary>
    private static List<IndicatorPair> WithBlanks(List<IndicatorPair> pairs, IReadOnlyList<PaperClass> classes)
    {
        var at = 0;
        foreach (var (level1, level2) in classes)
        {
            var last = pairs.FindLastIndex(pair => IsOf(pair, level1, level2));
            if (last < 0)
            {
                pairs.Insert(at, new IndicatorPair(level1, level2, null, null));
                last = at;
            }

            at = last + 1;
        }

        return pairs;
    }
}
