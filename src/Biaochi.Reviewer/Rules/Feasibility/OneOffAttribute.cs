using System.Buffers;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>
/// 项目属性不符: 一次性项目 for what recurs every year by its nature (低保, 供热, 养护 …) or by the overview's own words, or for work that the form itself puts into several years.
/// </summary>
internal sealed class OneOffAttribute : ReviewRule
{
    private const string OneOff = "一次性";
    private const string EachYear = "每年";
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:、！？");

    /// <summary>So close behind 每年 stands what is done, in characters.</summary>
    private const int DoneWithin = 14;

    private static readonly WordList OneYear = ["1年", "一年", "１年"];
    private readonly FindingCase _recurrent;
    private readonly FindingCase _years;
    private readonly WordList _matters;
    private readonly WordList _construction;
    private readonly WordList _done;
    private readonly WordList _later;

    public OneOffAttribute(ReviewKnowledge knowledge)
        : base(knowledge, "one-off-attribute", "项目属性不符", ReviewAspect.Feasibility)
    {
        _recurrent = Knowledge.Case("recurrent");
        _years = Knowledge.Case("years");
        _matters = Knowledge.Words("recurrent");
        _construction = Knowledge.Words("construction");
        _done = Knowledge.Words("done-every-year");
        _later = Knowledge.Words("afterwards");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var attribute = CompactText.Of(form.Form.ProjectAttribute);
        if (!attribute.Contains(OneOff, StringComparison.Ordinal))
        {
            return [];
        }

        return (Recurrent(form, attribute) ?? EveryYear(form, attribute) ?? SeveralYears(form, attribute)) is { } found ? [found] : [];
    }

    /// <summary>Goes by the name, and by an overview so short that it says what the money is for; building a home for the aged happens once.</summary>
    private Finding? Recurrent(ReviewedForm form, string attribute)
    {
        const int ShortOverview = 40;
        var name = form.ProjectName;
        var overview = CompactText.Of(form.Form.Overview);
        var source = name.HasAny(_matters) ? name : overview.Length < ShortOverview ? overview : "";
        if (source.FirstOf(_matters) is not { } matter || (source == name && IsBuiltOnce(name, matter)))
        {
            return null;
        }

        return Find(
            _recurrent,
            FindingPlace.Of(FormField.ProjectAttribute),
            [form.Form.ProjectAttribute!.Trim(), source == name ? form.Form.ProjectName!.Trim() : form.Form.Overview!.Trim()],
            $"“{matter}”年年都有，项目属性却选“{attribute}”。",
            "请改为经常性项目；确属一次安排的，在概况中说明。");
    }

    /// <summary>The overview itself says that it is done every year: 每年春季开展增雨作业. What a building will serve every year is no such word.</summary>
    private Finding? EveryYear(ReviewedForm form, string attribute)
    {
        if (NarrativeText.Of(form, FormField.Overview) is not { } overview || form.ProjectName.HasAny(_construction) || Said(overview.Compact) is not { } said)
        {
            return null;
        }

        return Find(
            _recurrent,
            FindingPlace.Of(FormField.ProjectAttribute),
            [form.Form.ProjectAttribute!.Trim(), said],
            $"“项目概况”写“{said}”，年年都有，项目属性却选“{attribute}”。",
            "请改为经常性项目；确属一次安排的，在概况中说明。");
    }

    /// <summary>每年 and what is done then, in one clause; null where the text has none.</summary>
    private string? Said(string text)
    {
        for (var at = text.IndexOf(EachYear, StringComparison.Ordinal); at >= 0; at = text.IndexOf(EachYear, at + 1, StringComparison.Ordinal))
        {
            var clauseStart = text.AsSpan(0, at).LastIndexOfAny(ClauseEnds) + 1;
            var rest = text.AsSpan(at, Math.Min(DoneWithin, text.Length - at));
            var clause = rest.IndexOfAny(ClauseEnds) is >= 0 and var end ? rest[..end] : rest;
            if (_done.IsIn(clause) && !_later.IsIn(text.AsSpan(clauseStart, at - clauseStart)))
            {
                return clause.ToString();
            }
        }

        return null;
    }

    /// <summary>供热管网改造工程 is work for the matter; 污水处理工程运维费 is the upkeep of work that is done.</summary>
    private bool IsBuiltOnce(string name, string matter) =>
        name.Contains(OneOff, StringComparison.Ordinal) || name[(name.LastIndexOf(matter, StringComparison.Ordinal) + matter.Length)..].HasAny(_construction);

    /// <summary>A time limit over a year, or a timing indicator that spans years and is no heating season or school year.</summary>
    private Finding? SeveralYears(ReviewedForm form, string attribute)
    {
        if (IsOverAYear(form.ProjectPeriod, CompactText.Of(form.Form.ProjectPeriod)) && attribute.HasAny(OneYear))
        {
            return Find(
                _years,
                FindingPlace.Of(FormField.ProjectAttribute),
                [form.Form.ProjectAttribute!.Trim(), form.Form.ProjectPeriod!.Trim()],
                $"项目期为“{CompactText.Of(form.Form.ProjectPeriod)}”，超过一年，与项目属性“{attribute}”不符。",
                "请核对：跨年度实施的改为延续性项目，一年内完成的改正项目期。");
        }

        var row = form.Indicators.FirstOrDefault(row => row.Category is IndicatorCategory.Timeliness && IsOverAYear(row.Value, row.ValueText));
        return row is null
            ? null
            : Find(
                _years,
                FindingPlace.Of(FormField.ProjectAttribute),
                [form.Form.ProjectAttribute!.Trim(), .. row.Indicator.Name is { } name ? [name] : Array.Empty<string>(), row.Indicator.Value!],
                $"时效指标“{row.Name}”为“{row.ValueText}”，超过一年，与“{attribute}”不符。",
                "请改为延续性项目并写明起止年份，或按一年内完成的内容填写时效指标。");
    }

    private static bool IsOverAYear(IndicatorValue value, string text) => value switch
    {
        { From: { } from, To: { } to } => to.Year > from.Year && (to.DayNumber - from.DayNumber) > 366,
        { Kind: IndicatorValueKind.Duration, Number: { } length } => text.EndsWith('年') && (length > 1 || (length == 1 && value.Comparator is Comparator.MoreThan)),
        _ => false,
    };
}
