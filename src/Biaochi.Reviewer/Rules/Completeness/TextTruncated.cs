using System.Buffers;
using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 文字截断: a text ends in the middle. It does for certain where another cell has the same words and goes on: its twin in the other column, or a
/// longer text of the form; and where it ends with a comma, inside a bracket, on a word that must go on, or within the name of an indicator.
/// </summary>
internal sealed class TextTruncated : ReviewRule
{
    private const int ExcerptLength = 20;
    private const int LongestShown = 40;

    /// <summary>A shorter text that begins a longer one may be a whole statement; several clauses that stop within the next are not.</summary>
    private const int CopiedLength = 30;

    /// <summary>Shorter words begin many names.</summary>
    private const int ShortestBegun = 4;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("（(《）)》");

    private readonly FindingCase _twin;
    private readonly FindingCase _copy;
    private readonly FindingCase _openEnd;
    private readonly FindingCase _openBracket;
    private readonly FindingCase _openWord;
    private readonly WordList _goingOn;
    private readonly WordList _whole;
    private readonly string _clauseEnds;
    private readonly string _openEnds;

    public TextTruncated(ReviewKnowledge knowledge)
        : base(knowledge, "text-truncated", "文字截断", ReviewAspect.Completeness)
    {
        _twin = Knowledge.Case("twin");
        _copy = Knowledge.Case("copy");
        _openEnd = Knowledge.Case("open-end");
        _openBracket = Knowledge.Case("open-bracket");
        _openWord = Knowledge.Case("open-word");
        _goingOn = Knowledge.Words("going-on");
        _whole = Knowledge.Words("whole");
        _clauseEnds = string.Concat(Knowledge.Words("clause-ends"));
        _openEnds = string.Concat(Knowledge.Words("open-ends"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var copies = Copies(form.Texts);
        var whole = copies.Count == 0 ? form.Texts : form.Texts.RemoveAll(text => copies.Exists(copy => copy.Cut == text));
        var goal = CutGoal(form, whole);
        whole = goal is null ? whole : whole.Remove(goal.Value.Cut);
        return
        [
            .. copies.Count == 0 ? [] : copies.GroupBy(copy => copy.Source, (source, cut) => Copied(source, [.. cut.Select(copy => copy.Cut)])),
            .. goal is null ? [] : new[] { goal.Value.Found },
            .. Said(whole.RemoveAll(text => !_openEnds.Contains(text.Compact[^1])), OpenEnded),
            .. Said(whole.RemoveAll(text => !EndsInBracket(text.Compact)), Unclosed),
            .. Said(whole.RemoveAll(text => !StopsWithinWords(form, text)), Stopped),
            .. Cells(form),
        ];
    }

    /// <summary>What several cells have word for word is said once.</summary>
    private static IEnumerable<Finding> Said(ImmutableArray<NarrativeText> texts, Func<ImmutableArray<NarrativeText>, Finding> say) =>
        texts.IsEmpty ? [] : texts.GroupBy(text => text.Compact, (_, same) => say([.. same]));

    /// <summary>Each text that is a cut copy of another, with the first that goes on.</summary>
    private List<(NarrativeText Cut, NarrativeText Source)> Copies(ImmutableArray<NarrativeText> texts)
    {
        var copies = new List<(NarrativeText, NarrativeText)>();
        foreach (var text in texts)
        {
            if (texts.FirstOrDefault(longer => IsCutCopy(text, longer)) is { } source)
            {
                copies.Add((text, source));
            }
        }

        return copies;
    }

    private Finding Copied(NarrativeText source, ImmutableArray<NarrativeText> cut) => Find(
        _copy,
        FindingPlace.Of(cut[0].Field),
        [.. cut.Select(End).Distinct()],
        $"{NarrativeText.Labels(cut)}照录{source.Label}，到{string.Concat(cut.Select(text => $"“{ShownEnd(text)}”").Distinct())}处中断。",
        "请按本栏的要求改写，并写到完整的一句话。");

    private Finding OpenEnded(ImmutableArray<NarrativeText> same) => Find(
        _openEnd,
        FindingPlace.Of(same[0].Field),
        [End(same[0])],
        $"{NarrativeText.Labels(same)}以“{same[0].Compact[^1]}”结束（“{ShownEnd(same[0])}”），话没有说完。",
        "请补写未完的内容；没有下文的，改用句号。");

    private Finding Unclosed(ImmutableArray<NarrativeText> same) => Find(
        _openBracket,
        FindingPlace.Of(same[0].Field),
        [End(same[0])],
        $"{NarrativeText.Labels(same)}到“{ShownEnd(same[0])}”为止，括号或书名号没有写完。",
        "请对照原文补全。");

    private Finding Stopped(ImmutableArray<NarrativeText> same) => Find(
        _openWord,
        FindingPlace.Of(same[0].Field),
        [End(same[0])],
        $"{NarrativeText.Labels(same)}到“{ShownEnd(same[0])}”为止，话没有说完。",
        "请对照原文补写完整。");

    /// <summary>和, 不低于, 控制在 call for what follows; and whoever stops within an indicator's name meant to write all of it.</summary>
    private bool StopsWithinWords(ReviewedForm form, NarrativeText text) =>
        (text.Compact.EndsWithAny(_goingOn) && !text.Compact.EndsWithAny(_whole))
        || (text.IsGoal && LastClause(text.Compact) is { Length: >= ShortestBegun } begun && form.Rows.Any(row => IsBegun(row.Name, begun)));

    /// <summary>群众满意 is a result, 群众满意度 its measure: more than a measure must be missing.</summary>
    private static bool IsBegun(string name, string begun) => name.Length > begun.Length + 1 && name.StartsWith(begun, StringComparison.Ordinal);

    private string LastClause(string text) => text[(text.AsSpan().LastIndexOfAny(_clauseEnds) + 1)..];

    /// <summary>The last bracket opens and nothing closes it or ends a clause after it: the text stops within a name or note.</summary>
    private bool EndsInBracket(string text)
    {
        var last = text.AsSpan().LastIndexOfAny(Brackets);
        return last >= 0 && last < text.Length - 1 && text[last] is '（' or '(' or '《' && !text.Skip(last).Any(_clauseEnds.Contains);
    }

    /// <summary>A goal that ends within the other one. In a project of several years a goal that ends with a whole clause may be meant.</summary>
    private (NarrativeText Cut, Finding Found)? CutGoal(ReviewedForm form, ImmutableArray<NarrativeText> texts)
    {
        if (texts.RemoveAll(text => !text.IsGoal) is not [var first, var second])
        {
            return null;
        }

        var (cut, full) = first.Compact.Length <= second.Compact.Length ? (first, second) : (second, first);
        if (!CutText.IsCut(cut.Compact, full.Compact) || !(form.Span.IsOneYear || CutText.StopsWithinClause(cut.Compact, full.Compact)))
        {
            return null;
        }

        return (cut, Find(
            _twin,
            FindingPlace.Of(cut.Field),
            [End(cut)],
            $"{cut.Label}与{full.Label}开头相同，到“{ShownEnd(cut)}”处中断。",
            form.Span.IsOneYear ? $"项目期为一年，两栏应当一致，请按{full.Label}补全。" : $"请对照{full.Label}补全，或写成完整的分年目标。") with
        {
            Repair = form.Span.IsOneYear ? full.Text : null,
        });
    }

    /// <summary>The goals against each other are judged apart, with the knowledge of how long the project runs.</summary>
    private bool IsCutCopy(NarrativeText text, NarrativeText longer) =>
        !(text.IsGoal && longer.IsGoal)
        && text.Compact.Length >= CopiedLength
        && CutText.IsCut(text.Compact, longer.Compact)
        && text.Compact.AsSpan().ContainsAny(_clauseEnds)
        && CutText.StopsWithinClause(text.Compact, longer.Compact);

    private IEnumerable<Finding> Cells(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if (CutText.In(pair, IndicatorCell.Name) is var (cutName, name))
            {
                yield return Cell(IndicatorCell.Name, cutName, name);
            }

            if (CutText.In(pair, IndicatorCell.Value) is var (cutValue, value))
            {
                yield return Cell(IndicatorCell.Value, cutValue, value);
            }
        }
    }

    private Finding Cell(IndicatorCell cell, ReviewedIndicator cut, ReviewedIndicator full)
    {
        var isName = cell is IndicatorCell.Name;
        var (what, text, whole) = isName ? ("指标名称", cut.Indicator.Name!, full.Indicator.Name!) : ("指标值", cut.Indicator.Value!, full.Indicator.Value!);
        var wholeText = isName ? full.Name : full.ValueText;
        return Find(
            _twin,
            cut.At(cell),
            [text],
            $"{cut.Side.Label()}{what}“{CompactText.Of(text)}”被截断。",
            $"请按{full.Side.Label()}栏补全为“{Excerpt.Of(wholeText, LongestShown)}”。") with
        {
            Repair = whole,
        };
    }

    /// <summary>Its last words, to the letter.</summary>
    private static string End(NarrativeText text) => CompactText.End(text.Text, ExcerptLength);

    private static string ShownEnd(NarrativeText text) => Excerpt.EndOf(text.Text, ExcerptLength);
}
