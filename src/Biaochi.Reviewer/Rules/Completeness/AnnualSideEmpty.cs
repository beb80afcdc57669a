using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>年度栏空白: the period column is filled in, and goal, indicators or funds of the year are blank or 0 although the project runs this year.</summary>
internal sealed class AnnualSideEmpty : ReviewRule
{
    private const int ExcerptLength = 30;

    private readonly FindingCase _empty;

    public AnnualSideEmpty(ReviewKnowledge knowledge)
        : base(knowledge, "annual-side-empty", "年度栏空白", ReviewAspect.Completeness) => _empty = Knowledge.Case("empty");

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project || !form.Span.IncludesFiscalYear)
        {
            yield break;
        }

        ImmutableArray<Gap> gaps = [.. Gaps(form)];
        if (gaps.IsEmpty)
        {
            yield break;
        }

        yield return Find(
            _empty,
            gaps[0].Place,
            [.. gaps.SelectMany(gap => gap.Counterpart).Distinct()],
            $"实施期栏已填，而{string.Join("，", gaps.Select(gap => gap.Fact))}，当年无法监控和自评。",
            Suggestion(form, gaps)) with
        { Repair = Repair(form, gaps) };
    }

    private static IEnumerable<Gap> Gaps(ReviewedForm form)
    {
        if (IsFundingEmpty(form))
        {
            var fact = form.Form.Funding.Annual.Total is null ? "年度资金没有填写" : "年度资金总额为0";
            yield return new(FindingPlace.Of(FormSide.Annual, FundingSource.Total), PeriodAmounts(form.Form.Funding.Period), fact);
        }

        if (!form.IsBlank(FormField.PeriodGoal) && form.IsBlank(FormField.AnnualGoal))
        {
            yield return new(FindingPlace.Of(FormField.AnnualGoal), [CompactText.Start(form.Form.PeriodGoal!, ExcerptLength)], "年度目标空白");
        }

        if (!form.Period.IsEmpty && form.Annual.IsEmpty)
        {
            var first = form.Period[0].Indicator;
            yield return new(FindingPlace.Indicators(FormSide.Annual), [first.Name ?? first.Value!], $"年度指标空白（实施期有{form.Period.Length}条）");
        }
    }

    /// <summary>A project of several years may have a year that is paid from elsewhere: 0 is then an answer, a blank is not.</summary>
    private static bool IsFundingEmpty(ReviewedForm form)
    {
        var funding = form.Form.Funding;
        var isAnswered = funding.Lines.Any(line => line.Side is FormSide.Annual && line.Unreadable is not null) || (!form.Span.IsOneYear && funding.Annual.Total is not null && !form.IsBlank(FormField.AnnualGoal));
        return form.AmountOf(FormSide.Period) > 0m && form.AmountOf(FormSide.Annual) == 0m && !isAnswered;
    }

    private static ImmutableArray<string> PeriodAmounts(FundingColumn period) => period.Total is { } total
        ? [Money.Written(total)]
        : [.. period.Sources.Where(line => line.Amount is not null and not 0m).Select(line => Money.Written(line.Amount!.Value))];

    private static string Suggestion(ReviewedForm form, ImmutableArray<Gap> gaps)
    {
        var amount = gaps.Any(gap => gap.Place.FundingSource is not null) ? $"，资金按来源填写，合计{Money.Yuan(form.AmountOf(FormSide.Period))}" : "";
        return form.Span.IsOneYear
            ? $"项目期为一年，请按实施期栏补填年度内容{amount}。"
            : "请补填本年度的目标、指标和资金；本年度不实施的，不列入当年申报。";
    }

    /// <summary>In a project of one year the goal of the year is the goal of the period.</summary>
    private static string? Repair(ReviewedForm form, ImmutableArray<Gap> gaps) =>
        form.Span.IsOneYear && gaps is [{ Place.Field: FormField.AnnualGoal }] ? form.Form.PeriodGoal : null;

    /// <summary>Something the annual column lacks.</summary>
    /// <param name="Place">Where it should stand.</param>
    /// <param name="Counterpart">What the period column has there, to the letter.</param>
    /// <param name="Fact">For the opinion.</param>
    private sealed record Gap(FindingPlace Place, ImmutableArray<string> Counterpart, string Fact);
}
