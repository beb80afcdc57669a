using System.Collections.Immutable;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// 指标值不可核验: nobody can tell afterwards whether the value was reached: 及时 without a day, a verb of the name once more, 提高 without a figure, a
/// percentage of something that cannot be counted. Rows that another rule says something better about are left to it.
/// </summary>
internal sealed class ValueUnverifiable : IndicatorRule
{
    /// <summary>A longer value describes a result rather than a degree.</summary>
    private const int LongestDegree = 16;

    /// <summary>Hardly any survey gives more.</summary>
    private const decimal BeyondSurvey = 99m;

    /// <summary>More than all is a slip, and another rule's.</summary>
    private const decimal Whole = 100m;

    private readonly ImmutableArray<Func<ReviewedForm, ReviewedIndicator, bool>> _better;
    private readonly SpendingFields _fields;
    private readonly FindingCase _time;
    private readonly FindingCase _wholeYear;
    private readonly FindingCase _quantity;
    private readonly FindingCase _echo;
    private readonly FindingCase _degree;
    private readonly FindingCase _percentage;
    private readonly FindingCase _satisfaction;
    private readonly WordList _timeWords;
    private readonly WordList _spanNames;
    private readonly WordList _degrees;
    private readonly WordList _wholeDegrees;
    private readonly WordList _vagueAmounts;
    private readonly WordList _facts;
    private readonly WordList _effectVerbs;
    private readonly WordList _effects;
    private readonly WordList _effectRates;
    private readonly WordList _countable;
    private readonly WordList _felt;
    private readonly WordList _verdicts;
    private readonly WordList _inspections;
    private readonly WordList _standards;

    public ValueUnverifiable(ReviewKnowledge knowledge, params ImmutableArray<Func<ReviewedForm, ReviewedIndicator, bool>> better)
        : base(knowledge, "value-unverifiable", "指标值不可核验", ReviewAspect.Suitability)
    {
        _better = better;
        _fields = knowledge.Fields;
        _time = Knowledge.Case("time");
        _wholeYear = Knowledge.Case("whole-year");
        _quantity = Knowledge.Case("quantity");
        _echo = Knowledge.Case("echo");
        _degree = Knowledge.Case("degree");
        _percentage = Knowledge.Case("percentage");
        _satisfaction = Knowledge.Case("satisfaction");
        _timeWords = Knowledge.Words("time-words");
        _spanNames = Knowledge.Words("span-names");
        _degrees = Knowledge.Words("degrees");
        _wholeDegrees = Knowledge.Words("whole-degrees");
        _vagueAmounts = Knowledge.Words("vague-amounts");
        _facts = Knowledge.Words("facts");
        _effectVerbs = Knowledge.Words("effect-verbs");
        _effects = Knowledge.Words("effects");
        _effectRates = Knowledge.Words("effect-rates");
        _countable = Knowledge.Words("countable");
        _felt = Knowledge.Words("felt");
        _verdicts = Knowledge.Words("verdicts");
        _inspections = Knowledge.Words("inspections");
        _standards = Knowledge.Words("standards");
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row)
    {
        if (row.Name.Length == 0 || row.ValueText.Length == 0 || row.Category is IndicatorCategory.Cost)
        {
            return null;
        }

        var objection = row.Category is IndicatorCategory.Timeliness ? Time(form, row) : Words(form, row) ?? Percentage(form, row);
        return objection is not null && _better.Any(concerns => concerns(form, row)) ? null : objection;
    }

    private IndicatorObjection? Time(ReviewedForm form, ReviewedIndicator row)
    {
        var year = form.Form.FiscalYear;
        var example = year is null ? "×年6月底前" : $"{year}年6月底前";
        return row switch
        {
            { Value.IsMeasurable: false } when !CompactText.HasFigure(row.ValueText) && (row.ValueText.HasAny(_timeWords) || Echoes(row)) => new(
                _time,
                $"为“{row.ValueText}”，没有期限，无法核验。",
                $"请写明日期或期限，如{(_fields.Of(form)?.Examples(form, row.Category) is { Length: > 0 } usual ? usual : $"“{example}”“每月15日前”")}。"),
            { Value: { Kind: IndicatorValueKind.Date, Comparator: Comparator.None, Words: null, From: { } from, To: { } to } } when IsWholeYear(from, to) && !row.Name.HasAny(_spanNames) => new(
                _wholeYear,
                $"为“{row.ValueText}”，是一整年的起止，不是完成时限。",
                $"请写明截止日期（如“{example}”）或频次（如“每季度一次”）。"),
            _ => null,
        };
    }

    private IndicatorObjection? Words(ReviewedForm form, ReviewedIndicator row)
    {
        var isVague = row.Category is IndicatorCategory.Quantity && _vagueAmounts.Contains(row.ValueText);
        if (!isVague && (row.Value.IsMeasurable || CompactText.HasFigure(row.ValueText) || row.ValueText.Length > LongestDegree))
        {
            return null;
        }

        if (row.Category is IndicatorCategory.Quantity)
        {
            return new(_quantity, $"为“{row.ValueText}”，没有数字，完成多少无法核对。", "请按测算填写数字和单位，如×人、×户、×公里。");
        }

        if (row.ValueText.HasAny(_facts))
        {
            return _verdicts.Contains(row.ValueText) && !IsInspected(form, row)
                ? new(_degree, $"为“{row.ValueText}”，没有写明按什么标准判断。", "请写明标准的名称和检测、验收方式，或改为合格率、达标率×%。")
                : null;
        }

        return Echoes(row)
            ? new(_echo, $"的值“{row.ValueText}”只重复名称，没有目标水平，无法核验。", Instead(form, row.Category))
            : row.ValueText.HasAny(_degrees) || _wholeDegrees.Contains(row.ValueText) ? new(_degree, $"为“{row.ValueText}”，没有标准，无法核验。", Instead(form, row.Category)) : null;
    }

    /// <summary>Whoever inspects, tests or accepts decides by a standard; elsewhere the form must name one.</summary>
    private bool IsInspected(ReviewedForm form, ReviewedIndicator row) => row.Name.HasAny(_inspections) || form.Texts.Any(text => text.Compact.HasAny(_standards));

    private IndicatorObjection? Percentage(ReviewedForm form, ReviewedIndicator row)
    {
        if (row.Value is not { Kind: IndicatorValueKind.Number, Unit.Dimension: Dimension.Ratio, Number: { } percent })
        {
            return null;
        }

        if (row.Category is IndicatorCategory.Satisfaction)
        {
            return percent is >= BeyondSurvey and <= Whole && row.Name.Contains("满意", StringComparison.Ordinal)
                ? new(_satisfaction, $"定为“{row.ValueText}”，实地调查很难做到。", "请按历史水平或同类项目取值（一般≥90%），并写明调查对象和抽样方式。")
                : null;
        }

        return row.Category is not IndicatorCategory.Quantity && IsOfNothing(row.Name)
            ? new(_percentage, $"定为“{row.ValueText}”，没有分子、分母，这个比率算不出来。", Instead(form, row.Category))
            : null;
    }

    /// <summary>An effect, a state or a slogan that nobody can divide by anything; named things that are counted make a share.</summary>
    private bool IsOfNothing(string name) =>
        !name.HasAny(_countable) && (name.EndsWithAny(_effectRates) || IsRateOfAnEffect(name) || (name.StartsWithAny(_effectVerbs) && name.HasAny(_effects) && !name.EndsWith('率')));

    /// <summary>营商环境优化率, 社会稳定率: what can only be felt, with 率 behind its verb.</summary>
    private bool IsRateOfAnEffect(string name) => name.HasAny(_effects) && _felt.Any(verb => name.EndsWith(verb + "率", StringComparison.Ordinal));

    private static bool Echoes(ReviewedIndicator row) => row.ValueText.Length > 1 && row.Name.Contains(row.ValueText, StringComparison.Ordinal);

    private static bool IsWholeYear(DateOnly from, DateOnly to) => from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year;

    /// <summary>Indicators of the form's own field of spending where it is known; else what the class asks for.</summary>
    private string Instead(ReviewedForm form, IndicatorCategory? category) =>
        _fields.Of(form)?.Examples(form, category) is { Length: > 0 } examples ? $"请改为{examples}等，没有依据的删去。" : Instead(category);

    private static string Instead(IndicatorCategory? category) => category switch
    {
        IndicatorCategory.Quality => "请改为验收合格率×%、检测达标率×%等，或写明验收所依据的标准。",
        IndicatorCategory.EconomicBenefit => "请改为增收×元、新增产值×万元、节支×元等，算不出来的删去。",
        IndicatorCategory.SocialBenefit => "请改为受益×人、覆盖率×%、投诉≤×件等可统计的结果。",
        IndicatorCategory.EcologicalBenefit => "请改为减排×吨、新增绿化×亩等可监测的结果。",
        IndicatorCategory.Sustainability => "请改为使用年限×年、管护人员×人等可核对的事实。",
        _ => "请改为数量、比例或时限；确需定性的，写明判断标准。",
    };
}
