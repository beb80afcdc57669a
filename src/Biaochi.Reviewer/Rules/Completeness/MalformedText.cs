using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 标点编号错误: quotation marks or brackets without partner or the wrong way round, the same mark twice, items whose numbers skip, a name that ends with a
/// mark, a span of months whose joint was lost. White space never counts: extraction puts it anywhere.
/// </summary>
internal sealed partial class MalformedText : ReviewRule
{
    private static readonly ImmutableArray<MarkPair> Pairs = [new("“", "”", "引号"), new("《", "》", "书名号"), new("（(", "）)", "括号"), new("〔【[﹝", "〕】]﹞", "方括号")];

    /// <summary>The marks of <see cref="Doubled"/>.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。、；：！？");

    /// <summary>Two marks with no more than a year between them are the two ends of one bracket.</summary>
    private const int FewCharacters = 8;

    private readonly FindingCase _marks;
    private readonly FindingCase _double;
    private readonly FindingCase _numbers;
    private readonly FindingCase _name;
    private readonly FindingCase _dates;

    public MalformedText(ReviewKnowledge knowledge)
        : base(knowledge, "malformed-text", "标点编号错误", ReviewAspect.Completeness)
    {
        _marks = Knowledge.Case("marks");
        _double = Knowledge.Case("double");
        _numbers = Knowledge.Case("numbers");
        _name = Knowledge.Case("name");
        _dates = Knowledge.Case("dates");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var texts = form.Texts;
        if (NarrativeText.Of(form, FormField.ProjectName) is { } name)
        {
            texts = texts.Insert(0, name);
        }

        // A text that another one continues is cut, and what it lacks at its end is no slip of the pen.
        var faults = new List<(NarrativeText Text, TextFault Fault)>();
        foreach (var text in texts)
        {
            if (!texts.Any(text.IsContinuedIn))
            {
                faults.AddRange(Faults(text).Select(fault => (text, fault)));
            }
        }

        return faults.Count == 0 ? [] : faults.GroupBy(found => (found.Fault.Case, found.Fault.Evidence)).Select(same => Fault([.. same]));
    }

    [GeneratedRegex("([，。、；：！？])\\s*\\1|，\\s*。|、\\s*。|，\\s*、|、\\s*，|；\\s*。")]
    private static partial Regex Doubled();

    /// <summary>The month of one year runs into the next year: 22年9月2023年1月.</summary>
    [GeneratedRegex(@"\d{2,4}年\d{1,2}月(?:\d{4}|\d{2})年\d{1,2}月")]
    private static partial Regex JoinedMonths();

    [GeneratedRegex(@"(?<![\d.．，,、])([0-9]{1,2})(?:、|[．.](?![\d.]))")]
    private static partial Regex Items();

    [GeneratedRegex(@"[（(]([0-9]{1,2})[）)]")]
    private static partial Regex BracketedItems();

    /// <summary>一、 at the beginning of a clause, （一）, 一是.</summary>
    [GeneratedRegex("(?<=^|[。；;：:\\s])([一二三四五六七八九])、|[（(]([一二三四五六七八九])[）)]|(?<=^|[。；;：:，,\\s])([一二三四五六七八九])是")]
    private static partial Regex SpelledItems();

    [GeneratedRegex("[。.，,；;、：:]+$")]
    private static partial Regex EndMark();

    private IEnumerable<TextFault> Faults(NarrativeText text)
    {
        foreach (var fault in Mispaired(text))
        {
            yield return fault;
        }

        for (var twice = HasNeighbouringMarks(text.Text) ? Doubled().Match(text.Text) : Match.Empty; twice.Success; twice = twice.NextMatch())
        {
            var around = Excerpt.Around(text.Text, twice.Index, twice.Length);
            yield return new(_double, around, $"的“{CompactText.Of(around)}”处标点叠用", "请只留一个标点。", text.Text.Remove(twice.Index, twice.Length - 1));
        }

        if (text.Field is FormField.ProjectName && EndMark().Match(text.Text) is { Success: true } end)
        {
            yield return new(_name, text.Text, $"以标点“{end.Value}”结尾", "请删除名称末尾的标点。", text.Text[..end.Index]);
        }

        if (HasYearBehindMonth(text.Text) && JoinedMonths().Match(text.Text) is { Success: true } months)
        {
            yield return new(_dates, months.Value, $"的“{months.Value}”两个年月之间缺少“至”，读不通", "请写成“×年×月至×年×月”，年份写四位。", null);
        }

        if (Skipped(text.Text) is { } item)
        {
            yield return item;
        }
    }

    /// <summary>The first of each kind of mark that has no partner. A bracket that opens as one kind and closes as another, (2024], is said once.</summary>
    private IEnumerable<TextFault> Mispaired(NarrativeText text)
    {
        int? bracket = null;
        foreach (var pair in Pairs)
        {
            if (pair.Unpaired(text.Text) is not { } at || (bracket is { } other && Math.Abs(at - other) < FewCharacters) || Mispaired(text, pair, at) is not { } fault)
            {
                continue;
            }

            bracket = pair.Name is "括号" ? at : null;
            yield return fault;
        }
    }

    /// <summary>An opening bracket near the end belongs to a cut text; a name is not long enough to be cut for that.</summary>
    private TextFault? Mispaired(NarrativeText text, MarkPair pair, int at)
    {
        if (text.Field is not FormField.ProjectName && pair.Name != "引号" && pair.Open.Contains(text.Text[at]) && text.Text.AsSpan(at).IndexOfAny("。；，") < 0)
        {
            return null;
        }

        var first = text.Text.IndexOfAny([.. pair.Open, .. pair.Close]);
        var reversed = pair.Close.Contains(text.Text[first]);
        var around = Excerpt.Around(text.Text, at, 1);
        return new(
            _marks,
            around,
            reversed && pair.Open.Contains(text.Text[at]) | at == first ? $"的{pair.Name}前后颠倒或缺一半（“{CompactText.Of(around)}”）" : $"的{pair.Name}没有成对（“{CompactText.Of(around)}”）",
            $"请核对原文，补齐或调正{pair.Name}。",
            Turned(text.Text, pair));
    }

    /// <summary>The text with the two marks exchanged, where it has just one of each the wrong way round.</summary>
    private static string? Turned(string text, MarkPair pair)
    {
        var marks = Enumerable.Range(0, text.Length).Where(i => pair.Open.Contains(text[i]) || pair.Close.Contains(text[i])).ToList();
        return marks is [var first, var second] && pair.Close.Contains(text[first]) && pair.Open.Contains(text[second])
            ? string.Concat(text[..first], text[second].ToString(), text[(first + 1)..second], text[first].ToString(), text[(second + 1)..])
            : null;
    }

    /// <summary>Most texts have no items: the sign of a first one is looked for before anything else.</summary>
    private TextFault? Skipped(string text) =>
        (HasSign(text, '1', "、．.") ? SkippedItem(text, Items()) : null)
        ?? (HasSign(text, '1', "）)") ? SkippedItem(text, BracketedItems()) : null)
        ?? (HasSign(text, '一', "、）)是") ? SkippedItem(text, SpelledItems()) : null);

    /// <summary>Two marks with nothing but white space between them, which few texts have.</summary>
    private static bool HasNeighbouringMarks(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0;)
        {
            var rest = text.AsSpan(at + 1);
            if (rest.TrimStart() is [var next, ..] && Marks.Contains(next))
            {
                return true;
            }

            var further = rest.IndexOfAny(Marks);
            at = further < 0 ? -1 : at + 1 + further;
        }

        return false;
    }

    /// <summary>A year right behind a month, which few texts have.</summary>
    private static bool HasYearBehindMonth(string text)
    {
        for (var at = text.IndexOf('月', StringComparison.Ordinal); at >= 0; at = text.IndexOf('月', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && char.IsDigit(text[end]))
            {
                end++;
            }

            if (end > at + 1 && end < text.Length && text[end] is '年')
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSign(string text, char first, string behind)
    {
        for (var at = text.IndexOf(first, StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf(first, at + 1))
        {
            if (behind.Contains(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Items count from 1 without a gap; where a number returns, another list begins.</summary>
    private TextFault? SkippedItem(string text, Regex items)
    {
        var expected = 1;
        foreach (Match item in items.Matches(text))
        {
            var number = NumberOf(item.Groups.Cast<Group>().Last(group => group.Success).Value);
            if (number > expected && expected > 1 && number <= expected + 3)
            {
                return new(_numbers, Excerpt.Around(text, item.Index, item.Length), $"的条目序号由 {expected - 1} 跳到 {number}，缺第 {expected} 项", "请补全缺漏的条目，或重新编号。", null);
            }

            expected = number == expected ? expected + 1 : number == 1 ? 2 : expected;
        }

        return null;
    }

    private static int NumberOf(string item) => "一二三四五六七八九".IndexOf(item, StringComparison.Ordinal) is >= 0 and var spelled ? spelled + 1 : int.Parse(item, CultureInfo.InvariantCulture);

    private Finding Fault(ImmutableArray<(NarrativeText Text, TextFault Fault)> same)
    {
        var (text, fault) = same[0];
        return Find(
            fault.Case,
            FindingPlace.Of(text.Field),
            [fault.Evidence],
            $"{NarrativeText.Labels(same.Select(found => found.Text).DistinctBy(found => found.Field))}{fault.Fact}。",
            fault.Suggestion) with
        {
            Repair = fault.Repair,
        };
    }

    private sealed record TextFault(FindingCase Case, string Evidence, string Fact, string Suggestion, string? Repair);
}
