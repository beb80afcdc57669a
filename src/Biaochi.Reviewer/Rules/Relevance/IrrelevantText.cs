using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 内容与项目无关: an indicator or goal about a field that the form names nowhere else, or about those whom the project's name excludes (城市低保 and 农村低保).
/// Only fields that do not follow from other work are in the list: work brings jobs anywhere, but it does not bring tourists. Or a whole cell that
/// speaks of another field of spending alone.
/// </summary>
internal sealed class IrrelevantText : ReviewRule
{
    private const int ExcerptLength = 40;
    private readonly FindingCase _topic;
    private readonly FindingCase _opposite;
    private readonly FindingCase _otherField;
    private readonly ForeignField _fields;
    private readonly ImmutableArray<WordList> _topics;
    private readonly ImmutableArray<(WordList Names, WordList Others)> _opposites;

    /// <summary>The words of all topics: most cells have none of them, and one pass tells.</summary>
    private readonly WordList _anyTopic;
    private readonly WordList _anyOpposite;

    public IrrelevantText(ReviewKnowledge knowledge)
        : base(knowledge, "irrelevant-text", "内容与项目无关", ReviewAspect.Relevance)
    {
        _topic = Knowledge.Case("topic");
        _opposite = Knowledge.Case("opposite");
        _otherField = Knowledge.Case("other-field");
        _fields = new ForeignField(knowledge.Fields, Knowledge.Words("general"));
        _topics = [.. Knowledge.Words("topics").Select(line => WordList.Of(line.Split('|')))];
        _opposites = [.. Knowledge.Words("opposites").SelectMany(Opposites)];
        _anyTopic = [.. _topics.SelectMany(topic => topic)];
        _anyOpposite = [.. _opposites.SelectMany(pair => pair.Names)];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            return [];
        }

        var telling = form.Cells.RemoveAll(cell => !cell.Compact.HasAny(_anyTopic));
        return
        [
            .. telling.IsEmpty ? [] : _topics.Select(topic => Stray(form, telling, topic)).OfType<Finding>(),
            .. form.ProjectName.HasAny(_anyOpposite) ? _opposites.Select(pair => Opposite(form, pair)).OfType<Finding>() : [],
            .. _fields.Find(form) is { } foreign && !IsCopied(form, foreign) ? [OtherField(foreign)] : Enumerable.Empty<Finding>(),
        ];
    }

    /// <summary>Each kind of the line, with all names it goes by, against the names of the others: 甲、甲的别名|乙|丙.</summary>
    private static IEnumerable<(WordList Names, WordList Others)> Opposites(string line)
    {
        var kinds = line.Split('|').Select(names => names.Split('、')).ToList();
        return kinds.Select(kind => (WordList.Of(kind), WordList.Of([.. kinds.Where(other => other != kind).SelectMany(other => other)])));
    }

    /// <summary>A topic that only indicators of one name, or only the goals, know.</summary>
    private Finding? Stray(ReviewedForm form, ImmutableArray<WrittenCell> cells, WordList topic)
    {
        var told = cells.Where(cell => cell.Compact.HasAny(topic)).ToImmutableArray();
        if (told.IsEmpty
            || told.Any(cell => cell.Row is null && !cell.IsGoal)
            || told.Select(cell => cell.IsGoal ? null : cell.Compact).Distinct().Count() > 1
            || CompactText.Of(form.Form.ImplementingUnit).HasAny(topic))
        {
            return null;
        }

        var word = told[0].Compact.FirstOf(topic)!;
        return Find(
            _topic,
            told[0].Place,
            [.. told.Select(cell => CompactText.Start(cell.Written, ExcerptLength)).Distinct()],
            told[0].IsGoal
                ? $"总体目标写到“{word}”，其他各栏都没有提到，像是套用他处文字。"
                : $"“{told[0].Compact}”讲的是“{word}”，其他各栏都没有提到，像是套用他处指标。",
            "请改写本项目直接带来的结果；确有关系的，在概况中说明。");
    }

    /// <summary>The name is for the one, and indicators are for the other of two that exclude each other.</summary>
    private Finding? Opposite(ReviewedForm form, (WordList Names, WordList Others) pair)
    {
        var (names, others) = pair;
        var name = form.ProjectName;
        if (name.FirstOf(names) is not { } word || name.HasAny(others))
        {
            return null;
        }

        var rows = form.Cells.Where(cell => cell.Row is not null && cell.Compact.HasAny(others)).ToImmutableArray();
        return rows.IsEmpty || form.Cells.Any(cell => cell.Row is not null && cell.Compact.HasAny(names))
            ? null
            : Find(
                _opposite,
                rows[0].Place,
                [form.Form.ProjectName!.Trim(), .. rows.Select(row => row.Written).Distinct()],
                $"项目名称是“{word}”，指标“{rows[0].Compact}”却考核“{rows[0].Compact.FirstOf(others)}”，对象相反。",
                "请确认资金用于哪一类，再改正项目名称或指标。");
    }

    /// <summary>Where the form it was copied from is known, naming that form says more.</summary>
    private static bool IsCopied(ReviewedForm form, ForeignFieldText foreign) => SharedText.Find(form) is { } shared && foreign.Cells.Any(cell => cell.Field == shared.Field);

    private Finding OtherField(ForeignFieldText foreign) => Find(
        _otherField,
        FindingPlace.Of(foreign.Cells[0].Field),
        [foreign.Cells[0].Start(ExcerptLength)],
        $"{NarrativeText.Labels(foreign.Cells)}只讲“{foreign.Word}”，没有一句说到本项目，像是套用他处文字。",
        "请按本项目改写；确有关系的，在概况中说明。");
}
