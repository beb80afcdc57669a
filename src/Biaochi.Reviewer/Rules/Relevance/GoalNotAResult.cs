using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 目标不是结果: the goal asks for money, explains what the money is, says only what the budget has, lists duties or technical rules, or is the same steps as
/// plan or safeguards. None of these can be reached or missed.
/// </summary>
internal sealed class GoalNotAResult : ReviewRule
{
    private const int ExcerptLength = 50;
    private const int DutiesFrom = 2;
    private const double CopiedShare = 0.8;

    private readonly FindingCase _request;
    private readonly FindingCase _definition;
    private readonly FindingCase _budget;
    private readonly FindingCase _duties;
    private readonly FindingCase _steps;
    private readonly FindingCase _technique;
    private readonly FindingCase _history;
    private readonly WordList _requests;
    private readonly WordList _asks;
    private readonly WordList _money;
    private readonly WordList _definitions;
    private readonly WordList _definedKinds;
    private readonly WordList _budgeting;
    private readonly WordList _results;
    private readonly WordList _dutyWords;
    private readonly WordList _techniques;

    public GoalNotAResult(ReviewKnowledge knowledge)
        : base(knowledge, "goal-not-a-result", "目标不是结果", ReviewAspect.Relevance)
    {
        _request = Knowledge.Case("request");
        _definition = Knowledge.Case("definition");
        _budget = Knowledge.Case("budget");
        _duties = Knowledge.Case("duties");
        _steps = Knowledge.Case("steps");
        _technique = Knowledge.Case("technique");
        _history = Knowledge.Case("history");
        _requests = Knowledge.Words("requests");
        _asks = Knowledge.Words("asks");
        _money = Knowledge.Words("money");
        _definitions = Knowledge.Words("definitions");
        _definedKinds = Knowledge.Words("defined-kinds");
        _budgeting = Knowledge.Words("budgeting");
        _results = Knowledge.Words("results");
        _dutyWords = Knowledge.Words("duties");
        _techniques = Knowledge.Words("techniques");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            yield break;
        }

        var judged = form.Texts.Where(text => text.IsGoal).Select(goal => (Goal: goal, Judged: Judge(form, goal))).Where(found => found.Judged is not null).ToList();
        if (judged.Count == 0)
        {
            yield break;
        }

        foreach (var same in judged.GroupBy(found => found.Judged!.Value.Fact))
        {
            var goals = same.Select(found => found.Goal).ToImmutableArray();
            yield return Find(
                same.First().Judged!.Value.Case,
                FindingPlace.Of(goals[0].Field),
                [.. goals.Select(goal => goal.Start(ExcerptLength)).Distinct()],
                $"{NarrativeText.Labels(goals)}{same.Key}，不是要达到的结果。",
                $"请改写为完成多少、达到什么标准、谁受益{Figures(form)}。");
        }
    }

    /// <summary>True for a goal that this rule objects to, so that a rule about what a result lacks keeps silent.</summary>
    public bool Concerns(ReviewedForm form, NarrativeText goal) => Judge(form, goal) is not null;

    /// <summary>What the form itself counts, to begin with.</summary>
    private static string Figures(ReviewedForm form) => GoalFigures.Output(form) is { } figure ? $"，如指标已有的{GoalFigures.Shown([figure])}" : "";

    private (FindingCase Case, string Fact)? Judge(ReviewedForm form, NarrativeText goal) => goal.Compact switch
    {
        var text when (text.FirstOf(_requests) ?? Asked(text)) is { } request => (_request, $"写的是请款（“{request}”）"),
        var text when IsDefinition(text) => (_definition, "是名词解释，说的是资金或工作是什么"),
        var text when IsDutyList(text) => (_duties, "罗列的是单位职责"),
        var text when IsCopiedSteps(form, goal) => (_steps, "写的是工作步骤，与实施计划或制度措施相同"),
        var text when text.FirstOf(_techniques) is { } technique => (_technique, $"写的是施工和验收要求（“{technique}”）"),
        var text when TellsHistory(form, goal) => (_history, "写的是以前年度的经过"),
        var text when SaysOnlyBudget(goal) => (_budget, "写的是预算安排了多少资金"),
        _ => null,
    };

    /// <summary>申请…资金 at the beginning: the first clause asks for money. Null where it does not.</summary>
    private string? Asked(string text) => text.StartsWithAny(_asks) && text.AsSpan().IndexOfAny("，,。；;") is var end && _money.IsIn(end < 0 ? text : text.AsSpan(0, end))
        ? _asks.First(word => text.StartsWith(word, StringComparison.Ordinal))
        : null;

    /// <summary>In the first clause: 某某是指…, or 某某是为…的资金.</summary>
    private bool IsDefinition(string text)
    {
        var sentence = text.AsSpan().IndexOf('。') is >= 0 and var end ? text.AsSpan(0, end) : text;
        var clause = sentence.IndexOfAny("，,；") is >= 0 and var comma ? sentence[..comma] : sentence;
        return clause.Contains("是指", StringComparison.Ordinal) || (_definitions.IsIn(clause) && _definedKinds.EndOf(sentence) is not null);
    }

    private bool IsDutyList(string text) => text.HasAny(_dutyWords) && _dutyWords.Sum(word => text.Split(word).Length - 1) >= DutiesFrom;

    /// <summary>Numbered items that stand in plan or safeguards too.</summary>
    private static bool IsCopiedSteps(ReviewedForm form, NarrativeText goal) =>
        (goal.Compact.Contains("1、", StringComparison.Ordinal) || goal.Compact.Contains("一是", StringComparison.Ordinal) || goal.Compact.Contains("首先", StringComparison.Ordinal))
        && form.Texts.Any(text => text.Field is FormField.Plan or FormField.Safeguards && goal.StandsIn(text, CopiedShare));

    /// <summary>Dates of years that are over, none of this year or later, and no word of result.</summary>
    private bool TellsHistory(ReviewedForm form, NarrativeText goal) =>
        form.Form.FiscalYear is { } year
        && !goal.Compact.HasAny(_results)
        && goal.CompactFigures.Where(figure => figure.IsDate).ToList() is [_, ..] dates
        && dates.All(date => date.To!.Value.Year < year);

    /// <summary>An amount that the budget has, and neither a word of result nor another quantity.</summary>
    private bool SaysOnlyBudget(NarrativeText goal) =>
        goal.Compact.HasAny(_budgeting)
        && !goal.Compact.HasAny(_results)
        && goal.CompactFigures.Where(figure => !figure.IsDate).ToList() is [_, ..] figures
        && figures.All(figure => figure.Unit?.Dimension is Dimension.Money);
}
