using System.Collections.Immutable;
using System.Text;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules.Completeness;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>
/// 计划无进度: the plan has no dates of the project, no stages and no steps, or no more than its first and last month. The date of a document or a meeting
/// is no date of the plan, nor is one of years that are over.
/// </summary>
internal sealed class PlanWithoutSchedule : ReviewRule
{
    private const int ExcerptLength = 50;
    private const int ShownLength = 20;

    /// <summary>Beside its dates such a plan says no more than a clause.</summary>
    private const int OnlyDatesLength = 20;

    /// <summary>How far behind a date the word stands that makes it the date of a document or meeting.</summary>
    private const int PaperWithin = 16;
    private const int BeginAndEnd = 2;

    /// <summary>For the dates without a year of a form that names none.</summary>
    private const int AnyYear = 2000;

    /// <summary>Two characters name a task: 春节, 招标.</summary>
    private const int TaskLength = 2;
    private const double CopiedShare = 0.7;

    private readonly FindingCase _none;
    private readonly FindingCase _span;
    private readonly PlaceholderText _placeholder;
    private readonly PastYearContent _pastYear;
    private readonly WordList _schedule;
    private readonly WordList _papers;
    private readonly WordList _spanWords;

    public PlanWithoutSchedule(ReviewKnowledge knowledge, PlaceholderText placeholder, PastYearContent pastYear)
        : base(knowledge, "plan-without-schedule", "计划无进度", ReviewAspect.Feasibility)
    {
        _none = Knowledge.Case("none");
        _span = Knowledge.Case("span");
        _placeholder = placeholder;
        _pastYear = pastYear;
        _schedule = Knowledge.Words("schedule");
        _papers = Knowledge.Words("papers");
        _spanWords = Knowledge.Words("span-words");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Plan) is not { } plan || form.Form.Kind is not FormKind.Project || _placeholder.IsEmpty(plan) || plan.Compact.HasAny(_schedule))
        {
            yield break;
        }

        var dates = Dates(form, plan);
        if (dates.IsEmpty && !NamesMonthAlone(plan.Compact))
        {
            if (!TellsYears(form, plan) && !_pastYear.ConcernsPlan(form))
            {
                yield return Say(_none, plan, "实施计划没有时间、阶段和步骤，进度无法检查。", "请按月或季度列出工作、起止时间和责任单位。");
            }
        }
        else if (plan.Compact.Count(c => c is '月') <= BeginAndEnd && DatedTasks(plan, dates) < BeginAndEnd && SaysOnlyDates(form, plan, dates) && !_pastYear.ConcernsPlan(form))
        {
            yield return Say(_span, plan, $"实施计划只有起止时间（“{plan.Shown(ShownLength)}”），何时做什么没有安排。", "请分阶段写明工作内容和完成时间。");
        }
    }

    private Finding Say(FindingCase situation, NarrativeText plan, string opinion, string suggestion) =>
        Find(situation, FindingPlace.Of(FormField.Plan), [plan.Start(ExcerptLength)], opinion, suggestion);

    /// <summary>Dates with a month that lie in or after the form's year and are no document's or meeting's.</summary>
    private ImmutableArray<TextFigure> Dates(ReviewedForm form, NarrativeText plan)
    {
        var text = plan.Compact;
        var figures = form.Form.FiscalYear is null ? TextFigure.FindAll(text, AnyYear) : plan.CompactFigures;
        return
        [
            .. figures.Where(figure => figure.IsDate
                && NamesMonth(text.AsSpan(figure.Start, figure.End - figure.Start))
                && !(form.Form.FiscalYear is { } year && figure.To!.Value.Year < year)
                && !_papers.IsIn(text.AsSpan(figure.End, Math.Min(PaperWithin, text.Length - figure.End)))),
        ];
    }

    /// <summary>2024年完成100万页，2025年完成100万页: in a project of several years each year is a stage.</summary>
    private static bool TellsYears(ReviewedForm form, NarrativeText plan) => !form.Span.IsOneYear
        && plan.CompactFigures.Where(figure => figure is { NamesYear: true, From: { } from, To: { } to } && from.Year == to.Year && to.Year >= form.Form.FiscalYear).DistinctBy(figure => figure.To!.Value.Year).Skip(1).Any();

    /// <summary>2022—2023年 names years only; 2023.1.1 has its month without 年.</summary>
    private static bool NamesMonth(ReadOnlySpan<char> date) => date.Contains('月') || !date.Contains('年');

    /// <summary>8月, 十月 without a year: elsewhere that may be a length of time, in a plan it is a month of this year.</summary>
    private static bool NamesMonthAlone(string text)
    {
        for (var at = text.IndexOf('月', StringComparison.Ordinal); at >= 0; at = text.IndexOf('月', at + 1))
        {
            var start = at;
            while (start > 0 && (char.IsDigit(text[start - 1]) || "一二三四五六七八九十".Contains(text[start - 1])))
            {
                start--;
            }

            if (start < at && (start == 0 || text[start - 1] is not ('年' or '.')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Clauses that have a date and say what is done then, beyond that the project begins or ends: 2月10日前完成春节走访.</summary>
    private int DatedTasks(NarrativeText plan, ImmutableArray<TextFigure> dates) => plan.Compact.Split(['，', ',', '；', ';', '。'])
        .Count(clause => (NamesMonthAlone(clause) || dates.Any(date => clause.Contains(plan.Compact[date.Start..date.End], StringComparison.Ordinal))) && clause.SaysMoreThan(_spanWords, TaskLength - 1));

    /// <summary>What is left without the dates is short, or stands in another cell.</summary>
    private bool SaysOnlyDates(ReviewedForm form, NarrativeText plan, ImmutableArray<TextFigure> dates)
    {
        var rest = Without(dates, plan.Compact);
        return !rest.SaysMoreThan(_spanWords, OnlyDatesLength - 1)
            || form.Texts.Any(other => other.Field is FormField.Overview or FormField.Basis or FormField.Necessity && TextOverlap.Covers(rest, other.Letters, CopiedShare));
    }

    private static string Without(ImmutableArray<TextFigure> dates, string plan)
    {
        var rest = new StringBuilder();
        var end = 0;
        foreach (var date in dates)
        {
            rest.Append(plan, end, date.Start - end);
            end = date.End;
        }

        return CompactText.Letters(rest.Append(plan, end, plan.Length - end).ToString());
    }
}
