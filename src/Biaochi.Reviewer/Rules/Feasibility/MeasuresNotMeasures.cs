using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules.Completeness;
using Biaochi.Reviewer.Rules.Relevance;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>
/// 措施不是制度措施: the cell asks by what rules and supervision the project is secured. An aim, a meeting, a row of bare nouns, or 按照规章制度 of no name
/// answers nothing. One concrete measure is enough to pass.
/// </summary>
internal sealed class MeasuresNotMeasures : ReviewRule
{
    private const int ExcerptLength = 50;
    private readonly FindingCase _none;
    private readonly FindingCase _unnamed;
    private readonly FindingCase _meeting;
    private readonly FindingCase _finance;
    private readonly PlaceholderText _placeholder;
    private readonly WordList _measures;
    private readonly WordList _unnamedRules;
    private readonly WordList _financeRules;
    private readonly WordList _meetings;

    public MeasuresNotMeasures(ReviewKnowledge knowledge, PlaceholderText placeholder)
        : base(knowledge, "measures-not-measures", "措施不是制度措施", ReviewAspect.Feasibility)
    {
        _none = Knowledge.Case("none");
        _unnamed = Knowledge.Case("unnamed");
        _meeting = Knowledge.Case("meeting");
        _finance = Knowledge.Case("finance");
        _placeholder = placeholder;
        _measures = Knowledge.Words("measures");
        _unnamedRules = Knowledge.Words("unnamed-rules");
        _financeRules = Knowledge.Words("finance-rules");
        _meetings = Knowledge.Words("meetings");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Safeguards) is not { } text || form.Form.Kind is not FormKind.Project || _placeholder.IsEmpty(text) || NamesMeasure(form, text.Compact) || RepeatedField.Concerns(form, text))
        {
            yield break;
        }

        var (situation, fact) = text.Compact switch
        {
            var written when written.TrimEnd('。').EndsWithAny(_meetings) => (_meeting, "写的是会议，不是制度或措施"),
            var written when written.HasAny(_financeRules) => (_finance, "只有一般的财务要求，没有管质量、进度和验收的制度"),
            var written when written.HasAny(_unnamedRules) => (_unnamed, "没有写明是哪一项制度、怎样执行，无法核对"),
            _ => (_none, "没有一项管理制度、监督考核或验收办法"),
        };
        yield return Find(
            situation,
            FindingPlace.Of(FormField.Safeguards),
            [text.Start(ExcerptLength)],
            $"制度、措施栏{fact}。",
            "请写明资金、采购、质量、验收等制度的名称和由谁检查。");
    }

    /// <summary>
    /// A concrete measure remains when the phrases that name none are taken out. A word that the project's own name has is its matter: the archives of
    /// a project on archives.
    /// </summary>
    private bool NamesMeasure(ReviewedForm form, string text)
    {
        var rest = _unnamedRules.Concat(_financeRules).Aggregate(text.TrimEnd('。'), (left, phrase) => left.Replace(phrase, " ", StringComparison.Ordinal));
        var isNamed = form.ProjectName.HasAny(_measures)
            ? _measures.Any(measure => rest.Contains(measure, StringComparison.Ordinal) && !form.ProjectName.Contains(measure, StringComparison.Ordinal))
            : rest.HasAny(_measures);
        return isNamed && !text.TrimEnd('。').EndsWithAny(_meetings);
    }
}
