using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>
/// 政策合规提示: what is asked for may conflict with a rule (三公经费, 楼堂馆所, a brand, a guarantee, money back for land), a standard lies above the usual one,
/// or a rule is cited that another has replaced. A sentence that forbids something does not ask for it. For a person to judge: the form may leave out what makes it right.
/// </summary>
internal sealed partial class Policy : ReviewRule
{
    /// <summary>A topic is judged by its sentence.</summary>
    private const int Near = 20;
    private static readonly char[] SentenceEnds = ['。', '；', ';', '！', '？'];

    private readonly ImmutableDictionary<string, FindingCase> _weights;
    private readonly FindingCase _standard;
    private readonly FindingCase _replaced;
    private readonly ImmutableArray<PolicyTopic> _topics;
    private readonly ImmutableArray<ReplacedDocument> _documents;
    private readonly WordList _prohibitions;
    private readonly WordList _observances;
    private readonly WordList _gatherings;
    private readonly decimal _highestDay;
    private readonly WordList _signs;
    private readonly WordList _oldTitles;

    public Policy(ReviewKnowledge knowledge)
        : base(knowledge, "policy", "政策合规提示", ReviewAspect.Feasibility)
    {
        _weights = ImmutableDictionary<string, FindingCase>.Empty.Add("conflict", Knowledge.Case("conflict")).Add("hint", Knowledge.Case("hint"));
        _standard = Knowledge.Case("standard");
        _replaced = Knowledge.Case("replaced");
        _topics = Knowledge.Lines("topics", line => PolicyTopic.TryParse(line) is { } topic && _weights.ContainsKey(topic.Weight) ? topic : null);
        _documents = Knowledge.Lines("replaced", ReplacedDocument.TryParse);
        _prohibitions = Knowledge.Words("prohibitions");
        _observances = Knowledge.Words("observances");
        _gatherings = Knowledge.Words("gatherings");
        _highestDay = Knowledge.Number("highest-day");
        _signs = [.. _topics.SelectMany(topic => topic.Words).Select(word => word.Split('+')[0])];
        _oldTitles = [.. _documents.Select(document => document.Old)];
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            return [];
        }

        // Most forms have none of the words: one search for all of them decides.
        var cells = form.Cells.RemoveAll(cell => !cell.Compact.HasAny(_signs) || !MayAsk(form, cell));
        var year = form.Form.FiscalYear ?? 0;
        return
        [
            .. cells.IsEmpty ? [] : _topics.Where(topic => year >= topic.FromYear && !form.ProjectName.HasAny(topic.Unless)).Select(topic => Topic(form, cells, topic)).OfType<Finding>(),
            .. form.Texts.Any(text => text.Compact.HasAny(_oldTitles)) ? _documents.Where(document => year >= document.FromYear).Select(document => Replaced(form, document)).OfType<Finding>() : [],
            .. Standard(form) is { } standard ? new[] { standard } : [],
        ];
    }

    private Finding? Topic(ReviewedForm form, ImmutableArray<WrittenCell> cells, PolicyTopic topic)
    {
        foreach (var cell in cells)
        {
            if (Asking(cell).Select(topic.In).FirstOrDefault(word => word is not null) is { } word)
            {
                return Find(
                    _weights[topic.Weight],
                    cell.Place,
                    [Excerpt.Around(cell.Written, word, Near).Trim()],
                    $"“{cell.Place.Label(form.Form)}”写到“{word}”，{topic.Fact}（{topic.Cited}），请研判。",
                    topic.Suggestion) with
                {
                    Basis = topic.Document,
                };
            }
        }

        return null;
    }

    /// <summary>The sentences without the titles of rules, and without those that forbid; among the safeguards also without those that keep to the rule.</summary>
    private IEnumerable<string> Asking(WrittenCell cell) => Titles().Replace(cell.Compact, "").Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries)
        .Where(sentence => !sentence.HasAny(_prohibitions) && !(cell.Place.Field is FormField.Safeguards && sentence.HasAny(_observances)));

    private Finding? Replaced(ReviewedForm form, ReplacedDocument document)
    {
        var cell = form.Texts.FirstOrDefault(text => Names(text.Compact, document.Old));
        return cell is null
            ? null
            : Find(
                _replaced,
                FindingPlace.Of(cell.Field),
                [Excerpt.Around(cell.Text, document.Old, Near).Trim()],
                $"{cell.Label}引用的《{document.Old}》已由{document.New}代替。",
                "请改为引用新文件，并核对条款是否仍然适用。");
    }

    /// <summary>The title stands in its marks, by itself or within another title: 《…关于修改〈…条例〉的决定》.</summary>
    private static bool Names(string text, string title)
    {
        var at = text.IndexOf(title, StringComparison.Ordinal);
        return at > 0 && at + title.Length < text.Length && text[at + title.Length] is '》' or '〉' && (text[at - 1] is '《' or '〈' || text.AsSpan(0, at).EndsWith("《中华人民共和国", StringComparison.Ordinal));
    }

    /// <summary>A training or meeting that costs more a person and day than a central unit may pay.</summary>
    private Finding? Standard(ReviewedForm form)
    {
        var row = form.Rows.FirstOrDefault(row => row.Value is { Unit: { Dimension: Dimension.UnitPrice, Standard: "元/人·天" or "元/人天" or "元/人·日" or "元/天·人" }, Number: { } yuan }
            && yuan > _highestDay && row.Name.HasAny(_gatherings));
        return row is null
            ? null
            : Find(
                _standard,
                row.At(IndicatorCell.Value),
                [row.Indicator.Name!, row.Indicator.Value!],
                $"{row.Side.Label()}“{row.Name}”定为“{row.ValueText}”，高于中央单位二类会议、培训的综合定额（{Money.Yuan(_highestDay)}/人·天）。",
                "请对照本地会议费、培训费的定额标准核实，在标准以内编列。");
    }

    [GeneratedRegex("《[^《》]*》")]
    private static partial Regex Titles();

    /// <summary>The basis cites the rules themselves, and a name that stands in both columns asks once.</summary>
    private static bool MayAsk(ReviewedForm form, WrittenCell cell) => cell.Row is { } row ? form.Indicators.Contains(row) : cell.Field is not FormField.Basis;
}
