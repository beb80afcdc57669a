using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>目标值前后不一: the goal promises 98 %, the indicator asks for 90 %; a payment that people are entitled to, or the acceptance of works, is set below 100 %.</summary>
internal sealed class TargetInconsistent : ReviewRule
{
    /// <summary>Between a name and its figure stand at most such words as 达到, 不低于, 稳定在.</summary>
    private const int Between = 8;

    /// <summary>A shorter name stands in a clause by chance.</summary>
    private const int ShortestName = 3;

    private readonly FindingCase _goal;
    private readonly FindingCase _goalLower;
    private readonly FindingCase _entitlement;
    private readonly FindingCase _acceptance;
    private readonly WordList _entitlements;
    private readonly WordList _fullDuties;
    private readonly WordList _notPayments;
    private readonly WordList _changes;
    private readonly WordList _levels;
    private readonly WordList _starts;
    private readonly WordList _acceptances;
    private readonly WordList _firstTries;
    private readonly string _clauseEnds;

    public TargetInconsistent(ReviewKnowledge knowledge)
        : base(knowledge, "target-inconsistent", "目标值前后不一", ReviewAspect.Suitability)
    {
        _goal = Knowledge.Case("goal");
        _goalLower = Knowledge.Case("goal-lower");
        _entitlement = Knowledge.Case("entitlement");
        _acceptance = Knowledge.Case("acceptance");
        _acceptances = Knowledge.Words("acceptances");
        _firstTries = Knowledge.Words("first-tries");
        _entitlements = Knowledge.Words("entitlements");
        _fullDuties = Knowledge.Words("full-duties");
        _notPayments = Knowledge.Words("not-payments");
        _changes = Knowledge.Words("changes");
        _levels = Knowledge.Words("levels");
        _starts = Knowledge.Words("starts");
        _clauseEnds = string.Concat(Knowledge.Words("clause-ends"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        List<Promise> contradicted = [.. Contradicted(form, FormSide.Period), .. Contradicted(form, FormSide.Annual)];
        return
        [
            .. contradicted.Count == 0 ? [] : contradicted.GroupBy(promise => (promise.Row.Name, promise.Percent), (_, same) => Contradiction([.. same])),
            .. Entitlements(form),
        ];
    }

    /// <summary>The rows of the column whose figure is another than its goal gives for the same thing.</summary>
    private IEnumerable<Promise> Contradicted(ReviewedForm form, FormSide side)
    {
        if (NarrativeText.Of(form, side.Goal()) is not { } text)
        {
            yield break;
        }

        var goal = text.Compact;
        ImmutableArray<ReviewedIndicator> named = [.. form.IndicatorsOf(side).Where(row => row.Value is { Kind: IndicatorValueKind.Number, Unit.Standard: "%" } && IsNamedIn(goal, row))];
        if (named.IsEmpty)
        {
            yield break;
        }

        foreach (var figure in text.CompactFigures.Where(figure => figure is { Unit.Standard: "%", Number: > 0m }))
        {
            var clause = goal[ClauseStart(goal, figure.Start)..figure.Start];
            var rows = named.Where(row => Names(clause, row)).ToList();
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

    private IEnumerable<Finding> Entitlements(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if ((Entitlement(form, pair) ?? Acceptance(pair)) is { } found)
            {
                yield return found;
            }
        }
    }

    private Finding? Entitlement(ReviewedForm form, IndicatorPair pair)
    {
        var rows = pair.RowsThat(IsPartialPayment);
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

    /// <summary>Works that do not pass may not be handed over, so none may be planned for.</summary>
    private Finding? Acceptance(IndicatorPair pair)
    {
        var rows = pair.RowsThat(row => row.Value is { Kind: IndicatorValueKind.Number, Unit.Standard: "%", Number: < 100m } && row.Name.EndsWithAny(_acceptances) && !row.Name.HasAny(_firstTries));
        return rows.IsEmpty ? null : Find(
            _acceptance,
            rows[0].At(IndicatorCell.Value),
            [rows[0].Indicator.Name!, rows[0].Indicator.Value!],
            $"{IndicatorPair.Columns(rows)}“{rows[0].Name}”定为“{rows[0].ValueText}”，等于允许一部分工程不合格，而不合格的不得交付使用。",
            "请改为100%；说的是一次验收通过的，改名为“一次验收合格率”。");
    }

    private bool IsPartialPayment(ReviewedIndicator row) =>
        row.Value is { Kind: IndicatorValueKind.Number, Unit.Standard: "%", Number: < 100m } && row.Name.HasAny(_fullDuties) && !row.Name.HasAny(_notPayments);

    /// <summary>满意度 is the satisfaction indicator; another rate must be named to the letter.</summary>
    private static string Called(ReviewedIndicator row) => row.Category is IndicatorCategory.Satisfaction ? "满意度" : row.Name;

    private static bool IsNamedIn(string text, ReviewedIndicator row) => Called(row) is { Length: >= ShortestName } name && text.Contains(name, StringComparison.Ordinal);

    /// <summary>The clause names the indicator close before its figure, and does not tell where it starts from: 由28%降至15%.</summary>
    private bool Names(string clause, ReviewedIndicator row)
    {
        var name = Called(row);
        var start = clause.LastIndexOf(name, StringComparison.Ordinal);
        var rest = start < 0 ? "" : clause[(start + name.Length)..];
        return start >= 0 && rest.Length <= Between && (rest.HasAny(_levels) || !(rest.HasAny(_changes) || rest.HasAny(_starts)));
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
