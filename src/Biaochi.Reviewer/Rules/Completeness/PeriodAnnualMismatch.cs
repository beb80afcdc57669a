using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 两栏指标不一致: in a project of one year both columns say the same, so an indicator that stands in one only, or with another value, is a slip. Neither the
/// order nor a cut text is a difference; a column without any indicator is another rule's.
/// </summary>
internal sealed class PeriodAnnualMismatch : ReviewRule
{
    private const int Shown = 2;
    private const int CutLength = 8;

    private readonly FindingCase _one;
    private readonly FindingCase _several;
    private readonly FindingCase _value;

    public PeriodAnnualMismatch(ReviewKnowledge knowledge)
        : base(knowledge, "period-annual-mismatch", "两栏指标不一致", ReviewAspect.Completeness)
    {
        _one = Knowledge.Case("one");
        _several = Knowledge.Case("several");
        _value = Knowledge.Case("value");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) =>
        !form.Span.IsOneYear || form.Period.IsEmpty || form.Annual.IsEmpty ? [] : [.. Alone(form), .. Others(form)];

    private IEnumerable<Finding> Alone(ReviewedForm form)
    {
        ImmutableArray<ReviewedIndicator> alone = [.. form.Pairs.Where(pair => pair.Rows.Length == 1).Select(pair => pair.Rows[0]).Where(row => !StandsInBoth(form, row))];
        if (alone.IsEmpty)
        {
            yield break;
        }

        var parts = alone.GroupBy(row => row.Side).Select(side => $"{string.Join('、', side.Take(Shown).Select(Named))}{(side.Count() > Shown ? $"等{side.Count()}项" : "")}只有{IndicatorPair.Columns([side.First()])}栏有");
        yield return Find(
            alone.Length == 1 ? _one : _several,
            alone[0].Place,
            [.. alone.SelectMany(row => new[] { row.Indicator.Name, row.Indicator.Value }).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()],
            $"项目期为一年，两栏却不一致：{string.Join('；', parts)}。",
            "请核对后补填缺少的一栏，或删去多填的指标。");
    }

    /// <summary>One slip changes one value; several that differ have one cause, and are said together.</summary>
    private IEnumerable<Finding> Others(ReviewedForm form)
    {
        ImmutableArray<IndicatorPair> others = [.. form.Pairs.Where(HasOtherValue)];
        if (others.IsEmpty)
        {
            yield break;
        }

        var shown = string.Join('；', others.Take(Shown).Select(pair => $"“{pair.Period!.Name}”实施期为“{pair.Period.ValueText}”，年度为“{pair.Annual!.ValueText}”"));
        yield return Find(
            _value,
            others[0].Annual!.At(IndicatorCell.Value),
            [.. others.SelectMany(pair => new[] { pair.Period!.Indicator.Value!, pair.Annual!.Indicator.Value! }).Distinct()],
            $"项目期为一年，{shown}{(others.Length > Shown ? $"等{others.Length}项" : "")}，两栏不一致。",
            "请核对后统一；确属跨年度实施的，更正项目期。");
    }

    /// <summary>The links of a form that was read may go by position; a row with the same words in the other column is not alone.</summary>
    private static bool StandsInBoth(ReviewedForm form, ReviewedIndicator row) =>
        form.IndicatorsOf(row.Side is FormSide.Period ? FormSide.Annual : FormSide.Period).Any(other => other.Category == row.Category && other.Name == row.Name && other.ValueText == row.ValueText);

    private static bool HasOtherValue(IndicatorPair pair)
    {
        if (pair is not { Period: { } period, Annual: { } annual } || period.ValueText.Length == 0 || annual.ValueText.Length == 0)
        {
            return false;
        }

        if (period.ValueText == annual.ValueText || !IsSameName(period.Name, annual.Name))
        {
            return false;
        }

        var (a, b) = (Meaningful(period.ValueText), Meaningful(annual.ValueText));
        var isCut = !period.Value.IsMeasurable && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
        return a != b && !isCut && !SaysTheSame(period, annual);
    }

    /// <summary>A short name that begins a longer one may be another indicator; a long one is cut.</summary>
    private static bool IsSameName(string period, string annual) => period == annual
        || (Math.Min(period.Length, annual.Length) >= CutLength && (period.StartsWith(annual, StringComparison.Ordinal) || annual.StartsWith(period, StringComparison.Ordinal)));

    /// <summary>≥95% and 95%以上 are one value, as are 5公里 and 5km.</summary>
    private static bool SaysTheSame(ReviewedIndicator period, ReviewedIndicator annual) => period.Value.IsMeasurable && Plain(period.Value) == Plain(annual.Value);

    private static IndicatorValue Plain(IndicatorValue value) => value with { Raw = "", Unit = value.Unit is { } unit ? unit with { Written = unit.Standard } : null };

    /// <summary>What is written, without tags that a system left behind and without punctuation.</summary>
    private static string Meaningful(string text)
    {
        var untagged = text.Replace("<br>", "", StringComparison.OrdinalIgnoreCase).Replace("<br/>", "", StringComparison.OrdinalIgnoreCase);
        return string.Concat(untagged.Where(c => !"。，；、,;“”\"".Contains(c)));
    }

    private static string Named(ReviewedIndicator row) => CompactText.SaysSomething(row.ValueText) ? $"“{row.Name} {row.ValueText}”" : $"“{row.Name}”";
}
