using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules.Completeness;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 栏目内容不对应: an overview that says no more than the name, or explains a word; a name for building with an overview of a fee, or the other way round; the
/// unit's duties in the place of the necessity.
/// </summary>
internal sealed class ContentMismatch : ReviewRule
{
    private const int ExcerptLength = 50;

    /// <summary>A shorter overview cannot say for whom, how much and what.</summary>
    private const int OverviewLength = 20;

    /// <summary>A definition of more sentences may go on to the project.</summary>
    private const int DefinitionLength = 70;
    private const int WordLength = 2;
    private const double NameShare = 0.75;
    private const int LongestRestatement = 40;
    private const int DutiesFrom = 3;

    private readonly FindingCase _empty;
    private readonly FindingCase _definition;
    private readonly FindingCase _nature;
    private readonly FindingCase _duties;
    private readonly PlaceholderText _placeholder;
    private readonly WordList _definitions;
    private readonly WordList _building;
    private readonly WordList _upkeep;
    private readonly WordList _fees;
    private readonly WordList _dutyWords;

    public ContentMismatch(ReviewKnowledge knowledge, PlaceholderText placeholder)
        : base(knowledge, "content-mismatch", "栏目内容不对应", ReviewAspect.Relevance)
    {
        _empty = Knowledge.Case("empty");
        _definition = Knowledge.Case("definition");
        _nature = Knowledge.Case("nature");
        _duties = Knowledge.Case("duties");
        _placeholder = placeholder;
        _definitions = Knowledge.Words("definitions");
        _building = Knowledge.Words("building");
        _upkeep = Knowledge.Words("upkeep");
        _fees = Knowledge.Words("fees");
        _dutyWords = Knowledge.Words("duties");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            return [];
        }

        return new[] { Overview(form), Nature(form), Duties(form) }.OfType<Finding>();
    }

    private Finding? Overview(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Overview) is not { } overview || _placeholder.IsEmpty(overview))
        {
            return null;
        }

        var name = CompactText.Letters(form.ProjectName);
        var isName = overview.Letters.Length <= LongestRestatement && TextOverlap.Covers(overview.Letters, name, NameShare, WordLength);
        return isName || (overview.Letters.Count(char.IsLetter) < OverviewLength && !HasOutput(overview.Compact))
            ? Find(
                _empty,
                FindingPlace.Of(FormField.Overview),
                [overview.Start(ExcerptLength)],
                isName ? "项目概况只把项目名称换个说法，没有对象、规模和工作内容。" : $"项目概况只有“{overview.Shown(ExcerptLength)}”，没有对象、规模和测算。",
                "请写明地点和对象、数量规模、工作内容和资金测算。")
            : IsDefinition(overview)
            ? Find(
                _definition,
                FindingPlace.Of(FormField.Overview),
                [overview.Start(ExcerptLength)],
                "项目概况是名词解释，没有本项目的对象、规模和安排。",
                "请改写本年度为谁做、做多少、怎样做和资金测算。")
            : null;
    }

    private bool IsDefinition(NarrativeText overview) =>
        overview.Compact.Length < DefinitionLength && overview.Compact.HasAny(_definitions) && overview.Compact.Split('，', ',', '；')[0].HasAny(_definitions) && !overview.Compact.HasAny(_fees) && !HasQuantity(overview.Compact);

    /// <summary>座, 户, 公里 … of something: in few words such an overview says what is done. Money and years do not.</summary>
    private static bool HasOutput(string text) =>
        TextFigure.FindAll(text).Any(figure => figure.Unit?.Dimension is Dimension.Count or Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass);

    /// <summary>A version number (3.0) is no quantity; a figure with 个, 户, 元 … behind it is.</summary>
    private static bool HasQuantity(string text) => TextFigure.FindAll(text).Any(figure => figure.Unit is not null);

    /// <summary>运维费 for what the overview builds, or 改造项目 for a fee that the overview pays.</summary>
    private Finding? Nature(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.ProjectName) is not { } name || NarrativeText.Of(form, FormField.Overview) is not { } overview)
        {
            return null;
        }

        var content = overview.Compact + CompactText.Of(form.Form.Plan);
        var (called, told) = (name.Compact.FirstOf(_upkeep), content.FirstOf(_building)) is ({ } upkeep, { } building) && !name.Compact.HasAny(_building) && !content.HasAny(_upkeep) && !content.HasAny(_fees) ? (upkeep, building)
            : (name.Compact.FirstOf(_building), overview.Compact.FirstOf(_fees)) is ({ } works, { } fee) && !name.Compact.HasAny(_fees) && overview.Letters.Length <= LongestRestatement ? (works, fee)
            : (null, null);
        return called is null
            ? null
            : Find(
                _nature,
                FindingPlace.Of(FormField.Overview),
                [name.Text, overview.Start(ExcerptLength)],
                $"项目名称是“{called}”，概况写的却是“{told}”，分不清用于建设还是运行维护。",
                "请核实用途后统一：建设的写内容和规模，运维的写维护哪些设施、期限和费用标准。");
    }

    private Finding? Duties(ReviewedForm form)
    {
        if (NarrativeText.Of(form, FormField.Necessity) is not { } necessity || !necessity.Compact.HasAny(_dutyWords) || _dutyWords.Sum(word => necessity.Compact.Split(word).Length - 1) < DutiesFrom)
        {
            return null;
        }

        return Find(
            _duties,
            FindingPlace.Of(FormField.Necessity),
            [necessity.Start(ExcerptLength)],
            "必要性写的是单位职责，没有说明为什么要设立本项目。",
            "请写明现状、缺口和不实施的影响。");
    }
}
