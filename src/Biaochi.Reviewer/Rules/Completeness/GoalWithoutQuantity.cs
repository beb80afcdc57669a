using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules.Relevance;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 目标未量化: a goal has no number but dates and the numbers of its items, though the form has numbers to put there. 88号 asks for goals that are
/// 细化量化: without a number nobody can say at the year's end whether it was met.
/// </summary>
internal sealed class GoalWithoutQuantity : ReviewRule
{
    private const int ExcerptLength = 50;
    private const int ExamplesShown = 2;

    private readonly FindingCase _both;
    private readonly FindingCase _one;
    private readonly PlaceholderText _placeholder;
    private readonly GoalNotAResult _notAResult;
    private readonly SpendingFields _fields;
    private readonly WordList _spelled;

    public GoalWithoutQuantity(ReviewKnowledge knowledge, PlaceholderText placeholder, GoalNotAResult notAResult)
        : base(knowledge, "goal-without-quantity", "目标未量化", ReviewAspect.Completeness)
    {
        _both = Knowledge.Case("both");
        _one = Knowledge.Case("one");
        _placeholder = placeholder;
        _notAResult = notAResult;
        _fields = knowledge.Fields;
        _spelled = Knowledge.Words("spelled");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var goals = form.Texts.RemoveAll(text => !text.IsGoal);
        var lacking = goals.RemoveAll(goal => HasQuantity(goal) || _placeholder.IsEmptyGoal(form, goal) || _notAResult.Concerns(form, goal));
        if (form.Form.Kind is not FormKind.Project || lacking.IsEmpty || IsCutFromQuantified(lacking, goals) || GoalFigures.Of(form) is not { IsEmpty: false } examples)
        {
            yield break;
        }

        yield return Find(
            lacking.Length == goals.Length ? _both : _one,
            FindingPlace.Of(lacking[0].Field),
            [.. lacking.Select(goal => goal.Start(ExcerptLength)).Distinct(), .. examples.Take(ExamplesShown).Select(row => row.Indicator.Name!)],
            $"{NarrativeText.Labels(lacking)}没有一个数字，是否实现无法判断。",
            $"请写入{Counted(form, examples)}。");
    }

    /// <summary>The form's own figures; where none of them counts what is done, what the field of spending counts stands first.</summary>
    private string Counted(ReviewedForm form, ImmutableArray<ReviewedIndicator> examples)
    {
        var ofField = examples.Any(GoalFigures.IsOutput) ? null : _fields.Of(form)?.Examples(form, IndicatorCategory.Quantity);
        var own = GoalFigures.Shown(examples.Where(row => !GoalFigures.IsOfForms(row)).Take(ofField is null or "" ? ExamplesShown : 1));
        return (ofField, own) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => $"{ofField}和指标已有的{own}等数量",
            ({ Length: > 0 }, _) => $"{ofField}等数量",
            (_, { Length: > 0 }) => $"指标已有的{own}等数量",
            _ => "主要数量、标准和完成时间",
        };
    }

    /// <summary>The last words of a goal may have the number; a cut one is judged for the cut.</summary>
    private static bool IsCutFromQuantified(ImmutableArray<NarrativeText> lacking, ImmutableArray<NarrativeText> goals) =>
        lacking is [var cut] && goals.Any(goal => goal != cut && goal.Compact.StartsWith(cut.Compact, StringComparison.Ordinal));

    private bool HasQuantity(NarrativeText goal) => goal.CompactFigures.Any(figure => IsQuantity(goal.Compact, figure))
        || goal.Compact.HasAny(_spelled)
        || CompactText.HasFigure(CompactText.Only(goal.Compact, static c => !char.IsDigit(c)));

    /// <summary>A figure in a running text counts unless it is the number of an item (1、 2.) or a phrase in quotation marks (“135”).</summary>
    private static bool IsQuantity(string goal, TextFigure figure)
    {
        if (figure.Number is null)
        {
            return false;
        }

        var before = figure.Start > 0 ? goal[figure.Start - 1] : '。';
        var after = figure.End < goal.Length ? goal[figure.End] : '。';
        var isItem = figure.Unit is null && after is '、' or '.' or '．' or ')' or '）' && !char.IsLetterOrDigit(before);
        return !isItem && before is not ('“' or '”' or '"' or '‘');
    }
}
