using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 栏目内容雷同: each cell asks another question, so one text in two of them leaves one unanswered; or a cell has its text twice. The goals of the two
/// columns are expected to be alike.
/// </summary>
internal sealed class RepeatedField : ReviewRule
{
    /// <summary>Two shorter cells may be alike by chance or hold a common phrase.</summary>
    private const int SameLength = 6;

    /// <summary>A shorter text that stands in a longer one may be a phrase that both need.</summary>
    private const int CopiedLength = 24;

    /// <summary>So much of a text stands in the other that it says nothing of its own.</summary>
    private const double CopiedShare = 0.8;
    private const int ExcerptLength = 40;
    private const int SentenceLength = 20;

    private readonly FindingCase _goal;
    private readonly FindingCase _cells;
    private readonly FindingCase _twice;
    private readonly FindingCase _quantified;

    public RepeatedField(ReviewKnowledge knowledge)
        : base(knowledge, "repeated-field", "栏目内容雷同", ReviewAspect.Relevance)
    {
        _goal = Knowledge.Case("goal");
        _cells = Knowledge.Case("cells");
        _twice = Knowledge.Case("twice");
        _quantified = Knowledge.Case("quantified");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var texts = form.Texts;
        var twice = texts.RemoveAll(text => Half(text) is null);
        return [.. twice.IsEmpty ? [] : twice.GroupBy(text => text.Letters, (_, same) => Twice([.. same])), .. Sentences(twice.IsEmpty ? texts : texts.RemoveAll(twice.Contains)), .. Groups(texts).Select(group => IsQuantifiedGoal(group, form) ? Quantified(group) : Repeated(form, group))];
    }

    /// <summary>
    /// True for a cell of which nothing is to be said beside this rule's finding, because it has what another cell has; where a goal has it too, the finding
    /// is about the goal, unless all of them hold the same word or two.
    /// </summary>
    public static bool Concerns(ReviewedForm form, NarrativeText text) =>
        Groups(form.Texts).Any(group => group.Contains(text) && (text.Letters.Length < SameLength || !group.Any(other => other.IsGoal)));

    /// <summary>Cells that hang together by what they share; the goals alone are none.</summary>
    private static IEnumerable<ImmutableArray<NarrativeText>> Groups(ImmutableArray<NarrativeText> texts)
    {
        var left = texts.ToList();
        while (left.Count > 0)
        {
            var group = new List<NarrativeText> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < group.Count; i++)
            {
                var near = left.FindAll(text => Share(texts, group[i], text));
                group.AddRange(near);
                left.RemoveAll(near.Contains);
            }

            if (group.Count > 1 && !group.All(text => text.IsGoal))
            {
                yield return [.. group.OrderBy(text => text.Field)];
            }
        }
    }

    /// <summary>A word or two in three cells and more is no chance.</summary>
    private static bool IsEverywhere(ImmutableArray<NarrativeText> texts, string letters) => letters.Length > 1 && texts.Count(text => !text.IsGoal && text.Letters == letters) > 2;

    private static bool Share(ImmutableArray<NarrativeText> texts, NarrativeText a, NarrativeText b)
    {
        var (shorter, longer) = a.Letters.Length <= b.Letters.Length ? (a, b) : (b, a);
        return (shorter.Letters == longer.Letters && (shorter.Letters.Length >= SameLength || IsEverywhere(texts, shorter.Letters)))
            || (shorter.Letters.Length >= CopiedLength && shorter.StandsIn(longer, CopiedShare));
    }

    /// <summary>A goal that has its quantities can be held to them, though the overview says the same.</summary>
    private static bool IsQuantifiedGoal(ImmutableArray<NarrativeText> group, ReviewedForm form) =>
        group.All(text => text.IsGoal || text.Field is FormField.Overview)
        && group[^1].CompactFigures.Any(figure => figure.Unit is { Dimension: not (Dimension.Money or Dimension.Time or Dimension.Unknown) });

    private Finding Quantified(ImmutableArray<NarrativeText> group) => Find(
        _quantified,
        FindingPlace.Of(FormField.Overview),
        [group[0].Start(ExcerptLength)],
        $"{NarrativeText.Labels(group)}文字基本相同，概况没有写清怎样实施。",
        "请在概况中写明对象、地点、工作内容和测算，目标可以保留。");

    private Finding Repeated(ReviewedForm form, ImmutableArray<NarrativeText> group)
    {
        var goals = group.Where(text => text.IsGoal).ToImmutableArray();
        var others = group.Where(text => !text.IsGoal).ToImmutableArray();
        var same = group.Select(text => text.Letters).Distinct().Count() == 1;
        var fact = $"{NarrativeText.Labels(group)}{(same ? "是同一段话" : "基本相同")}";
        return Find(
            goals.IsEmpty ? _cells : _goal,
            FindingPlace.Of((goals.IsEmpty ? group[^1] : goals[0]).Field),
            [.. group.Select(text => text.Start(ExcerptLength)).Distinct()],
            goals.IsEmpty ? $"{fact}，至少有一栏等于没有填写。" : $"{fact}，目标没有写出结果。",
            string.Concat(others.Select(text => Wanted(text.Field)).Append(goals.IsEmpty ? "" : Result(form)).Prepend("请分别写：")).TrimEnd('；') + "。");
    }

    /// <summary>What the goal is to say: the form's own figure where it has one.</summary>
    private static string Result(ReviewedForm form) => GoalFigures.Output(form) is { } figure ? $"目标写{GoalFigures.Shown([figure])}等结果；" : "目标写数量、标准和完成时间；";

    private Finding Twice(ImmutableArray<NarrativeText> same)
    {
        var half = Half(same[0])!;
        return Find(
            _twice,
            FindingPlace.Of(same[0].Field),
            [same[0].Start(ExcerptLength)],
            $"{NarrativeText.Labels(same)}把同一段文字写了两遍，像是重复粘贴。",
            "请删除重复的一遍。") with
        {
            Repair = half,
        };
    }

    /// <summary>One sentence stands twice in a cell.</summary>
    private IEnumerable<Finding> Sentences(ImmutableArray<NarrativeText> texts)
    {
        if (!texts.Any(static text => RepeatedSentence.In(text.Compact) is not null))
        {
            return [];
        }

        var said = texts.RemoveAll(text => RepeatedSentence.In(text.Compact) is null);
        return said.GroupBy(text => text.Letters, (_, same) => Sentence([.. same]));
    }

    private Finding Sentence(ImmutableArray<NarrativeText> same)
    {
        var sentence = RepeatedSentence.In(same[0].Compact)!;
        return Find(
            _twice,
            FindingPlace.Of(same[0].Field),
            [CompactText.Start(sentence, ExcerptLength)],
            $"{NarrativeText.Labels(same)}把“{Excerpt.Of(sentence, SentenceLength)}”写了两遍，像是重复粘贴。",
            "请删除重复的一遍。");
    }

    /// <summary>The first of two equal halves, to the letter; null where the text is no repetition of itself.</summary>
    private static string? Half(NarrativeText text)
    {
        var letters = text.Letters;
        if (letters.Length < 2 * SameLength || letters.Length % 2 != 0 || !letters.AsSpan(0, letters.Length / 2).SequenceEqual(letters.AsSpan(letters.Length / 2)))
        {
            return null;
        }

        var seen = 0;
        var end = 0;
        while (seen < letters.Length / 2)
        {
            seen += char.IsLetterOrDigit(text.Text[end]) ? 1 : 0;
            end++;
        }

        while (end < text.Text.Length && text.Text[end] is '。' or '”' or '》' or '）' or ')')
        {
            end++;
        }

        return text.Text[..end];
    }

    private static string Wanted(FormField field) => field switch
    {
        FormField.Overview => "概况写对象、规模；",
        FormField.Basis => "依据写文件和文号；",
        FormField.Necessity => "必要性写缺口和影响；",
        FormField.Safeguards => "措施写制度和监管；",
        FormField.Plan => "计划写各阶段时间；",
        _ => "",
    };
}
