using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>指标类别错放: an indicator that belongs to another class: money or a share under 数量, handling of money under 质量, an effect under 产出.</summary>
internal sealed class IndicatorMisplaced : IndicatorRule
{
    private readonly FindingCase _money;
    private readonly FindingCase _onlyMoney;
    private readonly FindingCase _share;
    private readonly FindingCase _day;
    private readonly FindingCase _standard;
    private readonly FindingCase _fundHandling;
    private readonly FindingCase _effect;
    private readonly FindingCase _benefit;
    private readonly WordList _moneyResults;
    private readonly WordList _gains;
    private readonly WordList _sparing;
    private readonly WordList _standards;
    private readonly WordList _funds;
    private readonly WordList _handling;
    private readonly WordList _regularity;
    private readonly WordList _effects;
    private readonly WordList _socialEffects;
    private readonly WordList _economicEffects;
    private readonly WordList _moneySigns;

    public IndicatorMisplaced(ReviewKnowledge knowledge)
        : base(knowledge, "indicator-misplaced", "指标类别错放", ReviewAspect.Relevance)
    {
        _money = Knowledge.Case("money");
        _onlyMoney = Knowledge.Case("only-money");
        _share = Knowledge.Case("share");
        _day = Knowledge.Case("day");
        _standard = Knowledge.Case("standard");
        _fundHandling = Knowledge.Case("fund-handling");
        _effect = Knowledge.Case("effect");
        _benefit = Knowledge.Case("benefit");
        _moneyResults = Knowledge.Words("money-results");
        _gains = Knowledge.Words("gains");
        _sparing = Knowledge.Words("sparing");
        _standards = Knowledge.Words("standards");
        _funds = Knowledge.Words("funds");
        _handling = Knowledge.Words("handling");
        _regularity = Knowledge.Words("regularity");
        _effects = Knowledge.Words("effects");
        _socialEffects = Knowledge.Words("social-effects");
        _economicEffects = Knowledge.Words("economic-effects");
        _moneySigns = Knowledge.Words("money-signs");
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row) => row.Category switch
    {
        IndicatorCategory.Quantity => Quantity(form, row),
        IndicatorCategory.Quality => Quality(row),
        IndicatorCategory.EconomicBenefit when row.Name.FirstOf(_socialEffects) is { } word && !row.Name.HasAny(_economicEffects) && !row.Name.HasAny(_moneySigns) => Benefit("经济", "社会", word),
        IndicatorCategory.SocialBenefit when row.Name.FirstOf(_economicEffects) is { } word => Benefit("社会", "经济", word),
        _ => null,
    };

    private IndicatorObjection? Quantity(ReviewedForm form, ReviewedIndicator row) => row switch
    {
        _ when MeasuresMoney(row.Value) && !row.Name.HasAny(_moneyResults) => Money(form, row),
        { Value.Unit.Dimension: Dimension.Ratio, Value.IsMeasurable: true } => new(
            _share,
            $"为“{row.ValueText}”，是比率，不是数量。",
            "请移到质量或效益指标，数量指标改填人数、面积、件数等产出。"),
        { Value: { Kind: IndicatorValueKind.Date, Words: null } } => new(
            _day,
            $"为“{row.ValueText}”，是时间，不是数量。",
            "请移到时效指标，数量指标改填产出的数字和单位。"),
        _ => null,
    };

    private IndicatorObjection Money(ReviewedForm form, ReviewedIndicator row)
    {
        var (what, place, instead) = row.Name.HasAny(_gains) ? ("收益", "经济效益指标", "带来收益的人数、户数、件数")
            : row.Value.Unit!.Dimension is Dimension.UnitPrice || row.Name.HasAny(_standards) ? ("支出标准", "成本指标", "与之对应的人数、面积、件数")
            : ("金额", "成本指标", "与之对应的人数、面积、件数");
        var isOnly = form.IndicatorsOf(row.Side).Where(other => other.Category is IndicatorCategory.Quantity).All(other => MeasuresMoney(other.Value) || other.Value.Unit?.Dimension is Dimension.Ratio);
        return new(
            isOnly ? _onlyMoney : _money,
            $"为“{row.ValueText}”，是{what}，不是产出数量。",
            $"请移到{place}，数量指标改填{instead}。");
    }

    private IndicatorObjection? Quality(ReviewedIndicator row) => row switch
    {
        _ when MeasuresMoney(row.Value) && IsGain(row.Name) => new(
            _standard,
            $"（{row.ValueText}）是收益或避免的损失，不是产出质量。",
            "请移到经济效益指标，质量指标改填合格率、准确率、达标率等。"),
        _ when (row.Name.EndsWithAny(_standards) && row.Value.IsMeasurable && row.Value.Unit?.Dimension is not Dimension.Ratio) || MeasuresMoney(row.Value) => new(
            _standard,
            $"（{row.ValueText}）是支出标准，不是产出质量。",
            "请移到成本指标，质量指标改填认定准确率、验收合格率等。"),
        _ when row.Name.HasAny(_funds) && row.Name.HasAny(_handling) && !row.Name.HasAny(_regularity) => new(
            _fundHandling,
            "考核资金的拨付、使用，是资金管理，不反映产出质量。",
            "请改填产出的质量，如验收合格率、发放准确率；拨付时间放在时效指标。"),
        _ when row.Name.FirstOf(_effects) is { } word => new(
            _effect,
            $"说的是“{word}”，是实施后的效果，不是产出质量。",
            "请移到效益指标，质量指标改填合格率、准确率、达标率等。"),
        _ => null,
    };

    /// <summary>Money that comes in, or a loss that is spared: 减少雹灾经济损失.</summary>
    private bool IsGain(string name) => name.HasAny(_gains) || (name.StartsWithAny(_sparing) && name.Contains("损失", StringComparison.Ordinal));

    private IndicatorObjection Benefit(string here, string there, string word) => new(
        _benefit,
        $"说的是“{word}”，属于{there}效益，放在{here}效益中。",
        $"请移到{there}效益指标；没有{here}效益的不设。");

    private static bool MeasuresMoney(IndicatorValue value) => value.Unit?.Dimension is Dimension.Money or Dimension.UnitPrice;
}
