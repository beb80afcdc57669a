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
        var texts = ReviewedForm.Narrative
            .Where(field => !form.IsBlank(field))
            .Select(field => new Passage(field, form.Form.Text(field)!, CompactText.Of(form.Form.Text(field))))
            .ToImmutableArray();
        var copies = texts.Select(text => (Cut: text, Source: texts.FirstOrDefault(longer => IsCutCopy(text, longer)))).Where(copy => copy.Source is not null).ToList();
        var whole = texts.Where(text => !copies.Exists(copy => copy.Cut == text)).ToImmutableArray();
        return
        [
            .. copies.GroupBy(copy => copy.Source!, (source, cut) => Copied(source, [.. cut.Select(copy => copy.Cut)])),
            .. Goals(form, whole),
            .. whole.Where(text => _openEnds.Contains(text.Compact[^1])).GroupBy(text => text.Compact, (_, same) => OpenEnded([.. same])),
            .. whole.Where(text => EndsInBracket(text.Compact)).GroupBy(text => text.Compact, (_, same) => Unclosed([.. same])),
            .. whole.Where(text => StopsWithinWords(form, text)).GroupBy(text => text.Compact, (_, same) => Stopped([.. same])),
            .. form.Pairs.SelectMany(Cells),
        ];
    }

    private Finding Copied(Passage source, ImmutableArray<Passage> cut) => Find(
        _copy,
        FindingPlace.Of(cut[0].Field),
        [.. cut.Select(text => text.End).Distinct()],
        $"{Labels(cut)}照录{source.Label}，到{string.Concat(cut.Select(text => $"“{text.ShownEnd}”").Distinct())}处中断。",
        "请按本栏的要求改写，并写到完整的一句话。");

    private Finding OpenEnded(ImmutableArray<Passage> same) => Find(
        _openEnd,
        FindingPlace.Of(same[0].Field),
        [same[0].End],
        $"{Labels(same)}以“{same[0].Compact[^1]}”结束（“{same[0].ShownEnd}”），话没有说完。",
        "请补写未完的内容；没有下文的，改用句号。");

    private Finding Unclosed(ImmutableArray<Passage> same) => Find(
        _openBracket,
        FindingPlace.Of(same[0].Field),
        [same[0].End],
        $"{Labels(same)}到“{same[0].ShownEnd}”为止，括号或书名号没有写完。",
        "请对照原文补全。");

    private Finding Stopped(ImmutableArray<Passage> same) => Find(
        _openWord,
        FindingPlace.Of(same[0].Field),
        [same[0].End],
        $"{Labels(same)}到“{same[0].ShownEnd}”为止，话没有说完。",
        "请对照原文补写完整。");

    /// <summary>和, 不低于, 控制在 call for what follows; and whoever stops within an indicator's name meant to write all of it.</summary>
    private bool StopsWithinWords(ReviewedForm form, Passage text) =>
        (text.Compact.EndsWithAny(_goingOn) && !text.Compact.EndsWithAny(_whole))
        || (text.IsGoal && LastClause(text.Compact) is { Length: >= ShortestBegun } begun && form.Pairs.SelectMany(pair => pair.Rows).Any(row => IsBegun(row.Name, begun)));

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
    private IEnumerable<Finding> Goals(ReviewedForm form, ImmutableArray<Passage> texts)
    {
        if (texts.Where(text => text.IsGoal).OrderBy(text => text.Compact.Length).ToList() is not [var cut, var full]
            || !Cuts(cut.Compact, full.Compact)
            || !(form.Span.IsOneYear || StopsWithinClause(cut.Compact, full.Compact)))
        {
            yield break;
        }

        yield return Find(
            _twin,
            FindingPlace.Of(cut.Field),
            [cut.End],
            $"{cut.Label}与{full.Label}开头相同，到“{cut.ShownEnd}”处中断。",
            form.Span.IsOneYear ? $"项目期为一年，两栏应当一致，请按{full.Label}补全。" : $"请对照{full.Label}补全，或写成完整的分年目标。") with
        {
            Repair = form.Span.IsOneYear ? full.Text : null,
        };
    }

    /// <summary>The goals against each other are judged apart, with the knowledge of how long the project runs.</summary>
    private bool IsCutCopy(Passage text, Passage longer) =>
        !(text.IsGoal && longer.IsGoal)
        && text.Compact.Length >= CopiedLength
        && text.Compact.AsSpan().IndexOfAny(_clauseEnds) >= 0
        && Cuts(text.Compact, longer.Compact)
        && StopsWithinClause(text.Compact, longer.Compact);

    private IEnumerable<Finding> Cells(IndicatorPair pair)
    {
        if (pair is not { Period: { } period, Annual: { } annual })
        {
            yield break;
        }

        if (CutCell(period.Name, annual.Name) is { } name && IsSameIndicator(period, annual))
        {
            yield return Cell(IndicatorCell.Name, name is FormSide.Period ? period : annual, name is FormSide.Period ? annual : period);
        }

        if (CutCell(period.ValueText, annual.ValueText) is { } value && !period.Value.IsMeasurable && !annual.Value.IsMeasurable)
        {
            yield return Cell(IndicatorCell.Value, value is FormSide.Period ? period : annual, value is FormSide.Period ? annual : period);
        }
    }

    /// <summary>A longer name with another value can be another indicator, unless the shorter one stops within a word or clause.</summary>
    private static bool IsSameIndicator(ReviewedIndicator a, ReviewedIndicator b)
    {
        var (shorter, longer) = a.Name.Length < b.Name.Length ? (a.Name, b.Name) : (b.Name, a.Name);
        return a.ValueText == b.ValueText || StopsWithinClause(shorter, longer);
    }

    private static FormSide? CutCell(string period, string annual) => Cuts(annual, period) ? FormSide.Annual : Cuts(period, annual) ? FormSide.Period : null;

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

    /// <summary>True where the shorter text begins the longer one and what follows says something: a full stop more or less is no cut.</summary>
    private static bool Cuts(string shorter, string longer) =>
        shorter.Length > 0
        && longer.Length > shorter.Length
        && longer.StartsWith(shorter, StringComparison.Ordinal)
        && CompactText.SaysSomething(longer.AsSpan(shorter.Length));

    private static bool StopsWithinClause(string shorter, string longer) => !char.IsPunctuation(shorter[^1]) && !char.IsPunctuation(longer[shorter.Length]);

    private static string Labels(ImmutableArray<Passage> texts) => NarrativeText.Labels(texts.Select(text => text.Field));

    /// <summary>A text cell with its text as written and without white space.</summary>
    private sealed record Passage(FormField Field, string Text, string Compact)
    {
        public string Label => $"“{Field.Label()}”";

        public bool IsGoal => Field is FormField.PeriodGoal or FormField.AnnualGoal;

        /// <summary>Its last words, to the letter.</summary>
        public string End => CompactText.End(Text.Trim(), ExcerptLength);

        public string ShownEnd => Excerpt.EndOf(Text, ExcerptLength);
    }
}
