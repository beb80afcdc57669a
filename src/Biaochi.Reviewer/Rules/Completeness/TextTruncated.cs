using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 文字截断: a text ends in the middle. It does for certain where another cell has the same words and goes on: its twin in the other column, or a
/// longer text of the form; and where it ends with a comma.
/// </summary>
internal sealed class TextTruncated : ReviewRule
{
    private const int ExcerptLength = 20;

    /// <summary>A shorter text that begins a longer one may be a whole statement; several clauses that stop within the next are not.</summary>
    private const int CopiedLength = 30;

    private readonly FindingCase _twin;
    private readonly FindingCase _copy;
    private readonly FindingCase _openEnd;
    private readonly string _sentenceEnds;
    private readonly string _openEnds;

    public TextTruncated(ReviewKnowledge knowledge)
        : base(knowledge, "text-truncated", "文字截断", ReviewAspect.Completeness)
    {
        _twin = Knowledge.Case("twin");
        _copy = Knowledge.Case("copy");
        _openEnd = Knowledge.Case("open-end");
        _sentenceEnds = string.Concat(Knowledge.Words("sentence-ends"));
        _openEnds = string.Concat(Knowledge.Words("open-ends"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var texts = ReviewedForm.Narrative
            .Where(field => !form.IsBlank(field))
            .Select(field => new Passage(field, form.Form.Text(field)!, CompactText.Of(form.Form.Text(field))))
            .ToImmutableArray();
        return [.. Goals(form, texts), .. Narrative(texts), .. form.Pairs.SelectMany(Cells)];
    }

    private IEnumerable<Finding> Goals(ReviewedForm form, ImmutableArray<Passage> texts)
    {
        var (period, annual) = (texts.FirstOrDefault(text => text.Field is FormField.PeriodGoal), texts.FirstOrDefault(text => text.Field is FormField.AnnualGoal));
        if (period is null || annual is null || CutGoal(form, period, annual) is not { } cut)
        {
            yield break;
        }

        var full = cut == annual ? period : annual;
        yield return Find(
            _twin,
            FindingPlace.Of(cut.Field),
            [cut.End],
            $"{cut.Label}与{full.Label}开头相同，到“{cut.End}”就断了，后面的内容没有写出来，公开后读不成句。",
            form.Span.IsOneYear ? $"项目期为一年，{cut.Label}应与{full.Label}一致，请补全文字。" : $"请对照{full.Label}补全本栏文字，或写成完整的分年目标。") with
        {
            Repair = form.Span.IsOneYear && !texts.Any(text => IsCutCopy(full, text)) ? full.Text : null,
        };
    }

    /// <summary>The goal that ends within the other one. In a project of several years a goal that ends with a whole clause may be meant.</summary>
    private static Passage? CutGoal(ReviewedForm form, Passage period, Passage annual)
    {
        var (shorter, longer) = period.Compact.Length < annual.Compact.Length ? (period, annual) : (annual, period);
        return Cuts(shorter.Compact, longer.Compact) && (form.Span.IsOneYear || StopsWithinClause(shorter.Compact, longer.Compact)) ? shorter : null;
    }

    /// <summary>Texts that stop within a longer text of the form, or with a comma; cells that stop at the same place are one finding.</summary>
    private IEnumerable<Finding> Narrative(ImmutableArray<Passage> texts)
    {
        foreach (var same in texts.GroupBy(text => text.Compact, StringComparer.Ordinal))
        {
            var (text, labels) = (same.First(), string.Join('、', same.Select(text => text.Label)));
            if (texts.FirstOrDefault(longer => IsCutCopy(text, longer)) is { } source)
            {
                yield return Find(
                    _copy,
                    FindingPlace.Of(text.Field),
                    [text.End],
                    $"{labels}照录了{source.Label}，却在“{text.End}”处中断，一句话没有说完。",
                    $"请补全被截断的文字；{labels}应另写预期产出和效果的，不必照录{source.Label}。");
            }
            else if (_openEnds.Contains(text.Compact[^1]))
            {
                yield return Find(
                    _openEnd,
                    FindingPlace.Of(text.Field),
                    [text.End],
                    $"{labels}以“{text.Compact[^1]}”结束（“{text.End}”），话没有说完，后面要写的内容缺失。",
                    "请补写未完的内容，写到完整的一句话；没有下文的，改用句号。");
            }
        }
    }

    /// <summary>The goals against each other are judged apart, with the knowledge of how long the project runs.</summary>
    private bool IsCutCopy(Passage text, Passage longer) =>
        !(text.IsGoal && longer.IsGoal)
        && text.Compact.Length >= CopiedLength
        && text.Compact.AsSpan().IndexOfAny(_sentenceEnds + _openEnds) >= 0
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
            $"{cut.Side.Label()}{cut.Indicator.Level2}的{what}“{CompactText.Of(text)}”只是{full.Side.Label()}“{wholeText}”的前一部分，文字被截断，意思不完整，两栏也不一致。",
            $"请将{cut.Side.Label()}{what}补全为“{wholeText}”。") with
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

    /// <summary>A text cell with its text as written and without white space.</summary>
    private sealed record Passage(FormField Field, string Text, string Compact)
    {
        public string Label => $"“{Field.Label()}”";

        public bool IsGoal => Field is FormField.PeriodGoal or FormField.AnnualGoal;

        /// <summary>Its last words, to the letter.</summary>
        public string End => CompactText.End(Text.Trim(), ExcerptLength);
    }
}
