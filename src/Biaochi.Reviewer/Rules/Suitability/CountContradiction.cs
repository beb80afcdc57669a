using System.Collections.Immutable;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 数量前后矛盾: a text counts what a quantity indicator counts, and otherwise; or two areas that are nearly the same do not convert. Parts of the
/// indicator's figure, or a text that has its figure too, are no contradiction.
/// </summary>
internal sealed class CountContradiction : ReviewRule
{
    /// <summary>亩 to 平方米: 15 亩 are one hectare.</summary>
    private const decimal SquareMetresOfMu = 10_000m / 15m;

    /// <summary>Shorter names of things (人, 道路) are shared by different things.</summary>
    private const int ShortestThing = 3;

    private readonly FindingCase _indicator;
    private readonly FindingCase _area;
    private readonly ImmutableArray<string> _measures;
    private readonly ImmutableArray<string> _actions;
    private readonly ImmutableArray<string> _parts;

    public CountContradiction(ReviewKnowledge knowledge)
        : base(knowledge, "count-contradiction", "数量前后矛盾", ReviewAspect.Suitability)
    {
        _indicator = Knowledge.Case("indicator");
        _area = Knowledge.Case("area");
        _measures = Knowledge.Words("measures");
        _actions = Knowledge.Words("actions");
        _parts = Knowledge.Words("parts");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var figures = form.Figures;
        return [.. form.Pairs.Select(pair => Indicator(pair, figures)).OfType<Finding>(), .. Areas(figures)];
    }

    private Finding? Indicator(IndicatorPair pair, IReadOnlyList<StatedFigure> figures)
    {
        var row = pair.Rows.First();
        if (row is not { Category: IndicatorCategory.Quantity, Indicator.Name: not null, Value: { Kind: IndicatorValueKind.Number, Number: > 0m, Unit: { } unit } } || Thing(row.Name) is not { Length: >= ShortestThing } thing)
        {
            return null;
        }

        var alike = figures.Where(figure => figure.Figure.Unit is { } other && other.Standard == unit.Standard && other.Dimension == unit.Dimension && IsCountable(other)).ToList();
        var other = alike.Find(figure => figure.Number > 0m && Counts(figure, thing));
        var isExplained = other is null || alike.Exists(figure => FigureSums.AreEqual(figure.Number, row.Value.Number.Value, figure.Figure.Step / 2m))
            || FigureSums.Reach([.. alike.DistinctBy(figure => figure.Number).Select(figure => (figure.Number, 0m))], row.Value.Number.Value);
        return isExplained ? null : Find(
            _indicator,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name!, row.Indicator.Value!, other!.Quote],
            $"{other.Cell.Label}写“{CompactText.Of(other.Quote)}{Head(other.After)}”，指标“{row.Name}”却是“{row.ValueText}”，同一数量前后不一。",
            "请核对后统一；指标只涉及其中一部分的，写明是哪一部分、其余部分如何安排。");
    }

    /// <summary>The thing is named right before the figure (淤地坝6座) or right behind it (6座淤地坝), and not as a part.</summary>
    private bool Counts(StatedFigure figure, string thing) => !figure.Before.HasAny(_parts)
        && (StatedFigure.Tail(figure.Before.TrimEnd('为', '约', '共', '达', '是', '计', '：', ':'), thing.Length) == thing || figure.After.StartsWith(thing, StringComparison.Ordinal));

    /// <summary>What an indicator counts: 新建淤地坝座数 is about 淤地坝, 预计征地面积 about 征地面积.</summary>
    private string Thing(string name)
    {
        var action = _actions.FirstOrDefault(word => name.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var measure = _measures.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal)) ?? "";
        return action.Length + measure.Length >= name.Length ? "" : name[action.Length..^measure.Length];
    }

    private IEnumerable<Finding> Areas(IReadOnlyList<StatedFigure> figures) =>
        from mu in figures
        where mu.Figure.Unit?.Standard is "亩"
        let squareMetres = mu.Number * SquareMetresOfMu
        let close = figures.Where(figure => figure.Figure.Unit is { Dimension: Dimension.Area, Standard: "㎡" or "平方米" or "m²" } && Math.Abs(figure.Number - squareMetres) * 100m < squareMetres).ToList()
        where close.Count > 0 && close.TrueForAll(figure => Math.Abs(figure.Number - squareMetres) > figure.Figure.Step + (mu.Figure.Step * SquareMetresOfMu) && figure.Figure.Step < 100m)
        select Find(
            _area,
            FindingPlace.Of(mu.Cell.Field),
            [mu.Quote, close[0].Quote],
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mu.Cell.Label}写“{mu.Written}”，折合 {squareMetres:#,##0.##} 平方米，{close[0].Cell.Label}却写“{close[0].Written}”，两处面积换算不符。"),
            "请按测绘或审批数据核实，统一两处面积。");

    private static bool IsCountable(MeasureUnit unit) => unit.Dimension is Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Volume or Dimension.Mass;

    private static string Head(string text) => CompactText.Start(text, 8);
}
