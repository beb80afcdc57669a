using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>占位指标: the name says what the template says (数量指标的个数) or checks the filling in of forms, not the project.</summary>
internal sealed class PlaceholderIndicator : IndicatorRule
{
    /// <summary>A longer project name would be most of the opinion.</summary>
    private const int LongestName = 20;

    private readonly FindingCase _className;
    private readonly FindingCase _templateWords;
    private readonly FindingCase _selfReference;
    private readonly WordList _classes;
    private readonly WordList _templateVocabulary;
    private readonly WordList _understood;
    private readonly WordList _formWork;
    private readonly WordList _formWorkProjects;
    private readonly SpendingFields _fields;

    public PlaceholderIndicator(ReviewKnowledge knowledge)
        : base(knowledge, "placeholder-indicator", "占位指标", ReviewAspect.Relevance)
    {
        _className = Knowledge.Case("class-name");
        _templateWords = Knowledge.Case("template-words");
        _selfReference = Knowledge.Case("self-reference");
        _classes = Knowledge.Words("classes");
        _templateVocabulary = [.. _classes.Concat(Knowledge.Words("fillers")).OrderByDescending(word => word.Length)];
        _understood = Knowledge.Words("understood");
        _formWork = Knowledge.Words("form-work");
        _formWorkProjects = Knowledge.Words("form-work-projects");
        _fields = knowledge.Fields;
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row)
    {
        if (row.Name.Length == 0 || (row.Category is IndicatorCategory.Satisfaction && !HasClassName(row.Name)))
        {
            return null;
        }

        return row.Name switch
        {
            var name when HasClassName(name) => new(
                _className,
                "是表中的分类名称，不是项目的指标。",
                Instead(form, row.Category)),
            var name when name.HasAny(_formWork) && !form.ProjectName.HasAny(_formWorkProjects) => new(
                _selfReference,
                "考核的是预算绩效管理，不是本项目的产出和效果。",
                Instead(form, row.Category)),
            var name when IsOnlyTemplateWords(name) => new(
                _templateWords,
                "只由表中的分类用语组成，没有说考核什么。",
                Instead(form, row.Category)),
            _ => null,
        };
    }

    /// <summary>数量指标的个数 says nothing else; in 数量指标修订条数 the indicators are what is worked on.</summary>
    private bool HasClassName(string name) => name.Contains("指标", StringComparison.Ordinal) && NamesClass(name) && IsOnlyTemplateWords(name);

    private bool NamesClass(string name) => _classes.Any(word => name.Contains(word + "指标", StringComparison.Ordinal));

    private bool IsOnlyTemplateWords(string name) =>
        (name.HasAny(_classes) || name.Contains("指标", StringComparison.Ordinal)) && !_understood.Contains(name) && !name.Without(_templateVocabulary).Any(char.IsLetter);

    private string Instead(ReviewedForm form, IndicatorCategory? category) =>
        _fields.Of(form)?.Examples(form, category) is { Length: > 0 } examples ? $"请改为本项目的指标，如{examples}。"
        : form.ProjectName.Length is > 0 and <= LongestName && !form.ProjectName.AsSpan().ContainsAny('“', '”') ? $"请按“{form.ProjectName}”的具体工作命名，填写数字和单位。"
        : "请按项目的具体工作命名，填写数字和单位。";
}
