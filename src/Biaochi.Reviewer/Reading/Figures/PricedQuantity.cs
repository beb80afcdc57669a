using System.Collections.Immutable;
using Biaochi.Forms.Values;

namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>A quantity of a text with the price that the same sentence gives for one of it: 600人，每人300元.</summary>
internal sealed record PricedQuantity(StatedFigure Quantity, StatedFigure Price)
{
    private const string SentenceEnds = "。；;\n";

    private static readonly ImmutableArray<string> Persons = ["人", "名", "位", "生", "员"];

    /// <summary>A price for a time needs a number of times that the text may leave to the reader.</summary>
    private static readonly string[] TimeWords = ["月", "天", "日", "餐", "学期", "季", "小时", "周", "次"];

    /// <summary>So close before it stands what a figure is.</summary>
    private const int NameWithin = 12;

    /// <summary>户均增收1500元 is what people gain, and 热价每平方米19元 what they pay themselves: no budget pays it.</summary>
    private static readonly string[] OtherMoney = ["增收", "收入", "收益", "产值", "利润", "节约", "节省", "节支", "热价", "水价", "电价", "气价", "票价", "售价", "收费", "市场价"];

    public decimal Amount => Quantity.Number * Price.Number;

    /// <summary>
    /// Every price of the cell with its quantity; empty where one has none, is paid by time, or where the cell has amounts beside them: then the
    /// prices are not all that is paid.
    /// </summary>
    public static ImmutableArray<PricedQuantity> AllOf(IEnumerable<StatedFigure> cell)
    {
        var figures = cell.ToList();
        var prices = figures.Where(figure => figure.IsPrice && !IsOfOthers(figure)).ToList();
        if (prices.Count == 0 || figures.Exists(figure => figure.IsAmount) || prices.Exists(IsByTime))
        {
            return [];
        }

        ImmutableArray<PricedQuantity> pairs = [.. prices.Select(price => (Price: price, Quantity: QuantityOf(figures, price))).Where(pair => pair.Quantity is not null).Select(pair => new PricedQuantity(pair.Quantity!, pair.Price))];
        return pairs.Length == prices.Count && pairs.DistinctBy(pair => pair.Quantity).Count() == pairs.Length ? pairs : [];
    }

    /// <summary>The one price of the cell and the one quantity it is for, wherever they stand; null where the cell has more than one of either, or pays by time.</summary>
    public static PricedQuantity? OnlyOf(IReadOnlyList<StatedFigure> cell)
    {
        var prices = cell.Where(figure => figure.IsPrice).ToList();
        if (prices is not [var price] || IsOfOthers(price) || IsByTime(price))
        {
            return null;
        }

        var quantities = cell.Where(figure => IsQuantityOf(figure, price)).DistinctBy(figure => figure.Number).ToList();
        return quantities is [var quantity] ? new PricedQuantity(quantity, price) : null;
    }

    /// <summary>每人, 元/人, 人均: the text about a price names one of what is counted in <paramref name="unit"/>. Whoever counts 名 pays 每人 or 每生.</summary>
    public static bool IsPriceOf(string price, string unit) => Persons.Contains(unit) ? Persons.Any(person => NamesOne(price, person)) : NamesOne(price, unit);

    private static bool NamesOne(string price, string unit) => unit.Length > 0 && price.Contains(unit, StringComparison.Ordinal) && (price.Contains(unit + "均", StringComparison.Ordinal) || Array.Exists(
        ["每", "/", "／", "\\"],
        sign => price.Contains(sign + unit, StringComparison.Ordinal) || price.Contains(sign + "一" + unit, StringComparison.Ordinal) || price.Contains($"{sign}人·{unit}", StringComparison.Ordinal)));

    /// <summary>The nearest quantity before the price in its sentence.</summary>
    private static StatedFigure? QuantityOf(List<StatedFigure> figures, StatedFigure price) => figures.LastOrDefault(figure =>
        figure.Figure.End <= price.Figure.Start
        && IsQuantityOf(figure, price)
        && figure.Cell.Text.AsSpan(figure.Figure.End, price.Figure.Start - figure.Figure.End).IndexOfAny(SentenceEnds) < 0);

    private static bool IsQuantityOf(StatedFigure figure, StatedFigure price) => figure.Number > 0m
        && figure.Figure.Unit is { Dimension: Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Volume or Dimension.Mass } unit
        && (IsPriceOf(price.Context, unit.Standard) || IsPriceOf(price.Context, unit.Written));

    private static bool IsOfOthers(StatedFigure price) => Array.Exists(OtherMoney, word => StatedFigure.Tail(price.Before, NameWithin).Contains(word, StringComparison.Ordinal));

    private static bool IsByTime(StatedFigure price) => Array.Exists(TimeWords, word => price.Context.Contains(word, StringComparison.Ordinal) && IsByTime(price.Context, word));

    private static bool IsByTime(string price, string word) =>
        IsPriceOf(price, word) || price.Contains("·" + word, StringComparison.Ordinal) || price.Contains(word + "工资", StringComparison.Ordinal);
}
