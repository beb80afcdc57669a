using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>
/// 时间前后矛盾: plan and timing indicator give another day to one event; a deadline or the span of the plan lies outside the project's period; a duration does
/// not fit its months; a month or day that no calendar has. Heating seasons and school years cross years, and are no contradiction.
/// </summary>
internal sealed partial class DateContradiction : ReviewRule
{
    /// <summary>A span of a one-year project may be a heating season or a school year.</summary>
    private const int LongestYear = 400;
    private const int AnyLeapYear = 2000;

    private readonly FindingCase _event;
    private readonly FindingCase _span;
    private readonly FindingCase _late;
    private readonly FindingCase _duration;
    private readonly FindingCase _impossible;
    private readonly ImmutableArray<ProjectEvent> _events;
    private readonly WordList _seasons;
    private readonly WordList _lateRightly;
    private readonly WordList _durationNames;

    public DateContradiction(ReviewKnowledge knowledge)
        : base(knowledge, "date-contradiction", "时间前后矛盾", ReviewAspect.Feasibility)
    {
        _event = Knowledge.Case("event");
        _span = Knowledge.Case("span");
        _late = Knowledge.Case("late");
        _duration = Knowledge.Case("duration");
        _impossible = Knowledge.Case("impossible");
        _events = Knowledge.Lines("events", ProjectEvent.TryParse);
        _seasons = Knowledge.Words("seasons");
        _lateRightly = Knowledge.Words("late-rightly");
        _durationNames = Knowledge.Words("duration-names");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var dates = Dates(form);
        return new[] { Impossible(form), Span(form, dates), Late(form) ?? Event(form, dates), Duration(form, dates) ?? Length(form) }.OfType<Finding>();
    }

    /// <summary>The dates of the texts that do not speak of a season.</summary>
    private List<StatedFigure> Dates(ReviewedForm form)
    {
        var dates = new List<StatedFigure>();
        var (cell, isSeasonal) = ((NarrativeText?)null, false);
        foreach (var figure in form.Figures)
        {
            if (!figure.Figure.IsDate)
            {
                continue;
            }

            (cell, isSeasonal) = figure.Cell == cell ? (cell, isSeasonal) : (figure.Cell, figure.Cell.Text.HasAny(_seasons));
            if (!isSeasonal)
            {
                dates.Add(figure);
            }
        }

        return dates;
    }

    [GeneratedRegex(@"(?<![\d.〔\[（(])(?:(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d)月|(?:0?[469]|11)月31日|0?2月3[01]日|(?<!\d)\d{1,2}月(?:3[2-9]|[4-9]\d)日)")]
    private static partial Regex NoDay();

    private Finding? Impossible(ReviewedForm form)
    {
        foreach (var text in form.Texts)
        {
            if (ImpossibleDay(text.Text) is { } day)
            {
                return NoSuchDay(FindingPlace.Of(text.Field), text.Label, day);
            }
        }

        foreach (var row in form.Indicators)
        {
            if (ImpossibleDay(row.Indicator.Value ?? "") is { } day)
            {
                return NoSuchDay(row.At(IndicatorCell.Value), $"指标“{row.Name}”", day);
            }
        }

        return null;
    }

    private static string? ImpossibleDay(string text) => MayHaveNoDay(text) && NoDay().Match(text) is { Success: true } day ? day.Value : null;

    /// <summary>A month and day that no year has: what <see cref="NoDay"/> finds is among them, and most texts have none.</summary>
    private static bool MayHaveNoDay(string text)
    {
        for (var at = text.IndexOf('月', StringComparison.Ordinal); at >= 0; at = text.IndexOf('月', at + 1))
        {
            var month = (10 * Digit(text, at - 2)) + Digit(text, at - 1);
            var day = (10 * Digit(text, at + 1)) + Digit(text, at + 2);
            if (month > 12 || day > (month is 0 ? 0 : DateTime.DaysInMonth(AnyLeapYear, month)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Digit(string text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]) ? (int)char.GetNumericValue(text[at]) : 0;

    private Finding NoSuchDay(FindingPlace place, string label, string day) =>
        Find(_impossible, place, [day], $"{label}的“{day}”在日历上不存在。", "请核对后改为实际的月份和日期。");

    /// <summary>A project of one year whose plan runs for years.</summary>
    private Finding? Span(ReviewedForm form, List<StatedFigure> dates)
    {
        var span = dates.Find(date => date.Cell.Field is FormField.Plan or FormField.PeriodGoal or FormField.AnnualGoal
            && date.Figure is { NamesYear: true, From: { } from, To: { } to } && to.DayNumber - from.DayNumber > LongestYear);
        return !form.Span.IsOneYear || span is null
            ? null
            : Find(
                _span,
                FindingPlace.Of(span.Cell.Field),
                [.. new[] { span.Written, form.Form.ProjectPeriod?.Trim(), form.Form.ProjectAttribute?.Trim() }.OfType<string>().Where(text => text.Length > 0)],
                $"{span.Cell.Label}写“{CompactText.Of(span.Written)}”，跨{span.Figure.To!.Value.Year - span.Figure.From!.Value.Year + 1}个年度，而本表是一年的项目。",
                "请改正年份；确为跨年度项目的，改正项目期，并分年度填写目标。");
    }

    /// <summary>A deadline after the end of the project's period. The last payment and the care for what was built come later rightly.</summary>
    private Finding? Late(ReviewedForm form)
    {
        if (LastYear(form) is not { } last || form.ProjectName.HasAny(_seasons))
        {
            return null;
        }

        bool IsLate(ReviewedIndicator row) => row.Category is IndicatorCategory.Timeliness && row.Value.To is { } to && to.Year > last && !(row.Name + row.ValueText).HasAny(_lateRightly) && !(row.Name + row.ValueText).HasAny(_seasons);
        var row = form.Period.FirstOrDefault(IsLate) ?? form.Annual.FirstOrDefault(IsLate);
        return row is null ? null : Find(
            _late,
            row.At(IndicatorCell.Value),
            [.. row.Indicator.Name is { } name ? [name] : Array.Empty<string>(), row.Indicator.Value!, .. form.Form.ProjectPeriod is { } period ? [period.Trim()] : Array.Empty<string>()],
            $"{row.Side.Label()}时效指标“{row.Name}”定为“{row.ValueText}”，超出了项目期（到{last}年底）。",
            "请核对时限；确需跨年度实施的，改正项目期并分年度填写目标和资金。");
    }

    private static int? LastYear(ReviewedForm form) =>
        form.ProjectPeriod.To is { } to ? to.Year : form.Span.IsOneYear ? form.Form.FiscalYear : null;

    /// <summary>What plan or goal dates, and the timing indicator dates otherwise; where the text has several days for it, none may be the indicator's.</summary>
    private Finding? Event(ReviewedForm form, List<StatedFigure> dates)
    {
        if (dates.Count == 0)
        {
            return null;
        }

        var rows = form.Rows.Where(row => row is { Category: IndicatorCategory.Timeliness, Value.To: not null }).ToList();
        foreach (var row in rows)
        {
            var happening = _events.FirstOrDefault(happening => happening.IsNamedBy(row.Name));
            var told = dates.Where(date => date.Cell.Field is FormField.Plan or FormField.Overview or FormField.PeriodGoal or FormField.AnnualGoal && happening?.IsToldAt(date) == true).ToList();
            if (told.Count == 0 || told.Exists(date => rows.Exists(other => happening!.IsNamedBy(other.Name) && AreOneDay((date.Figure.From!.Value, date.Figure.To!.Value), (other.Value.From!.Value, other.Value.To!.Value)))))
            {
                continue;
            }

            return Find(
                _event,
                row.At(IndicatorCell.Value),
                [told[^1].Quote, row.Indicator.Name!, row.Indicator.Value!],
                $"{told[^1].Cell.Label}写“{CompactText.Of(told[^1].Quote)}{CompactText.Start(told[^1].After, 6)}”，时效指标“{row.Name}”却是“{row.ValueText}”。",
                "请核对后统一，以能够按期做到的日期为准。");
        }

        return null;
    }

    /// <summary>12月底 and 12月31日 are one day; any day of a month keeps to the month.</summary>
    private static bool AreOneDay((DateOnly From, DateOnly To) a, (DateOnly From, DateOnly To) b) =>
        a.To == b.To || (a.To.Year == b.To.Year && a.To.Month == b.To.Month && (IsMonth(a) || IsMonth(b)));

    private static bool IsMonth((DateOnly From, DateOnly To) days) => days.From.Day == 1 && days.To == days.From.AddMonths(1).AddDays(-1);

    /// <summary>工期6个月 beside a plan of one span of another length.</summary>
    private Finding? Duration(ReviewedForm form, List<StatedFigure> dates)
    {
        if (dates.Count == 0)
        {
            return null;
        }

        var row = form.Indicators.FirstOrDefault(row => row.Value is { Kind: IndicatorValueKind.Duration, Number: > 0m, Unit.Standard: "个月" or "月" } && row.Name.HasAny(_durationNames));
        var spans = dates.Where(date => date.Cell.Field is FormField.Plan && date.Before.HasAny(_durationNames) && Months(date) > 1).ToList();
        if (row is null || spans is not [var span] || Math.Abs(Months(span) - row.Value.Number!.Value) < 2m)
        {
            return null;
        }

        return Find(
            _duration,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name!, row.Indicator.Value!, span.Quote],
            string.Create(CultureInfo.InvariantCulture, $"“{row.Name}”为“{row.ValueText}”，{span.Cell.Label}的“{CompactText.Of(span.Written)}”却是{Months(span)}个月。"),
            "请核对起止月份和时长后统一。");
    }

    /// <summary>4月至9月，共计5个月: a text miscounts its own months.</summary>
    private Finding? Length(ReviewedForm form)
    {
        foreach (var text in form.Texts)
        {
            if (SpanWithLength.In(text.Compact) is { } span)
            {
                return Find(
                    _duration,
                    FindingPlace.Of(text.Field),
                    [span.Written],
                    string.Create(CultureInfo.InvariantCulture, $"{text.Label}写“{span.Written}”，起止之间是{span.Months}个月，与{span.Stated}个月不符。"),
                    "请核对起止月份和时长后统一。");
            }
        }

        return null;
    }

    private static int Months(StatedFigure span) => ((span.Figure.To!.Value.Year - span.Figure.From!.Value.Year) * 12) + span.Figure.To.Value.Month - span.Figure.From.Value.Month + 1;
}
