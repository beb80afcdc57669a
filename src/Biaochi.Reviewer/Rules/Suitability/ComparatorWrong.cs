using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 方向或符号错误: the sign points away from what is wanted: ≤ where more is better, ≥ where less is better, a time limit that must be exceeded.
/// ＞ and ＜ are signs like any other.
/// </summary>
internal sealed class ComparatorWrong : IndicatorRule
{
    /// <summary>Per cent of faults, complaints, cases.</summary>
    private const decimal LargestTolerated = 10m;

    private static readonly WordList MinimumSigns = ["≥", ">", "＞", "大于", "不早于", "晚于"];

    /// <summary>2月起 may rightly tell when something begins.</summary>
    private static readonly WordList Afterwards = ["以后", "之后"];

    private readonly FindingCase _cost;
    private readonly FindingCase _harm;
    private readonly FindingCase _limit;
    private readonly FindingCase _share;
    private readonly FindingCase _quantity;
    private readonly FindingCase _gain;
    private readonly FindingCase _name;
    private readonly FindingCase _lessGood;
    private readonly WordList _savings;
    private readonly WordList _harms;
    private readonly WordList _harmCounts;
    private readonly WordList _remedies;
    private readonly WordList _limitNames;
    private readonly WordList _goodShares;
    private readonly WordList _burdens;
    private readonly WordList _gains;
    private readonly WordList _goods;
    private readonly WordList _decreases;

    public ComparatorWrong(ReviewKnowledge knowledge)
        : base(knowledge, "comparator-wrong", "方向或符号错误", ReviewAspect.Suitability)
    {
        _cost = Knowledge.Case("cost");
        _harm = Knowledge.Case("harm");
        _limit = Knowledge.Case("limit");
        _share = Knowledge.Case("share");
        _quantity = Knowledge.Case("quantity");
        _gain = Knowledge.Case("gain");
        _name = Knowledge.Case("name");
        _lessGood = Knowledge.Case("less-good");
        _savings = Knowledge.Words("savings");
        _harms = Knowledge.Words("harms");
        _harmCounts = Knowledge.Words("harm-counts");
        _remedies = Knowledge.Words("remedies");
        _limitNames = Knowledge.Words("limit-names");
        _goodShares = Knowledge.Words("good-shares");
        _burdens = Knowledge.Words("burdens");
        _gains = Knowledge.Words("gains");
        _goods = Knowledge.Words("goods");
        _decreases = Knowledge.Words("decreases");
    }

    /// <summary>Where the other column has the sign right, the mend is certain.</summary>
    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row)
    {
        var objection = Against(row);
        return objection is { Cell: IndicatorCell.Value } && Turn(row.ValueText) is { } turned && form.TwinOf(row)?.ValueText == turned
            ? objection with { Repair = turned, Suggestion = $"请改为“{turned}”，与另一栏一致。" }
            : objection;
    }

    private IndicatorObjection? Against(ReviewedIndicator row) => row.Value.Comparator switch
    {
        _ when row.Name.Length == 0 => null,
        Comparator.AtLeast or Comparator.MoreThan => TooMuch(row),
        Comparator.AtMost or Comparator.LessThan => TooLittle(row),
        _ => LessGood(row),
    };

    private IndicatorObjection? TooMuch(ReviewedIndicator row) => row switch
    {
        { Value.Unit.Dimension: Dimension.Money or Dimension.UnitPrice, Category: IndicatorCategory.Cost } when !row.Name.HasAny(_savings) => Turned(
            _cost,
            row,
            $"的值“{row.ValueText}”等于花得越多越好，方向反了。"),
        { Value.Kind: IndicatorValueKind.Duration, Category: IndicatorCategory.Timeliness } when row.Name.HasAny(_limitNames) => Turned(
            _limit,
            row,
            $"的值“{row.ValueText}”等于越晚越好，作为时限方向反了。"),
        { Value.Kind: IndicatorValueKind.Date or IndicatorValueKind.RecurringDate, Category: IndicatorCategory.Timeliness } when row.Name.HasAny(_limitNames) && (row.ValueText.StartsWithAny(MinimumSigns) || row.ValueText.EndsWithAny(Afterwards)) => Turned(
            _limit,
            row,
            $"的值“{row.ValueText}”等于过了这一天才算完成，方向反了。"),
        { Value.Kind: IndicatorValueKind.Number, Value.Number: > 0m } when IsHarm(row.Name) => Turned(
            _harm,
            row,
            $"的值“{row.ValueText}”，等于要求这类情况不少于该数，方向反了。") with
        {
            Suggestion = $"请改为上限（如{Limit(row)}），或改用化解率、办结率等越高越好的指标。",
        },
        _ when row.Name.Contains("不超过", StringComparison.Ordinal) || row.Name.Contains("不高于", StringComparison.Ordinal) => Turned(
            _name,
            row,
            $"的名称说的是上限，值“{row.ValueText}”却是下限，互相矛盾。"),
        _ => null,
    };

    /// <summary>A small share may have been meant as the most that is tolerated; a large one never.</summary>
    private static string Limit(ReviewedIndicator row) =>
        row.Value is { Unit.Dimension: Dimension.Ratio, Number: <= LargestTolerated } && Turn(row.ValueText) is { } turned ? $"“{turned}”" : "≤×%、0件";

    private IndicatorObjection? TooLittle(ReviewedIndicator row) => row switch
    {
        { Value.Unit.Dimension: Dimension.Ratio } when row.Name.EndsWithAny(_goodShares) && !IsHarm(row.Name) => Turned(
            _share,
            row,
            $"的值“{row.ValueText}”等于越低越好，方向反了。"),
        { Category: IndicatorCategory.Quantity, Value: { Kind: IndicatorValueKind.Number } value } when Counts(value) && !row.Name.HasAny(_burdens) && !IsHarm(row.Name) => Turned(
            _quantity,
            row,
            $"的值“{row.ValueText}”等于做得越少越好，方向反了。"),
        { Category: IndicatorCategory.EconomicBenefit, Value.Unit.Dimension: Dimension.Money or Dimension.UnitPrice } when row.Name.HasAny(_gains) && !row.Name.HasAny(_savings) && !row.Name.HasAny(_burdens) => Turned(
            _gain,
            row,
            $"的值“{row.ValueText}”等于效益越少越好，方向反了。"),
        _ when row.Name.Contains("不低于", StringComparison.Ordinal) || row.Name.Contains("不少于", StringComparison.Ordinal) => Turned(
            _name,
            row,
            $"的名称说的是下限，值“{row.ValueText}”却是上限，互相矛盾。"),
        _ => null,
    };

    /// <summary>效益减少率: something good that is to become less.</summary>
    private IndicatorObjection? LessGood(ReviewedIndicator row) =>
        row.Name.EndsWithAny(_decreases) && row.Name.HasAny(_goods) && !IsHarm(row.Name) && !row.Name.StartsWithAny(_savings)
            ? new(_lessGood, $"（{row.ValueText}）字面是让好的结果减少，与项目目的相反。", "请改为正向的指标（如增长率），或写明减少的是损失还是支出，并填写数字。")
            : null;

    private bool IsHarm(string name) => !name.HasAny(_remedies) && !name.EndsWithAny(_goodShares) && (name.EndsWithAny(_harms) || (name.EndsWithAny(_harmCounts) && name.HasAny(_harms)));

    private static bool Counts(IndicatorValue value) =>
        value.Unit is null ? value.Multiplier is not null : value.Unit.Dimension is Dimension.Count or Dimension.Area or Dimension.Length;

    private static IndicatorObjection Turned(FindingCase situation, ReviewedIndicator row, string statement)
    {
        var repair = Turn(row.ValueText);
        return new(situation, statement, repair is null ? "请改用方向相反的符号，并核对目标值。" : $"请改为“{repair}”，并核对目标值。") { Cell = IndicatorCell.Value };
    }

    /// <summary>The value with its sign the other way round; null where the comparison is written in words.</summary>
    private static string? Turn(string value) => value.Length == 0 ? null : value[0] switch
    {
        '≥' or '>' or '＞' => "≤" + value[1..].TrimStart('='),
        '≤' or '<' or '＜' => "≥" + value[1..].TrimStart('='),
        _ => null,
    };
}
