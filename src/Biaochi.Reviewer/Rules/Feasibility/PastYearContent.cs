using System.Collections.Immutable;
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
/// 往年内容: this year's form has its name, its money, its time limit or its whole plan from an earlier year. Heating seasons and school years cross years, documents
/// are old, and what is called a debt or a carry-over says itself why.
/// </summary>
internal sealed class PastYearContent : ReviewRule
{
    /// <summary>Arrears are paid out of the project's money; they may be more than one year of it, and not ten times.</summary>
    private const decimal MostTimes = 5m;

    /// <summary>So much behind the day shows what was to be done.</summary>
    private const int DeedLength = 8;

    private readonly FindingCase _name;
    private readonly FindingCase _timing;
    private readonly FindingCase _money;
    private readonly FindingCase _plan;
    private readonly WordList _papers;
    private readonly WordList _seasons;
    private readonly WordList _explained;
    private readonly WordList _history;
    private readonly WordList _deeds;
    private readonly WordList _done;

    public PastYearContent(ReviewKnowledge knowledge)
        : base(knowledge, "past-year-content", "往年内容", ReviewAspect.Feasibility)
    {
        _name = Knowledge.Case("name");
        _timing = Knowledge.Case("timing");
        _money = Knowledge.Case("money");
        _plan = Knowledge.Case("plan");
        _papers = Knowledge.Words("papers");
        _seasons = Knowledge.Words("seasons");
        _explained = Knowledge.Words("explained");
        _history = Knowledge.Words("history");
        _deeds = Knowledge.Words("deeds");
        _done = Knowledge.Words("done");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) =>
        form.Form.FiscalYear is { } year && !form.ProjectName.HasAny(_explained) && (Timing(form, year) ?? Plan(form, year) ?? Deadline(form, year) ?? Money(form, year) ?? Name(form, year)) is { } found ? [found] : [];

    /// <summary>A time limit that is over before the year begins.</summary>
    private Finding? Timing(ReviewedForm form, int year)
    {
        var row = form.Indicators.FirstOrDefault(row => row.Category is IndicatorCategory.Timeliness && row.Value.To is { } to && to.Year < year && !(row.Name + row.ValueText).HasAny(_seasons));
        return row is null ? null : Find(
            _timing,
            row.At(IndicatorCell.Value),
            [row.Indicator.Name ?? "", row.Indicator.Value!],
            $"{year}年度的时效指标“{row.Name}”定为“{row.ValueText}”，已经过去。",
            $"请改为{year}年的时限；清偿以前年度应付款的，写明“清偿”并填本年支付时限。");
    }

    /// <summary>True for a plan that this rule objects to, so that a rule about what it lacks keeps silent.</summary>
    public bool ConcernsPlan(ReviewedForm form) => Check(form).Any(finding => finding.Place.Field is FormField.Plan);

    /// <summary>
    /// A plan all of whose months are over before the year begins. The dates of documents and meetings are no part of it, and one date alone may tell since
    /// when something is done.
    /// </summary>
    private Finding? Plan(ReviewedForm form, int year)
    {
        var dates = form.Figures.Where(figure => figure.Cell.Field is FormField.Plan && figure.Figure.IsDate).ToList();
        if (dates.Count < 2 || !dates.TrueForAll(date => date.Figure.To!.Value.Year < year))
        {
            return null;
        }

        var past = dates.Find(date => date.Written.Contains('月', StringComparison.Ordinal) && !(date.Before + date.After).HasAny(_papers));
        if (past is null || past.Cell.Compact.HasAny(_seasons) || past.Cell.Compact.HasAny(_explained))
        {
            return null;
        }

        return Find(
            _plan,
            FindingPlace.Of(FormField.Plan),
            [past.Quote],
            $"{past.Cell.Label}的时间（“{CompactText.Of(past.Written)}”）都在{year}年以前，是已经过去的安排。",
            $"请写{year}年各阶段的工作和时间；结转或清欠的，写明本年还要完成什么。");
    }

    /// <summary>2021年12月底前完成…: a day that is to be kept and is over, in a plan or goal that goes on to this year.</summary>
    private Finding? Deadline(ReviewedForm form, int year)
    {
        var past = RanBefore(form, year) ? null : form.Figures.FirstOrDefault(figure => figure.Cell.Field is FormField.Plan or FormField.PeriodGoal or FormField.AnnualGoal
            && figure.Figure is { NamesYear: true, To: { } to } && to.Year < year
            && (figure.After.StartsWith('前') || figure.Written.EndsWith('前'))
            && figure.After.HasAny(_deeds)
            && !(figure.Before + figure.After).HasAny(_explained)
            && !figure.Context.HasAny(_seasons)
            && !figure.Context.HasAny(_papers)
            && !figure.Context.HasAny(_done));
        return past is null ? null : Find(
            _plan,
            FindingPlace.Of(past.Cell.Field),
            [past.Quote],
            $"{past.Cell.Label}写“{CompactText.Of(past.Quote)}{CompactText.Start(past.After, DeedLength)}”，{year}年度的安排里这一天已经过去。",
            $"请改为{year}年的日期；以前年度已经做完的，写明“已”并放到概况。");
    }

    /// <summary>
    /// An amount whose own clause gives it to an earlier year, and not as what was done or paid then. A project that ran in that year tells its years apart; what is many
    /// times the project's money is no spending of it.
    /// </summary>
    private Finding? Money(ReviewedForm form, int year)
    {
        var figures = form.Figures;
        if (RanBefore(form, year) || !figures.Any(figure => figure.Figure is { NamesYear: true, To: { } to } && to.Year < year))
        {
            return null;
        }

        var money = figures.Where(figure => figure.IsAmount && figure.Number <= MostTimes * form.FiguresAndFunds.Total && IsOfPastYear(figures, figure, year)).DistinctBy(figure => figure.Number).ToList();
        return money.Count == 0 ? null : Find(
            _money,
            FindingPlace.Of(money[0].Cell.Field),
            [.. money.Select(figure => figure.Quote).Distinct()],
            $"{money[0].Cell.Label}把“{string.Join("”“", money.Select(figure => CompactText.Of(figure.Quote)))}”列入{year}年度项目，是以前年度的支出。",
            "属于应付款的，请单列为清欠，写明原因并附结算资料；目标和指标只写本年度的工作。");
    }

    /// <summary>The period is written with an earlier year, or is longer than one.</summary>
    private static bool RanBefore(ReviewedForm form, int year) =>
        form.ProjectPeriod.From is { } from ? from.Year < year : !form.Span.IsOneYear && form.ProjectPeriod.Kind is IndicatorValueKind.Duration;

    private bool IsOfPastYear(ImmutableArray<StatedFigure> figures, StatedFigure amount, int year)
    {
        var dates = figures.Where(figure => figure.Figure.IsDate && figure.Cell == amount.Cell && figure.Figure.End <= amount.Figure.Start && amount.Figure.Start - figure.Figure.End < amount.Before.Length).ToList();
        return dates.Count > 0
            && dates.TrueForAll(date => date.Figure.NamesYear && date.Figure.To!.Value.Year < year)
            && !amount.Before.HasAny(_seasons)
            && !amount.Before.HasAny(_history)
            && !amount.Before.HasAny(_explained);
    }

    private Finding? Name(ReviewedForm form, int year)
    {
        var name = form.Form.ProjectName ?? "";
        var dates = TextFigure.FindAll(name, year).Where(figure => figure is { IsDate: true, NamesYear: true }).ToList();
        if (dates.Count == 0 || dates.Exists(date => date.To!.Value.Year >= year || date.To.Value.Year < year - 5) || CompactText.Of(name).HasAny(_seasons))
        {
            return null;
        }

        return Find(
            _name,
            FindingPlace.Of(FormField.ProjectName),
            [name.Trim()],
            $"{year}年度的申报表，项目名称却写“{name[dates[0].Start..dates[0].End]}”，没有说明是结转、清欠还是旧表。",
            "结转或清欠的，请在名称中注明并写明已执行数；属于本年度的，请改正年份。");
    }
}
