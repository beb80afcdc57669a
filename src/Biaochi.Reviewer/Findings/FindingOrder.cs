using Biaochi.Forms;

namespace Biaochi.Reviewer.Findings;

/// <summary>The most severe first, then as one reads the form from top to bottom: heading, funds, texts, goals, indicators, contacts.</summary>
internal sealed class FindingOrder(TargetForm form) : IComparer<Finding>
{
    private const int FundingPosition = 2 * (int)FormField.ProjectPeriod + 1;
    private const int IndicatorPosition = 2 * (int)FormField.AnnualGoal + 1;

    public int Compare(Finding? x, Finding? y)
    {
        var severity = y!.Severity.CompareTo(x!.Severity);
        return severity != 0 ? severity : Position(x.Place).CompareTo(Position(y.Place));
    }

    /// <summary>Text cells stand in the order of <see cref="FormField"/>; the two tables between them.</summary>
    private (int Section, FormSide Side, int Row) Position(FindingPlace place) => place switch
    {
        { Field: { } field } => (2 * (int)field, default, 0),
        { FundingSource: { } source, Side: { } side } => (FundingPosition, side, form.Funding.Lines.IndexOf(form.Funding.Line(side, source)!)),
        { Side: { } side } => (IndicatorPosition, side, place.RowIn(form) ?? -1),
        _ => (-1, default, 0),
    };
}
