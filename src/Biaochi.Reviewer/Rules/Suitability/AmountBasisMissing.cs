using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 测算依据缺失: nothing in the form lets a reader work out the amount: no price with the quantity it is for, no items that add up, no percentage of a
/// base, no contract or settlement that names it.
/// </summary>
internal sealed class AmountBasisMissing : ReviewRule
{
    /// <summary>Below a million yuan the budget is often one post, which a reviewer may let pass with a hint.</summary>
    private const decimal Large = 1_000_000m;

    /// <summary>A price and a quantity so close together, in characters, are about one thing.</summary>
    private const int Beside = 25;

    private const string UnitPrice = "单价";

    /// <summary>So many pairs of letters of the priced thing stand in the name of what is counted.</summary>
    private const double SameThing = 0.5;

    private readonly FindingCase _nothing;
    private readonly FindingCase _small;
    private readonly FindingCase _partly;
    private readonly WordList _settled;
    private readonly WordList _notSpending;

    public AmountBasisMissing(ReviewKnowledge knowledge)
        : base(knowledge, "amount-basis-missing", "测算依据缺失", ReviewAspect.Suitability)
    {
        _nothing = Knowledge.Case("nothing");
        _small = Knowledge.Case("small");
        _partly = Knowledge.Case("partly");
        _settled = Knowledge.Words("settled");
        _notSpending = Knowledge.Words("not-spending");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var figures = form.FiguresAndFunds;
        if (figures.Total <= 0m)
        {
            return [];
        }

        return Partly(form, figures) is { } partly ? [partly] : IsExplained(form, figures) ? [] : [Nothing(form, figures)];
    }

    /// <summary>The texts work out an amount by a rate, and it is less than half of what is asked for.</summary>
    private Finding? Partly(ReviewedForm form, FormFigures figures)
    {
        var amounts = figures.Amounts.Where(amount => !amount.Before.HasAny(_notSpending)).DistinctBy(amount => amount.Number).ToList();
        var sum = amounts.Sum(amount => amount.Number);
        if (!amounts.Exists(amount => IsByRate(figures, amount)) || sum * 2m >= figures.Total)
        {
            return null;
        }

        return Find(
            _partly,
            FindingPlace.Of(amounts[0].Cell.Field),
            [.. amounts.Select(amount => amount.Quote), .. form.WrittenFor(figures.Total)],
            $"全文只测算出“{string.Join('、', amounts.Select(amount => amount.Written))}”，资金总额{Money.Readable(figures.Total)}的其余{Money.Readable(figures.Total - sum)}没有测算。",
            "请逐项写明数量、标准和金额，合计等于资金总额。");
    }

    /// <summary>The amount stands in a cell beside a price and a percentage.</summary>
    private static bool IsByRate(FormFigures figures, StatedFigure amount)
    {
        var beside = figures.All.Where(figure => figure.Cell == amount.Cell).ToList();
        return beside.Exists(figure => figure.IsPrice) && beside.Exists(figure => figure.Figure.Unit?.Standard is "%");
    }

    private Finding Nothing(ReviewedForm form, FormFigures figures)
    {
        var side = form.AmountOf(FormSide.Annual) > 0m ? FormSide.Annual : FormSide.Period;
        var price = figures.All.FirstOrDefault(figure => figure.IsPrice);
        var quantity = form.IndicatorsOf(side).FirstOrDefault(row => row.Category is IndicatorCategory.Quantity && IsQuantity(row.Value));
        var total = form.AmountOf(side);
        var known = price is not null
            ? $"虽有“{price.Quote}”，却没有对应的数量"
            : quantity is not null ? $"只有“{quantity.Name}”{quantity.ValueText}，没有单价、分项金额" : "数量、单价和分项金额都没有";
        return Find(
            total >= Large ? _nothing : _small,
            FindingPlace.Of(side, Forms.Funds.FundingSource.Total),
            [.. form.WrittenFor(total)],
            $"资金总额{Money.Readable(total)}没有测算，{known}。",
            quantity is not { Value.Number: > 1m } ? "请在概况写明数量×单价（标准）＝金额，多项支出分项列出。" : $"请在概况写明每{quantity.Value.Unit!.Standard}的金额，另有支出的分项列出。");
    }

    private bool IsExplained(ReviewedForm form, FormFigures figures)
    {
        var amounts = figures.Amounts.DistinctBy(amount => amount.Number).ToList();
        return amounts.Count(amount => amount.Number < figures.Total) >= 2
            || HasShare(figures, amounts)
            || HasPriceWithQuantity(form, figures)
            || form.Texts.Any(cell => cell.Compact.HasAny(_settled));
    }

    /// <summary>A percentage of an amount in the texts is the total.</summary>
    private static bool HasShare(FormFigures figures, List<StatedFigure> amounts) => figures.All
        .Where(figure => figure.Figure.Unit?.Standard is "%")
        .Any(percent => amounts.Exists(amount => FigureSums.IsShare(percent.Number, amount.Number, figures.Total)));

    /// <summary>
    /// Somewhere stands a price, and a quantity of what it is for: 3000元/公里 and 420公里, 每人91.4元 and 53000人; or a sum too small for a project's cost
    /// beside a count of what it is paid for (42名, 月工资1800元).
    /// </summary>
    private static bool HasPriceWithQuantity(ReviewedForm form, FormFigures figures)
    {
        if (figures.All.Any(figure => figure.IsPrice && figures.All.Any(other => other.Cell == figure.Cell && IsQuantity(other.Figure.Unit) && Math.Abs(other.Figure.Start - figure.Figure.End) < Beside)))
        {
            return true;
        }

        var rows = form.Indicators;
        var prices = figures.All.Where(figure => figure.IsPrice).Select(figure => figure.Context)
            .Concat(rows.Where(IsPrice).Select(row => row.Name + row.ValueText))
            .ToList();
        var units = figures.All.Where(figure => IsQuantity(figure.Figure.Unit)).Select(figure => figure.Figure.Unit!)
            .Concat(rows.Where(row => IsQuantity(row.Value)).Select(row => row.Value.Unit!));
        return units.Any(unit => prices.Exists(price => PricedQuantity.IsPriceOf(price, unit.Standard) || PricedQuantity.IsPriceOf(price, unit.Written))) || HavePricedThing(rows);
    }

    /// <summary>消防车单价 beside 购置消防车 3辆: the price is of what is counted, though its unit leaves out for how many.</summary>
    private static bool HavePricedThing(ImmutableArray<ReviewedIndicator> rows) => rows.Any(price =>
        price.Value.Unit?.Dimension is Dimension.Money
        && price.Name.EndsWith(UnitPrice, StringComparison.Ordinal)
        && rows.Any(row => row.Category is IndicatorCategory.Quantity && IsQuantity(row.Value) && TextOverlap.Covers(WithoutPrice(price.Name), row.Name, SameThing, 2)));

    private static string WithoutPrice(string name) => name[..^UnitPrice.Length].Replace("采购", "", StringComparison.Ordinal).Replace("购置", "", StringComparison.Ordinal);

    private static bool IsPrice(ReviewedIndicator row) =>
        row.Value.Unit?.Dimension is Dimension.UnitPrice || (row.Value.Unit?.Dimension is Dimension.Money && row.Name.Contains('每', StringComparison.Ordinal));

    private static bool IsQuantity(IndicatorValue value) => value.Kind is IndicatorValueKind.Number && value.Number > 0m && IsQuantity(value.Unit);

    private static bool IsQuantity(MeasureUnit? unit) => unit?.Dimension is Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Volume or Dimension.Mass;
}
