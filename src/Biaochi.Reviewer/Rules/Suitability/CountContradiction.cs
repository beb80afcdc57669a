using System.Collections.Immutable;
using System.Globalization;
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
/// 数量前后矛盾: a text counts what an indicator counts, and otherwise; one figure is another with two digits exchanged; or two areas that are nearly the
/// same do not convert. Parts of the indicator's figure are no contradiction, nor is a text that has its figure too; but a goal and its own
/// indicator promise the same, so there nothing else explains a difference.
/// </summary>
internal sealed class CountContradiction : ReviewRule
{
    /// <summary>Shorter names of things (人, 道路) are shared by different things; a goal and its indicator are about the same ones.</summary>
    private const int ShortestThing = 3;
    private const int ShortestPromised = 2;

    /// <summary>开放天数 is counted; hours and months tell how long something takes.</summary>
    private const string Days = "天";

    private readonly FindingCase _indicator;
    private readonly FindingCase _area;
    private readonly FindingCase _digits;
    private readonly FindingCase _texts;
    private readonly WordList _measures;
    private readonly WordList _actions;
    private readonly WordList _parts;

    public CountContradiction(ReviewKnowledge knowledge)
        : base(knowledge, "count-contradiction", "数量前后矛盾", ReviewAspect.Suitability)
    {
        _indicator = Knowledge.Case("indicator");
        _area = Knowledge.Case("area");
        _digits = Knowledge.Case("digits");
        _texts = Knowledge.Case("texts");
        _measures = Knowledge.Words("measures");
        _actions = Knowledge.Words("actions");
        _parts = Knowledge.Words("parts");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var figures = form.Figures;
        if (figures.IsEmpty)
        {
            return [];
        }

        var contradicted = Indicators(form);
        return [.. contradicted, .. contradicted.Count > 0 ? [] : Digits(form, figures).Concat(Texts(form, figures)), .. Areas(figures)];
    }

    private List<Finding> Indicators(ReviewedForm form)
    {
        var found = new List<Finding>();
        var (period, annual) = (OfColumn(form, FormSide.Period), OfColumn(form, FormSide.Annual));
        foreach (var pair in form.Pairs)
        {
            if ((!form.Span.IsOneYear || HaveOneNumber(pair))
                && ((pair.Period is { } first ? Indicator(form, first, period) : null) ?? (pair.Annual is { } second ? Indicator(form, second, annual) : null)) is { } finding)
            {
                found.Add(finding);
            }
        }

        return found;
    }

    private static bool HaveOneNumber(IndicatorPair pair) => pair.Rows is [_] || pair.Rows[0].Value.Number == pair.Rows[1].Value.Number;

    private Finding? Indicator(ReviewedForm form, ReviewedIndicator row, List<StatedFigure> figures) =>
        row is { Indicator.Name: not null, Value: { Kind: IndicatorValueKind.Number or IndicatorValueKind.Duration, Number: > 0m, Unit: { } unit } } && Alike(figures, unit) is { } alike
            ? Contradiction(form, row, alike)
            : null;

    private Finding? Contradiction(ReviewedForm form, ReviewedIndicator row, List<StatedFigure> alike)
    {
        var thing = CountedThing.Of(row.Name, _actions, _measures);
        var other = Deviating(form, alike.FindAll(figure => figure.Cell.IsGoal), row, thing, ShortestPromised)
            ?? (row.Category is IndicatorCategory.Quantity ? Deviating(form, alike, row, thing, ShortestThing) ?? Outvoted(form, alike, row, thing) : null);
        return other is null ? null : Find(
            _indicator,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name!, row.Indicator.Value!, other.Quote],
            $"{other.Cell.Label}写“{CompactText.Of(other.Quote)}{Head(other.After)}”，指标“{row.Name}”却是“{row.ValueText}”，前后不一。",
            "请核对后统一；指标只涉及一部分的，写明是哪一部分。");
    }

    /// <summary>
    /// The figure that counts the same thing otherwise, unless the row's figure or parts that make it up stand among them, or the row and others of its
    /// unit make up the figure.
    /// </summary>
    private StatedFigure? Deviating(ReviewedForm form, List<StatedFigure> alike, ReviewedIndicator row, CountedThing thing, int shortest)
    {
        var number = row.Value.Number!.Value;
        var other = alike.Find(figure => figure.Number > 0m && thing.IsCountedBy(figure, shortest) && !figure.Before.HasAny(_parts));
        var isExplained = other is null
            || alike.Exists(figure => IsFigureOf(figure, number))
            || FigureSums.Reach([.. alike.DistinctBy(figure => figure.Number).Select(figure => (figure.Number, 0m))], number)
            || (other.Number > number && FigureSums.Reach([.. Together(form, row).Select(row => (row.Value.Number!.Value, 0m))], other.Number - number));
        return isExplained ? null : other;
    }

    /// <summary>
    /// The one figure of its unit in a goal, about the thing of the one indicator in that unit, where another text has the indicator's figure and none
    /// has the goal's: two against one.
    /// </summary>
    private StatedFigure? Outvoted(ReviewedForm form, List<StatedFigure> alike, ReviewedIndicator row, CountedThing thing)
    {
        var number = row.Value.Number!.Value;
        return alike.Find(figure => figure.Cell.IsGoal) is { } other
            && alike.TrueForAll(figure => !figure.Cell.IsGoal || figure.Number == other.Number)
            && other.Number > 0m
            && !IsFigureOf(other, number)
            && !other.Before.HasAny(_parts)
            && thing.IsSubjectOf(other)
            && alike.Exists(figure => !figure.Cell.IsGoal && IsFigureOf(figure, number))
            && !alike.Exists(figure => !figure.Cell.IsGoal && figure.Number == other.Number)
            && !Together(form, row).Any()
            ? other
            : null;
    }

    /// <summary>The other rows of the column that count in the row's unit.</summary>
    private static IEnumerable<ReviewedIndicator> Together(ReviewedForm form, ReviewedIndicator row) => form.IndicatorsOf(row.Side)
        .Where(other => other != row && other.Value is { Kind: IndicatorValueKind.Number, Number: > 0m } && other.Value.Unit?.Standard == row.Value.Unit!.Standard);

    private static bool IsFigureOf(StatedFigure figure, decimal number) => FigureSums.AreEqual(figure.Number, number, figure.Figure.Step / 2m);

    /// <summary>The figures in that unit; null where there is none.</summary>
    private static List<StatedFigure>? Alike(List<StatedFigure> figures, MeasureUnit unit)
    {
        List<StatedFigure>? alike = null;
        foreach (var figure in figures)
        {
            if (IsAlike(figure, unit))
            {
                (alike ??= []).Add(figure);
            }
        }

        return alike;
    }

    private static bool IsAlike(StatedFigure figure, MeasureUnit unit) =>
        figure.Figure.Unit is { } other && other.Dimension == unit.Dimension && other.Standard == unit.Standard && (IsCountable(other) || other.Standard is Days || (other.Dimension is Dimension.Money && figure.IsAmount));

    /// <summary>The figures with a unit. A goal speaks of its own column only; where both columns have one goal it speaks of both.</summary>
    private static List<StatedFigure> OfColumn(ReviewedForm form, FormSide side)
    {
        var goal = CompactText.Of(form.Form.Text(side.Goal()));
        return [.. form.Figures.Where(figure => figure.Figure.Unit is not null && (!figure.Cell.IsGoal || figure.Cell.Compact == goal))];
    }

    /// <summary>1386户 in one place and 1836户 in another: whoever copies a figure exchanges two digits. Figures that stand side by side are two.</summary>
    private IEnumerable<Finding> Digits(ReviewedForm form, ImmutableArray<StatedFigure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Figure.Unit is { } unit && IsCountable(unit) && Exchanged(form, figure.Number, unit) is { } row && !figures.Any(other => other.Cell == figure.Cell && other.Number == row.Value.Number))
            {
                yield return Find(
                    _digits,
                    row.At(IndicatorCell.Value),
                    [.. row.Indicator.Name is { } name ? [name] : Array.Empty<string>(), row.Indicator.Value!, figure.Quote],
                    $"{figure.Cell.Label}写“{figure.Written}”，指标“{row.Name}”为“{row.ValueText}”，{Slip(figure.Written, row.ValueText)}，像是抄错。",
                    "请对照原始数据统一。");
                yield break;
            }
        }
    }

    /// <summary>15.09万 and 15.9万 exchange two digits of the number, and show as a nought that is missing.</summary>
    private static string Slip(string told, string value) => told.Count(char.IsAsciiDigit) == value.Count(char.IsAsciiDigit) ? "只有两位数字互换" : "只差一个零";

    /// <summary>The indicator whose number is that one with two digits exchanged; null where there is none, or where an indicator has the number itself.</summary>
    private static ReviewedIndicator? Exchanged(ReviewedForm form, decimal number, MeasureUnit unit)
    {
        ReviewedIndicator? exchanged = null;
        foreach (var row in form.Indicators)
        {
            if (row.Value is not { Kind: IndicatorValueKind.Number, Number: { } own, Unit: { } ownUnit })
            {
                continue;
            }

            if (own == number)
            {
                return null;
            }

            exchanged ??= ownUnit.Standard == unit.Standard && AreExchanged(own, number) ? row : null;
        }

        return exchanged;
    }

    /// <summary>Two neighbouring digits are exchanged, which makes a difference of nines. Numbers of fewer than three digits are like each other too often.</summary>
    private static bool AreExchanged(decimal a, decimal b)
    {
        if (a < 100m || b < 100m || a == b || (a - b) % 9m != 0m || a != decimal.Truncate(a) || b != decimal.Truncate(b))
        {
            return false;
        }

        var (left, right) = (a.ToString("0", CultureInfo.InvariantCulture), b.ToString("0", CultureInfo.InvariantCulture));
        if (left.Length != right.Length)
        {
            return false;
        }

        var at = left.AsSpan().CommonPrefixLength(right);
        return at < left.Length - 1 && left[at] == right[at + 1] && left[at + 1] == right[at] && left.AsSpan(at + 2).SequenceEqual(right.AsSpan(at + 2));
    }

    /// <summary>Overview and goal count one thing otherwise, and no indicator tells which is right.</summary>
    private IEnumerable<Finding> Texts(ReviewedForm form, ImmutableArray<StatedFigure> figures) => ContradictingTexts.MayBeIn(figures)
        && ContradictingTexts.In(form, figures.RemoveAll(figure => figure.Figure.Unit is not { } unit || !IsCountable(unit)), _parts) is { } texts
        ? [Find(
            _texts,
            FindingPlace.Of(texts.Goal.Cell.Field),
            [texts.Told.Quote, texts.Goal.Quote],
            $"{texts.Told.Cell.Label}写“{texts.Told.Written}{Head(texts.Told.After)}”，{texts.Goal.Cell.Label}写“{texts.Goal.Written}{Head(texts.Goal.After)}”，前后不一。",
            "请核对后统一；目标只涉及一部分的，写明是哪一部分。")]
        : [];

    private IEnumerable<Finding> Areas(ImmutableArray<StatedFigure> figures) => AreaInTwoUnits.In(figures).Select(area => Find(
        _area,
        FindingPlace.Of(area.Mu.Cell.Field),
        [area.Mu.Quote, area.SquareMetres.Quote],
        string.Create(CultureInfo.InvariantCulture, $"{area.Mu.Cell.Label}写“{area.Mu.Written}”，折合{area.Converted:#,##0.##}平方米，{(area.SquareMetres.Cell == area.Mu.Cell ? "" : area.SquareMetres.Cell.Label)}却写“{area.SquareMetres.Written}”，换算不符。"),
        "请按测绘或审批数据统一。"));

    private static bool IsCountable(MeasureUnit unit) => unit.Dimension is Dimension.Count or Dimension.Area or Dimension.Length or Dimension.Volume or Dimension.Mass;

    private static string Head(string text) => CompactText.Start(text, 8);
}
