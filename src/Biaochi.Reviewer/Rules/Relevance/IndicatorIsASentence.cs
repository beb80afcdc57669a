using System.Buffers;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 指标名是句子: a slogan of several clauses, a requirement or a limit stands where the name of something measurable belongs. A short verb and its object
/// (改善人居环境) is common; there the value decides, and another rule looks at it.
/// </summary>
internal sealed class IndicatorIsASentence : IndicatorRule
{
    private readonly Func<ReviewedForm, ReviewedIndicator, bool> _better;
    private readonly FindingCase _clauses;
    private readonly FindingCase _requirement;
    private readonly FindingCase _limit;
    private readonly FindingCase _slogan;
    private readonly WordList _requirements;
    private readonly WordList _limits;
    private readonly WordList _slogans;
    private readonly WordList _measures;
    private readonly SpendingFields _fields;
    private readonly SearchValues<char> _clauseSigns;

    public IndicatorIsASentence(ReviewKnowledge knowledge, Func<ReviewedForm, ReviewedIndicator, bool> better)
        : base(knowledge, "indicator-is-a-sentence", "指标名是句子", ReviewAspect.Relevance)
    {
        _better = better;
        _fields = knowledge.Fields;
        _clauses = Knowledge.Case("clauses");
        _requirement = Knowledge.Case("requirement");
        _limit = Knowledge.Case("limit");
        _slogan = Knowledge.Case("slogan");
        _requirements = Knowledge.Words("requirements");
        _limits = Knowledge.Words("limits");
        _slogans = Knowledge.Words("slogans");
        _measures = Knowledge.Words("measures");
        _clauseSigns = SearchValues.Create(string.Concat(Knowledge.Words("clause-signs")));
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row) => Objection(form, row) is { } objection && !_better(form, row) ? objection : null;

    private IndicatorObjection? Objection(ReviewedForm form, ReviewedIndicator row) => row.Name switch
    {
        { Length: 0 } => null,
        var name when name.EndsWithAny(_measures) => null,
        var name when Outside(name).AsSpan().IndexOfAny(_clauseSigns) > 0 => Renamed(_clauses, form, row, "说了几件事，无从计量。"),
        var name when name.StartsWithAny(_requirements) => Renamed(_requirement, form, row, "是工作要求，不是可以计量的名称。"),
        var name when name.HasAny(_limits) => Renamed(_limit, form, row, "把限度写进了名称，指标值没有可填的数。"),
        var name when name.StartsWithAny(_slogans) && !row.Value.IsMeasurable => Renamed(_slogan, form, row, "是一句口号，没有说明考核什么结果。"),
        _ => null,
    };

    private IndicatorObjection Renamed(FindingCase situation, ReviewedForm form, ReviewedIndicator row, string statement) => new(situation, statement, Instead(form, row.Category))
    {
        Cell = IndicatorCell.Name,
    };

    /// <summary>Indicators of the form's own field of spending where it is known; else names as the class has them.</summary>
    private string Instead(ReviewedForm form, IndicatorCategory? category) =>
        _fields.Of(form)?.Examples(form, category) is { Length: > 0 } examples ? $"请改为可以统计的指标，如{examples}，每项一件事。" : Instead(category);

    private static string Instead(IndicatorCategory? category) => category switch
    {
        IndicatorCategory.Cost => "请改为“人均补助标准”“每平方米造价”一类的名称，限度写进指标值，如≤×元/平方米。",
        IndicatorCategory.Quantity => "请改为“维修道路长度”“补助人数”一类的名称，每项一件事，数字写进指标值。",
        IndicatorCategory.Satisfaction => "请改为“×××满意度”，写明调查对象，百分比写进指标值。",
        _ => "请改为“带动就业人数”“户均增收额”一类的名称，每项一件事，目标写进指标值。",
    };

    /// <summary>The name without what stands in brackets: a note is no clause.</summary>
    private static string Outside(string name)
    {
        var open = name.IndexOfAny(['（', '(']);
        var close = name.IndexOfAny(['）', ')']);
        return open >= 0 && close > open ? name[..open] + name[(close + 1)..] : name;
    }
}
