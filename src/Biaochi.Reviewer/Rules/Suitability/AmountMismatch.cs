using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 金额不一致: an amount that claims to be the whole is another than the funding table's or less than its own parts, or the indicators spend more than there is. Where the texts
/// derive the table's total in any way (as a sum, as a share), a different amount is a part or a base, and no contradiction.
/// </summary>
internal sealed class AmountMismatch : ReviewRule
{
    /// <summary>The last words of a clause show what its amount is.</summary>
    private const int ShownLength = 16;

    private readonly FindingCase _text;
    private readonly FindingCase _overBudget;
    private readonly FindingCase _unit;
    private readonly FindingCase _sum;
    private readonly FindingCase _standard;
    private readonly WordList _sums;
    private readonly WordList _beside;
    private readonly WordList _wholes;
    private readonly WordList _appropriations;
    private readonly WordList _others;
    private readonly WordList _spending;
    private readonly WordList _notSpending;

    public AmountMismatch(ReviewKnowledge knowledge)
        : base(knowledge, "amount-mismatch", "金额不一致", ReviewAspect.Suitability)
    {
        _text = Knowledge.Case("text");
        _overBudget = Knowledge.Case("over-budget");
        _unit = Knowledge.Case("unit");
        _sum = Knowledge.Case("sum");
        _standard = Knowledge.Case("standard");
        _sums = Knowledge.Words("sums");
        _beside = Knowledge.Words("beside");
        _wholes = Knowledge.Words("wholes");
        _appropriations = Knowledge.Words("appropriations");
        _others = Knowledge.Words("others");
        _spending = Knowledge.Words("spending");
        _notSpending = Knowledge.Words("not-spending");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var figures = form.FiguresAndFunds;
        if (figures.Totals.IsEmpty)
        {
            yield break;
        }

        if ((Sum(figures) ?? Text(form, figures) ?? Standard(form)) is { } text)
        {
            yield return text;
        }

        if ((OverBudget(form, figures, FormSide.Period) ?? OverBudget(form, figures, FormSide.Annual)) is { } indicator)
        {
            yield return indicator;
        }
    }

    /// <summary>A text adds up its own amounts wrongly.</summary>
    private Finding? Sum(FormFigures figures)
    {
        if (StatedSum.Of(figures.Amounts, _sums, _beside).FirstOrDefault(sum => sum.IsExceeded) is not { } sum)
        {
            return null;
        }

        var parts = string.Join(" + ", sum.Parts.Select(part => Money.Readable(part.Number)));
        return Find(
            _sum,
            FindingPlace.Of(sum.Total.Cell.Field),
            [sum.Total.Quote, .. sum.Parts.Select(part => part.Quote)],
            $"{sum.Total.Cell.Label}写“{CompactText.Of(sum.Total.Quote)}”，所列各项{parts} = {Money.Readable(sum.SumOfParts)}，多{Money.Readable(sum.SumOfParts - sum.Total.Number)}。",
            "请核对分项和合计，并与资金表一致。");
    }

    /// <summary>Overview and goal give one standard of payment otherwise.</summary>
    private Finding? Standard(ReviewedForm form) => ContradictingStandards.In(form) is not { } prices ? null : Find(
        _standard,
        FindingPlace.Of(prices.Goal.Cell.Field),
        [prices.Told.Quote, prices.Goal.Quote],
        $"{prices.Told.Cell.Label}写“{Excerpt.EndOf(prices.Told.Quote, ShownLength)}”，{prices.Goal.Cell.Label}写“{Excerpt.EndOf(prices.Goal.Quote, ShownLength)}”，标准前后不一。",
        "请按政策文件核对后统一，并据此核对总额。");

    private Finding? Text(ReviewedForm form, FormFigures figures)
    {
        if (Claim(figures) is not { } claim || IsRounded(claim.Number, figures.Total))
        {
            return null;
        }

        var (stated, total) = (claim.Number, figures.Total);
        var isUnit = stated == total * 10_000m || total == stated * 10_000m;
        var gap = stated > total ? "缺口" : "多出";
        return Find(
            isUnit ? _unit : _text,
            FindingPlace.Of(claim.Cell.Field),
            [claim.Quote, .. form.WrittenFor(total)],
            isUnit
                ? $"{claim.Cell.Label}写“{claim.Written}”，资金总额为{Money.Yuan(total)}，正好相差一万倍，元和万元写错。"
                : $"{claim.Cell.Label}写“{Excerpt.EndOf(claim.Quote, ShownLength)}”，资金总额却是{Money.Readable(total)}，{gap}的{Money.Readable(Math.Abs(stated - total))}没有交代。",
            isUnit ? "请核对计量单位，改为与资金表一致。" : "请核对后统一；只安排一部分的，写明是哪几项。");
    }

    /// <summary>The largest amount of its cell that is called the sum of all; else the only amount of all texts, where money is appropriated by it.</summary>
    private StatedFigure? Claim(FormFigures figures)
    {
        if (figures.Amounts.IsEmpty)
        {
            return figures.All.FirstOrDefault(figure => IsTenThousandth(figure, figures.Total));
        }

        if (figures.DeriveTotal())
        {
            return null;
        }

        var amounts = figures.Amounts.ToList();
        if (amounts.Exists(amount => amount.Before.HasAny(_others)) && amounts.DistinctBy(amount => amount.Number).Count() == 1)
        {
            return null;
        }

        var whole = amounts.Find(amount => !amount.Before.HasAny(_others)
            && StatedFigure.Tail(amount.Before, 10).HasAny(_wholes)
            && amounts.TrueForAll(other => other.Cell != amount.Cell || other.Number <= amount.Number));
        return whole ?? (amounts.DistinctBy(amount => amount.Number).Count() == 1 && amounts[0].Before.HasAny(_appropriations) && IsNear(amounts[0].Number, figures.Total) ? amounts[0] : null);
    }

    /// <summary>资金总额190元 where the table has 190万元: too small for a project's amount, but called the whole of it.</summary>
    private bool IsTenThousandth(StatedFigure figure, decimal total) => figure.Figure.Unit?.Dimension is Dimension.Money
        && figure.Number * 10_000m == total && !figure.IsPrice && !figure.Before.HasAny(_others) && StatedFigure.Tail(figure.Before, 10).HasAny(_wholes);

    /// <summary>A budget of 980万元 for a computed 979.44万元: less than a thousandth, and the total ends with the 万.</summary>
    private static bool IsRounded(decimal stated, decimal total) => total % 10_000m == 0m && Math.Abs(stated - total) * 1000m < total;

    /// <summary>A slip of the pen or an amount before a cut; a much smaller one is a part of the money.</summary>
    private static bool IsNear(decimal stated, decimal total) => (stated > total / 2m && stated < total * 2m) || stated == total * 10_000m || total == stated * 10_000m;

    private Finding? OverBudget(ReviewedForm form, FormFigures figures, FormSide side)
    {
        if (!form.IndicatorsOf(side).Any(IsSpending))
        {
            return null;
        }

        var rows = form.IndicatorsOf(side).Where(IsSpending).DistinctBy(row => (row.Name, row.ValueText)).ToList();
        var total = figures.Total;
        if (rows.Find(row => Yuan(row) > total + Rounding(total)) is { } row)
        {
            return Over(form, side, [row], Yuan(row), total);
        }

        // A total among parts is counted once: only rows none of which is the sum of others are added.
        var amounts = rows.ConvertAll(Yuan);
        var sum = amounts.Sum();
        var hasTotal = amounts.Exists(amount => Math.Abs(amount - total) <= Rounding(total) || Math.Abs(sum - amount - amount) <= Rounding(amount));
        var areParts = rows.Count > 1 && rows.TrueForAll(row => row.Category is IndicatorCategory.Cost);
        return !hasTotal && sum > total + Rounding(total) && (areParts || (rows.Count == 2 && Share(rows[0].Name, rows[1].Name))) ? Over(form, side, [.. rows], sum, total) : null;
    }

    private Finding Over(ReviewedForm form, FormSide side, ImmutableArray<ReviewedIndicator> rows, decimal sum, decimal total)
    {
        var isUnit = rows.Length == 1 && sum == total * 10_000m;
        var shown = string.Join('、', rows.Select(row => $"“{row.Name}”{row.ValueText}"));
        return Find(
            isUnit ? _unit : _overBudget,
            rows[0].At(IndicatorCell.Value),
            [.. rows.SelectMany(row => new[] { row.Indicator.Name!, row.Indicator.Value! }), .. form.WrittenFor(total)],
            isUnit
                ? $"{side.Label()}指标{shown}，资金总额为{Money.Yuan(total)}，正好相差一万倍，元和万元写错。"
                : $"{side.Label()}指标{shown}{(rows.Length > 1 ? $"，合计{Money.Readable(sum)}" : "")}，比资金总额{Money.Readable(total)}多{Money.Readable(sum - total)}，无法实现。",
            isUnit ? "请核对计量单位，改为与资金表一致。" : "请压减指标，或写明其余来源。");
    }

    private bool IsSpending(ReviewedIndicator row) => row.Indicator.Name is not null
        && row.Category is IndicatorCategory.Cost or IndicatorCategory.Quantity
        && row.Value.AmountInYuan is > 0m and <= FundingLine.LargestAmount
        && row.Value.Comparator is not (Comparator.AtLeast or Comparator.MoreThan)
        && row.Name.HasAny(_spending)
        && !row.Name.HasAny(_notSpending);

    private static decimal Yuan(ReviewedIndicator row) => row.Value.AmountInYuan!.Value;

    /// <summary>Indicators are rounded to the 万元 where the table has yuan.</summary>
    private static decimal Rounding(decimal total) => Math.Min(10_000m, total / 200m);

    /// <summary>Two parts of one thing are named alike (供水补贴金额, 供水维修金额); others may be a step and the next.</summary>
    private static bool Share(string a, string b) => a.Length > 1 && b.Length > 1 && a[..2] == b[..2];
}
