using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>占位指标: the name says what the template says (数量指标的个数) or checks the filling in of forms, not the project.</summary>
internal sealed class PlaceholderIndicator : IndicatorRule
{
    private readonly FindingCase _className;
    private readonly FindingCase _templateWords;
    private readonly FindingCase _selfReference;
    private readonly WordList _classes;
    private readonly WordList _templateVocabulary;
    private readonly WordList _understood;
    private readonly WordList _formWork;
    private readonly WordList _formWorkProjects;

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
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row)
    {
        if (row.Name.Length == 0 || (row.Category is IndicatorCategory.Satisfaction && !HasClassName(row.Name)))
        {
            return null;
        }

        var shown = row.ValueText.Length == 0 ? "" : $"（{row.ValueText}）";
        return row.Name switch
        {
            var name when HasClassName(name) => new(
                _className,
                $"{shown}是表中的分类名称，考核的是填表本身，不是项目。",
                Instead(form.Form)),
            var name when name.HasAny(_formWork) && !form.ProjectName.HasAny(_formWorkProjects) => new(
                _selfReference,
                $"{shown}考核的是预算绩效管理工作，不是本项目的产出和效果。",
                Instead(form.Form)),
            var name when IsOnlyTemplateWords(name) => new(
                _templateWords,
                $"{shown}只由表中的分类用语组成，没有说考核项目的什么，换到哪个项目都能用。",
                Instead(form.Form)),
            _ => null,
        };
    }

    /// <summary>数量指标的个数 says nothing else; in 数量指标修订条数 the indicators are what is worked on.</summary>
    private bool HasClassName(string name) => name.Contains("指标", StringComparison.Ordinal) && NamesClass(name) && IsOnlyTemplateWords(name);

    private bool NamesClass(string name) => _classes.Any(word => name.Contains(word + "指标", StringComparison.Ordinal));

    private bool IsOnlyTemplateWords(string name) =>
        (name.HasAny(_classes) || name.Contains("指标", StringComparison.Ordinal)) && !_understood.Contains(name) && !name.Without(_templateVocabulary).Any(char.IsLetter);

    private static string Instead(TargetForm form) => form.ProjectName is { } name && CompactText.Of(name) is { Length: > 0 and <= 30 } project
        ? $"请按“{project}”的具体工作命名，填写相应的数字和单位。"
        : "请按项目的具体工作命名，填写相应的数字和单位。";
}
