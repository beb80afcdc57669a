using System.Collections.Immutable;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 名称与值不配: the name asks for one thing and the value says another: a value that is the name again, a rate or a number of things without a figure,
/// a rate in 元 or 个, a cost without money.
/// </summary>
internal sealed class NameValueMismatch : ReviewRule
{
    private readonly FindingCase _same;
    private readonly FindingCase _rate;
    private readonly FindingCase _count;
    private readonly FindingCase _cost;
    private readonly WordList _rateNames;
    private readonly WordList _degreeNames;
    private readonly WordList _notRateNames;
    private readonly WordList _countNames;
    private readonly WordList _savings;

    public NameValueMismatch(ReviewKnowledge knowledge)
        : base(knowledge, "name-value-mismatch", "名称与值不配", ReviewAspect.Suitability)
    {
        _same = Knowledge.Case("same");
        _rate = Knowledge.Case("rate");
        _count = Knowledge.Case("count");
        _cost = Knowledge.Case("cost");
        _rateNames = Knowledge.Words("rate-names");
        _degreeNames = Knowledge.Words("degree-names");
        _notRateNames = Knowledge.Words("not-rate-names");
        _countNames = Knowledge.Words("count-names");
        _savings = Knowledge.Words("savings");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if (pair.RowsThat(row => Mismatch(row) is not null) is not { IsEmpty: false } rows)
            {
                continue;
            }

            foreach (var same in rows.GroupBy(row => Mismatch(row)!.Value))
            {
                yield return Mismatched(same.Key, [.. same]);
            }
        }
    }

    /// <summary>True where this rule already objects to the row, so that a rule with less to say about it keeps silent.</summary>
    public bool Concerns(ReviewedForm form, ReviewedIndicator row) => Mismatch(row) is not null;

    private MismatchKind? Mismatch(ReviewedIndicator row)
    {
        if (row.Name.Length == 0 || row.ValueText.Length == 0)
        {
            return null;
        }

        var name = WithoutUnit(row.Name);
        return row switch
        {
            _ when row.Name == row.ValueText => MismatchKind.Same,
            _ when IsRate(name) => HasFigure(row) && !IsOtherThanRate(row.Value) ? null : MismatchKind.Rate,
            _ when name.EndsWithAny(_degreeNames) => HasFigure(row) ? null : MismatchKind.Rate,
            { Category: IndicatorCategory.Cost } => IsWithoutMoney(row, name) ? MismatchKind.Cost : null,
            _ when name.EndsWithAny(_countNames) => HasFigure(row) ? null : MismatchKind.Count,
            _ => null,
        };
    }

    private Finding Mismatched(MismatchKind kind, ImmutableArray<ReviewedIndicator> rows)
    {
        var row = rows[0];
        var (name, value) = ($"{IndicatorPair.Columns(rows)}“{row.Name}”", row.ValueText);
        var (situation, opinion, suggestion) = kind switch
        {
            MismatchKind.Same => (_same, $"{name}的值与名称一字不差，等于没有目标值。", "请写明数量、比例、时限或可以检查的成果，或取消该项。"),
            MismatchKind.Rate => (_rate, $"{name}应填百分比，“{value}”不是比率，无法考核。", "请填写如“≥95%”的值，或改用相符的名称。"),
            MismatchKind.Count => (_count, $"{name}应填数量，“{value}”没有数字，无法核对。", "请填写数字和单位（如≥120人）。"),
            MismatchKind.Cost => (_cost, $"{name}的值“{value}”没有金额，控制不了成本。", "请填写单位成本、支出标准（如≤×元/平方米）或分项控制数。"),
        };
        return Find(situation, row.Place, [row.Indicator.Name!, row.Indicator.Value!], opinion, suggestion);
    }

    private static bool HasFigure(ReviewedIndicator row) => row.Value.IsMeasurable || CompactText.HasFigure(row.ValueText);

    /// <summary>The longest ending decides: 使用效率 is no share, 治疗有效率 is one.</summary>
    private bool IsRate(string name) => name.EndingOf(_rateNames)?.Length > (name.EndingOf(_notRateNames)?.Length ?? 0);

    /// <summary>A figure in a unit that no rate has. A bare figure, or a unit nobody knows, may be one.</summary>
    private static bool IsOtherThanRate(IndicatorValue value) => value.Kind is IndicatorValueKind.Date || value is
    {
        Kind: IndicatorValueKind.Number,
        Unit.Dimension: not (Dimension.Ratio or Dimension.Unknown),
    };

    /// <summary>No figure at all, or a figure that counts or measures something else. A share is no cost unless it says what is saved.</summary>
    private bool IsWithoutMoney(ReviewedIndicator row, string name) => row.Value switch
    {
        _ when !HasFigure(row) => true,
        { Kind: IndicatorValueKind.Date or IndicatorValueKind.RecurringDate or IndicatorValueKind.Duration } => true,
        { Kind: IndicatorValueKind.Number, Unit.Dimension: Dimension.Ratio } => !_savings.Any(word => name.Contains(word, StringComparison.Ordinal)),
        { Kind: IndicatorValueKind.Number, Unit: { Dimension: Dimension.Count or Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass } unit } => !unit.Standard.Contains('/'),
        _ => false,
    };


    /// <summary>The name without a unit in brackets at its end: 合格率（%）.</summary>
    private static string WithoutUnit(string name)
    {
        var open = name.LastIndexOfAny(['（', '(']);
        return open > 0 && name[^1] is '）' or ')' ? name[..open] : name;
    }

    private enum MismatchKind
    {
        Same,
        Rate,
        Count,
        Cost,
    }
}
