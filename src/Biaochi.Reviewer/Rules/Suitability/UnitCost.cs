using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
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
/// 单位成本异常: price times quantity is more than the money, or hardly half of it; or money over quantity is far from what such a thing costs anywhere.
/// Where the total is a round share (30 %) of the product, levels of government share the cost, and nothing is wrong.
/// </summary>
internal sealed partial class UnitCost : ReviewRule
{
    /// <summary>A cap on the price may lie above what will be paid.</summary>
    private const decimal CapTolerance = 1.2m;
    private const decimal Tolerance = 1.02m;

    /// <summary>Texts round.</summary>
    private const decimal ClaimTolerance = 1.03m;

    private readonly FindingCase _short;
    private readonly FindingCase _unused;
    private readonly FindingCase _text;
    private readonly FindingCase _implausible;
    private readonly WordList _shared;
    private readonly WordList _needs;
    private readonly ImmutableArray<UsualPrice> _prices;

    /// <summary>What these prices are of.</summary>
    private readonly WordList _things;

    public UnitCost(ReviewKnowledge knowledge)
        : base(knowledge, "unit-cost", "单位成本异常", ReviewAspect.Suitability)
    {
        _short = Knowledge.Case("short");
        _unused = Knowledge.Case("unused");
        _text = Knowledge.Case("text");
        _implausible = Knowledge.Case("implausible");
        _shared = Knowledge.Words("shared");
        _needs = Knowledge.Words("needs");
        _prices = Knowledge.Lines("usual-prices", UsualPrice.TryParse);
        _things = [.. _prices.SelectMany(price => price.Things)];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if ((Rows(form, FormSide.Period) ?? Rows(form, FormSide.Annual) ?? Text(form) ?? Claimed(form)) is { } computed)
        {
            yield return computed;
        }

        if ((Implausible(form, FormSide.Period) ?? Implausible(form, FormSide.Annual)) is { } implausible)
        {
            yield return implausible;
        }
    }

    /// <summary>The one unit price of a column with the one quantity in its unit, against the column's total.</summary>
    private Finding? Rows(ReviewedForm form, FormSide side)
    {
        var rows = form.IndicatorsOf(side);
        var price = TheOne(rows, IsPrice);
        var total = form.AmountOf(side);
        if (price is null || PerOne(price) is not { } one || total <= 0m)
        {
            return null;
        }

        var quantity = TheOne(rows, row => row is { Category: IndicatorCategory.Quantity, Value: { Kind: IndicatorValueKind.Number, Number: > 0m, Unit: { } unit } } && PricedQuantity.IsPriceOf("每" + one, unit.Standard));
        if (quantity is null || quantity.Value.Number > FundingLine.LargestAmount / price.Value.Number)
        {
            return null;
        }

        var product = price.Value.Number!.Value * quantity.Value.Number!.Value;
        var tolerance = price.Value.Comparator is Comparator.None or Comparator.Equal ? Tolerance : CapTolerance;
        var isOnlyOutput = rows.Count(row => row.Category is IndicatorCategory.Quantity) == 1 && rows.Count(row => row.Category is IndicatorCategory.Cost) == 1;
        return product > total * tolerance && !IsShared(form, product, total)
            ? Computed(_short, form, price, quantity, product, total, $"按此标准差{Money.About(product - total)}，数量完不成")
            : isOnlyOutput && product * 2m < total && !SaysMore(form) && !IsShared(form, total, product)
            ? Computed(_unused, form, price, quantity, product, total, $"其余{Money.About(total - product)}没有对应的产出和标准")
            : null;
    }

    /// <summary>The row of which it is true; null where there is none, or more than one.</summary>
    private static ReviewedIndicator? TheOne(ImmutableArray<ReviewedIndicator> rows, Func<ReviewedIndicator, bool> holds)
    {
        ReviewedIndicator? found = null;
        foreach (var row in rows)
        {
            if (holds(row))
            {
                if (found is not null)
                {
                    return null;
                }

                found = row;
            }
        }

        return found;
    }

    private Finding Computed(FindingCase situation, ReviewedForm form, ReviewedIndicator price, ReviewedIndicator quantity, decimal product, decimal total, string consequence) => Find(
        situation,
        price.At(IndicatorCell.Value),
        [.. new[] { quantity.Indicator.Name, quantity.Indicator.Value, price.Indicator.Name, price.Indicator.Value }.OfType<string>(), .. form.WrittenFor(total)],
        $"{price.Side.Label()}“{quantity.Name}”{quantity.ValueText}，“{price.Name}”{price.ValueText}，相乘为{Money.About(product)}，资金总额是{Money.Readable(total)}，{consequence}。",
        "请核对后重新测算；几级财政分担或分年安排的写明比例，另有支出的分项列出。");

    /// <summary>What a text pays for all that it counts, against the larger total.</summary>
    private Finding? Text(ReviewedForm form)
    {
        var total = FormSides.Both.Max(form.AmountOf);
        if (total <= 0m)
        {
            return null;
        }

        foreach (var cell in form.Figures.Where(figure => figure.IsPrice).Select(figure => figure.Cell).Distinct())
        {
            var pairs = PricedQuantity.AllOf(form.Figures.Where(figure => figure.Cell == cell));
            var sum = pairs.Where(pair => pair.Quantity.Number < FundingLine.LargestAmount / Math.Max(pair.Price.Number, 1m)).Sum(pair => pair.Amount);
            if (sum <= total * Tolerance || IsShared(form, sum, total))
            {
                continue;
            }

            var shown = string.Join('、', pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Quantity.Written}×{Money.Readable(pair.Price.Number)}")));
            return Find(
                _text,
                FindingPlace.Of(cell.Field),
                [.. pairs.SelectMany(pair => new[] { pair.Quantity.Quote, pair.Price.Quote }).Distinct(), .. form.WrittenFor(total)],
                $"{cell.Label}的数量和标准相乘（{shown}）为{Money.About(sum)}，资金总额是{Money.Readable(total)}，差{Money.About(sum - total)}。",
                "请核对数量和标准，使测算与总额一致；几级财政分担的，写明各级的比例。");
        }

        return null;
    }

    /// <summary>每例1500元, 1200例, 共需250万元: what a text itself says is needed, against its one price and quantity.</summary>
    private Finding? Claimed(ReviewedForm form)
    {
        if (!form.Figures.Any(static figure => figure.IsPrice))
        {
            return null;
        }

        foreach (var cell in form.Figures.Where(figure => figure.IsAmount).GroupBy(figure => figure.Cell))
        {
            if (cell.DistinctBy(amount => amount.Number).ToList() is not [var claim]
                || !claim.Before.HasAny(_needs)
                || PricedQuantity.OnlyOf([.. form.Figures.Where(figure => figure.Cell == cell.Key)]) is not { } pair
                || pair.Quantity.Number > FundingLine.LargestAmount / Math.Max(pair.Price.Number, 1m)
                || (pair.Amount <= claim.Number * ClaimTolerance && claim.Number <= pair.Amount * ClaimTolerance)
                || IsShared(form, pair.Amount, claim.Number) || FigureSums.IsRoundShare(pair.Amount, claim.Number))
            {
                continue;
            }

            return Find(
                _text,
                FindingPlace.Of(cell.Key.Field),
                [.. new[] { pair.Quantity.Quote, pair.Price.Quote, claim.Quote }.Distinct()],
                $"{cell.Key.Label}写“{CompactText.Of(claim.Quote)}”，{pair.Quantity.Written}×{Money.Readable(pair.Price.Number)}却是{Money.About(pair.Amount)}，差{Money.About(Math.Abs(pair.Amount - claim.Number))}。",
                "请核对数量、标准和总额；另有支出的，分项列出。");
        }

        return null;
    }

    /// <summary>Cost and quantity of one thing whose price everybody knows to within a factor.</summary>
    private Finding? Implausible(ReviewedForm form, FormSide side)
    {
        var rows = form.IndicatorsOf(side);
        foreach (var quantity in rows)
        {
            if (quantity is not { Category: IndicatorCategory.Quantity, Value: { Kind: IndicatorValueKind.Number, Number: > 0m, Unit: not null } } || !quantity.Name.HasAny(_things))
            {
                continue;
            }

            var cost = _prices.Where(price => price.IsFor(quantity.Name, quantity.Value.Unit!.Standard))
                .Select(price => (Price: price, Row: rows.FirstOrDefault(row => row.Category is IndicatorCategory.Cost && row.Value.AmountInYuan is > 0m && price.Names(row.Name))))
                .FirstOrDefault(found => found.Row is not null);
            if (cost.Row is { } row && row.Value.AmountInYuan!.Value / quantity.Value.Number!.Value is var one && !cost.Price.Holds(one))
            {
                return Find(
                    _implausible,
                    quantity.At(IndicatorCell.Value),
                    [quantity.Indicator.Name!, quantity.Indicator.Value!, row.Indicator.Name!, row.Indicator.Value!],
                    $"{side.Label()}“{row.Name}”{row.ValueText}，“{quantity.Name}”{quantity.ValueText}，折合每{quantity.Value.Unit!.Standard}{Money.About(one)}，明显偏离通常价格。",
                    "请按品种、数量、单价列出测算，改正数量或金额。");
            }
        }

        return null;
    }

    /// <summary>The form says that others pay a part, or the total is a round share of what is needed.</summary>
    private bool IsShared(ReviewedForm form, decimal needed, decimal paid) => FigureSums.IsRoundShare(paid, needed) || form.Texts.Any(text => text.Compact.HasAny(_shared));

    /// <summary>A text with amounts or a second price pays for more than the indicators have.</summary>
    private static bool SaysMore(ReviewedForm form) => form.Figures.Count(figure => figure.IsAmount || figure.IsPrice) > 1;

    private static bool IsPrice(ReviewedIndicator row) => row is { Category: IndicatorCategory.Cost, Value: { Kind: IndicatorValueKind.Number, Number: > 0m, Unit: { } unit } }
        && (unit.Dimension is Dimension.UnitPrice || (unit.Dimension is Dimension.Money && NamedOne(row.Name) is not null));

    private static string? PerOne(ReviewedIndicator price) => price.Value.Unit!.Dimension is Dimension.UnitPrice ? PerOne(price.Value.Unit) : NamedOne(price.Name);

    /// <summary>人次 of 接待每人次成本; null where the name has no 每, or 每月 and the like.</summary>
    private static string? NamedOne(string name) => Each().Match(name) is { Success: true } each ? each.Groups[1].Value : null;

    [GeneratedRegex("每(人次|人|户|亩|公里|平方米|台|套|辆|座|场|期|吨|件|例)(?!均?每)")]
    private static partial Regex Each();

    /// <summary>公里 of 元/公里 and 人 of 元/人·年; null for prices of a time that may come several times in the year.</summary>
    private static string? PerOne(MeasureUnit unit)
    {
        var parts = unit.Standard.Split('/', '·');
        var isPerYear = parts is [_, _] or [_, _, "年"];
        return isPerYear && parts[1] is not ("月" or "天" or "日" or "年" or "小时") ? parts[1] : null;
    }
}
