using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 空话占位: a cell holds words only so that it is not blank: 无, 同上, 年初预算, its own label, praise of itself; or the goal is that the goal will be met.
/// A basis that names only the budget is judged with the bases.
/// </summary>
internal sealed class PlaceholderText : ReviewRule
{
    private const int ExcerptLength = 60;
    private const int ShownLength = 20;

    /// <summary>A goal of common words only may have an adverb that no list has.</summary>
    private const int StrayLength = 2;

    /// <summary>见实施方案, 详见附件二: more words say something themselves.</summary>
    private const int LongestReference = 14;

    private readonly FindingCase _goal;
    private readonly FindingCase _management;
    private readonly FindingCase _field;
    private readonly WordList _fillers;
    private readonly WordList _references;
    private readonly WordList _budget;
    private readonly WordList _selfReference;
    private readonly WordList _goalSigns;
    private readonly WordList _managementWords;

    public PlaceholderText(ReviewKnowledge knowledge)
        : base(knowledge, "placeholder-text", "空话占位", ReviewAspect.Completeness)
    {
        _goal = Knowledge.Case("goal");
        _management = Knowledge.Case("management");
        _field = Knowledge.Case("field");
        _fillers = Knowledge.Words("fillers");
        _references = Knowledge.Words("references");
        _budget = Knowledge.Words("budget-words");
        _selfReference = Knowledge.Words("self-reference");
        _goalSigns = Knowledge.Words("goal-signs");
        _managementWords = [.. Knowledge.Words("management").Concat(_selfReference).OrderByDescending(word => word.Length)];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            yield break;
        }

        var texts = form.Texts;
        var goals = texts.Where(text => IsEmptyGoal(form, text)).ToImmutableArray();
        if (!goals.IsEmpty)
        {
            yield return Goal(form, goals);
        }

        foreach (var empty in texts.Where(text => !text.IsGoal && IsEmpty(text)).GroupBy(IsBudget))
        {
            if (empty.Any(text => text.Field is not FormField.Basis))
            {
                yield return Fields([.. empty], empty.Key);
            }
        }
    }

    /// <summary>True for a goal that this rule objects to; rules about what a goal lacks have nothing to add to it.</summary>
    public bool IsEmptyGoal(ReviewedForm form, NarrativeText text) => text.IsGoal && (IsFiller(text) || SaysItIsMet(form, text) || !text.Letters.SaysMoreThan(_managementWords, StrayLength));

    /// <summary>True for another cell that this rule objects to.</summary>
    public bool IsEmpty(NarrativeText text) => IsFiller(text) || IsBudget(text) || !text.Letters.SaysMoreThan(_selfReference, 0);

    private bool IsFiller(NarrativeText text) => text.Letters.Length == 0 || (text.Letters.Length <= LongestReference && text.Letters.StartsWithAny(_references)) || _fillers.Contains(text.Letters) || (text.Letters.Length <= text.Field.Label().Length && text.Letters == CompactText.Only(text.Field.Label(), char.IsLetter));

    /// <summary>Nothing but words of any budget paper: 列入年初预算安排.</summary>
    private bool IsBudget(NarrativeText text) => text.Letters.Contains("预算", StringComparison.Ordinal) && !text.Letters.SaysMoreThan(_budget, 0);

    /// <summary>完成目标, or 完成 and the project's own name: that is the task, not its result.</summary>
    private bool SaysItIsMet(ReviewedForm form, NarrativeText text)
    {
        if (text.Letters.SaysMoreThan(_selfReference, form.ProjectName.Length) || !text.Letters.HasAny(_goalSigns))
        {
            return false;
        }

        var rest = text.Letters.Beside(_selfReference);
        return rest.Length == 0 || (rest.Length > 1 && form.ProjectName.Contains(rest, StringComparison.Ordinal));
    }

    private Finding Goal(ReviewedForm form, ImmutableArray<NarrativeText> goals)
    {
        var isMet = goals.All(text => IsFiller(text) || SaysItIsMet(form, text));
        return Find(
            isMet ? _goal : _management,
            FindingPlace.Of(goals[0].Field),
            Evidence(goals),
            isMet
                ? $"{NarrativeText.Labels(goals)}只写“{goals[0].Shown(ShownLength)}”，没有可以考核的结果。"
                : $"{NarrativeText.Labels(goals)}只有一般的管理要求，换到任何项目都能用，看不出结果。",
            GoalFigures.Output(form) is { } figure ? $"请写明做成多少、达到什么标准、谁受益，如指标已有的{GoalFigures.Shown([figure])}。" : "请写明做成多少、达到什么标准、何时完成、谁受益。");
    }

    private Finding Fields(ImmutableArray<NarrativeText> empty, bool isBudget)
    {
        var cells = empty.Where(text => text.Field is not FormField.Basis).ToImmutableArray();
        var quoted = string.Concat(cells.Select(text => $"“{text.Shown(ShownLength)}”").Distinct());
        return Find(
            _field,
            FindingPlace.Of(cells[0].Field),
            Evidence(empty),
            isBudget
                ? $"{NarrativeText.Labels(cells)}只填了{quoted}，是预算安排，等于没有填写。"
                : $"{NarrativeText.Labels(cells)}只填了{quoted}，没有实际内容。",
            $"请写明{string.Join('，', cells.Select(text => WantedText.Of(text.Field)).OfType<string>())}。");
    }

    private static ImmutableArray<string> Evidence(IEnumerable<NarrativeText> texts) => [.. texts.Select(text => text.Start(ExcerptLength)).Distinct()];
}
