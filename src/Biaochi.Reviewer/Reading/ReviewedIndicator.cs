using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading;

/// <summary>An indicator with what its cells say, read once for all rules.</summary>
internal sealed class ReviewedIndicator(FormSide side, Indicator indicator, IndicatorValue value)
{
    public FormSide Side => side;

    public Indicator Indicator => indicator;

    /// <summary>The class of its level-2 name; null where no tree has that name.</summary>
    public IndicatorCategory? Category { get; } = IndicatorTaxonomy.Find(indicator.Level2)?.Category;

    /// <summary>The name without white space; empty when blank.</summary>
    public string Name { get; } = CompactText.Of(indicator.Name);

    /// <summary>The value without white space; empty when blank.</summary>
    public string ValueText { get; } = CompactText.Of(indicator.Value);

    public IndicatorValue Value => value;

    public FindingPlace Place => FindingPlace.Of(side, indicator);

    public FindingPlace At(IndicatorCell cell) => FindingPlace.Of(side, indicator, cell);
}

/// <summary>The same indicator in both columns, or one that stands in one column only.</summary>
internal sealed record IndicatorPair(ReviewedIndicator? Period, ReviewedIndicator? Annual)
{
    /// <summary>The rows of the pair, the period's first.</summary>
    public ImmutableArray<ReviewedIndicator> Rows { get; } = (Period, Annual) switch
    {
        ({ } period, { } annual) => [period, annual],
        _ => [Period ?? Annual!],
    };

    /// <summary>The rows of the pair of which it is true; none of most pairs.</summary>
    public ImmutableArray<ReviewedIndicator> RowsThat(Func<ReviewedIndicator, bool> holds) => Rows switch
    {
        [var period, var annual] when holds(period) => holds(annual) ? Rows : [period],
        [_, var annual] => holds(annual) ? [annual] : [],
        [var row] => holds(row) ? Rows : [],
        _ => [],
    };

    /// <summary>The column in which a defect stands, for the opinion: 年度. Empty where it stands in both, which goes without saying.</summary>
    public static string Columns(IEnumerable<ReviewedIndicator> rows) => rows.Select(row => row.Side).Distinct().ToList() is [var side] ? side.Label() : "";
}
