using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>目标值前后不一: the goal promises 98 %, the indicator asks for 90 %; a payment that people are entitled to is set below 100 %.</summary>
internal sealed class TargetInconsistent : ReviewRule
{
    /// <summary>Between a name and its figure stand at most such words as 达到, 不低于, 稳定在.</summary>
    private const int Between = 8;

    private readonly FindingCase _goal;
    private readonly FindingCase _goalLower;
    private readonly FindingCase _entitlement;
    private readonly WordList _entitlements;
    private readonly WordList _fullDuties;
    private readonly WordList _notPayments;
    private readonly WordList _changes;
    private readonly WordList _levels;
    private readonly string _clauseEnds;

    public TargetInconsistent(ReviewKnowledge knowledge)
        : base(knowledge, "target-inconsistent", "目标值前后不一", ReviewAspect.Suitability)
    {
        _goal = Knowledge.Case("goal");
        _goalLower = Knowledge.Case("goal-lower");
        _entitlement = Knowledge.Case("entitlement");
        _entitlements = Knowledge.Words("entitlements");
        _fullDuties = Knowledge.Words("full-duties");
        _notPayments = Knowledge.Words("not-payments");
        _changes = Knowledge.Words("changes");
        _levels = Knowledge.Words("levels");
        _clauseEnds = string.Concat(Knowledge.Words("clause-ends"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) =>
    [
        .. FormSides.Both.SelectMany(side => Contradicted(form, side)).GroupBy(promise => (promise.Row.Name, promise.Percent), (_, same) => Contradiction([.. same])),
        .. form.Pairs.Select(pair => Entitlement(form, pair)).OfType<Finding>(),
    ];

    /// <summary>The rows of the column whose figure is another than its goal gives for the same thing.</summary>
    private IEnumerable<Promise> Contradicted(ReviewedForm form, FormSide side)
    {
        var goal = CompactText.Of(form.Form.Text(side.Goal()));
        foreach (var figure in TextFigure.FindAll(goal).Where(figure => figure is { Unit.Standard: "%", Number: > 0m }))
        {
            var clause = goal[ClauseStart(goal, figure.Start)..figure.Start];
            var rows = form.IndicatorsOf(side).Where(row => row.Value is { Kind: IndicatorValueKind.Number, Unit.Standard: "%" } && Names(clause, row)).ToList();
            if (rows.Count == 1 && rows[0].Value.Number != figure.Number)
            {
                yield return new Promise(rows[0], figure.Number!.Value, clause + goal[figure.Start..figure.End]);
            }
        }
    }

    private Finding Contradiction(ImmutableArray<Promise> same)
    {
        var (row, percent, quote) = same[0];
        return Find(
            row.Value.Number < percent ? _goal : _goalLower,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name!, row.Indicator.Value!],
            $"{IndicatorPair.Columns(same.Select(promise => promise.Row).DistinctBy(found => found.Side))}目标写“{quote}”，指标“{row.Name}”却定为“{row.ValueText}”，前后不一。",
            "请核对后统一，以测算依据充分的为准。");
    }

    private Finding? Entitlement(ReviewedForm form, IndicatorPair pair)
    {
        ImmutableArray<ReviewedIndicator> rows = [.. pair.Rows.Where(IsPartialPayment)];
        if (rows.IsEmpty || (form.ProjectName.FirstOf(_entitlements) ?? rows[0].Name.FirstOf(_entitlements)) is not { } entitlement)
        {
            return null;
        }

        var row = rows[0];
        return Find(
            _entitlement,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name!, row.Indicator.Value!],
            $"{IndicatorPair.Columns(rows)}“{row.Name}”定为“{row.ValueText}”，等于允许一部分人领不到，“{entitlement}”应当按时足额兑现。",
            "请改为100%；确有特殊情形的，在概况中说明。");
    }

    private bool IsPartialPayment(ReviewedIndicator row) =>
        row.Name.HasAny(_fullDuties) && !row.Name.HasAny(_notPayments) && row.Value is { Kind: IndicatorValueKind.Number, Unit.Standard: "%", Number: < 100m };

    /// <summary>满意度 in a clause is the satisfaction indicator; another rate must be named to the letter, close before its figure.</summary>
    private bool Names(string clause, ReviewedIndicator row)
    {
        var isSatisfaction = row.Category is IndicatorCategory.Satisfaction;
        var name = isSatisfaction ? "满意度" : row.Name;
        var start = name.Length < 3 ? -1 : clause.LastIndexOf(name, StringComparison.Ordinal);
        var rest = start < 0 ? "" : clause[(start + name.Length)..];
        return start >= 0 && rest.Length <= Between && (rest.HasAny(_levels) || !rest.HasAny(_changes));
    }

    private int ClauseStart(string text, int position)
    {
        while (position > 0 && !_clauseEnds.Contains(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    /// <summary>What a goal says about an indicator.</summary>
    private sealed record Promise(ReviewedIndicator Row, decimal Percent, string Quote);
}
