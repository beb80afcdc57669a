using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 成本指标等于预算: a cost indicator that only repeats the budget total controls nothing, since nobody can spend more than the budget anyway. Beside
/// another cost indicator with a figure of its own it is a cap, and worth a hint only.
/// </summary>
internal sealed class CostEqualsBudget : ReviewRule
{
    private readonly SpendingFields _fields;
    private readonly FindingCase _alone;
    private readonly FindingCase _besideUnitCost;

    public CostEqualsBudget(ReviewKnowledge knowledge)
        : base(knowledge, "cost-equals-budget", "成本指标等于预算", ReviewAspect.Suitability)
    {
        _fields = knowledge.Fields;
        _alone = Knowledge.Case("alone");
        _besideUnitCost = Knowledge.Case("beside-unit-cost");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        ImmutableArray<decimal> totals = [.. FormSides.Both.Select(form.AmountOf).Where(total => total > 0m).Distinct()];
        foreach (var pair in form.Pairs)
        {
            var rows = pair.RowsThat(row => Repeats(row, totals));
            if (!rows.IsEmpty)
            {
                yield return Repeated(form, rows);
            }
        }
    }

    private Finding Repeated(ReviewedForm form, ImmutableArray<ReviewedIndicator> rows)
    {
        var row = rows[0];
        var total = form.AmountOf(row.Side) is var own and > 0m ? own : form.AmountOf(FormSide.Period);
        var hasUnitCost = form.IndicatorsOf(row.Side).Any(other => other != row && IsCostFigure(other) && !Repeats(other, [total]));
        return Find(
            hasUnitCost ? _besideUnitCost : _alone,
            row.Place,
            [row.Indicator.Name ?? row.Indicator.Value!, row.Indicator.Value!],
            $"{IndicatorPair.Columns(rows)}“{row.Name}”{row.ValueText}等于资金总额{(row.Value.Unit is null ? $"（{Money.Readable(total)}）" : "")}，控制不了成本。",
            $"请改填{UnitCost(form, row.Side, total)}。");
    }

    /// <summary>Equal to a total, or to a total rounded to the 万元 as indicators are written.</summary>
    private static bool Repeats(ReviewedIndicator row, ImmutableArray<decimal> totals) =>
        IsCost(row) && Amounts(row.Value).Any(amount => totals.Any(total => IsTotal(amount, total)));

    private static bool IsTotal(decimal amount, decimal total)
    {
        decimal[] places = [1m, 10m, 100m, 1000m, 10000m];
        var isClose = Math.Abs(amount - total) * 200m < total;
        return isClose && places.Any(place => amount % place == 0m && Math.Abs(amount - total) * 2m <= place);
    }

    /// <summary>What a figure can mean in yuan. Where 元 is not written, a bare figure may be 元 or 万元: equal to the total in either, it repeats the total.</summary>
    private static IEnumerable<decimal> Amounts(IndicatorValue value) => value switch
    {
        { Kind: not IndicatorValueKind.Number } or { Number: null or > FundingLine.LargestAmount } => [],
        { Unit.Dimension: Dimension.Money } => [value.Number.Value],
        { Unit: null, Multiplier: not null } => [value.Number.Value],
        { Unit: null } => [value.Number.Value, value.Number.Value * 10000m],
        _ => [],
    };

    private static bool IsCost(ReviewedIndicator row) => row.Category is IndicatorCategory.Cost && row.ValueText.Length > 0;

    private static bool IsCostFigure(ReviewedIndicator row) => IsCost(row) && row.Value.Unit?.Dimension is Dimension.Money or Dimension.UnitPrice;

    /// <summary>
    /// An example from the form's own figures: the total over the first quantity that is counted or measured. Without one, what its field of spending is
    /// priced by, or parts.
    /// </summary>
    private string UnitCost(ReviewedForm form, FormSide side, decimal total)
    {
        var quantity = form.IndicatorsOf(side).FirstOrDefault(IsDivisor);
        return quantity is { Value: { Number: { } number, Unit: { } unit } }
            ? $"单位成本，如按“{quantity.Name}”{quantity.ValueText}约{Money.About(total / number)}/{unit.Standard}（以核定标准为准）"
            : _fields.Of(form)?.Examples(form, IndicatorCategory.Cost) is { Length: > 0 } usual ? $"单位成本或支出标准，如{usual}"
            : "单位成本或支出标准，如每人、每户、每公里多少元，或分项控制数";
    }

    private static bool IsDivisor(ReviewedIndicator row) => row.Category is IndicatorCategory.Quantity && row.Value is
    {
        Kind: IndicatorValueKind.Number,
        Number: > 1m and < 1_000_000_000m,
        Unit: { Dimension: Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Volume or Dimension.Mass },
    };
}
