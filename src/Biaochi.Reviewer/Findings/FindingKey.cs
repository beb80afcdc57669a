using System.Collections.Immutable;
using System.Globalization;

namespace Biaochi.Reviewer.Findings;

/// <summary>
/// Names one finding among those of its form, so that what a person decides about it is found again when the form is reviewed anew: the rule and
/// the place, counted where a rule objects to a place more than once.
/// </summary>
/// <param name="Ordinal">From 1 among the findings of one rule at one place.</param>
public readonly record struct FindingKey(string Code, string Place, string? RowId, IndicatorCell? Cell, int Ordinal)
{
    /// <summary>The findings of one form with their keys, in their order.</summary>
    public static IEnumerable<(FindingKey Key, Finding Finding)> Of(ImmutableArray<Finding> findings)
    {
        var counts = new Dictionary<FindingKey, int>();
        foreach (var finding in findings)
        {
            var first = new FindingKey(finding.Code, finding.Place.Key, finding.Place.RowId, finding.Place.Cell, 1);
            var ordinal = counts[first] = counts.GetValueOrDefault(first) + 1;
            yield return (first with { Ordinal = ordinal }, finding);
        }
    }

    /// <summary>The key as the field of a page carries it, e.g. "value-unit/annualIndicators/a3/Value/1".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code}/{Place}/{RowId}/{Cell}/{Ordinal}");
}
