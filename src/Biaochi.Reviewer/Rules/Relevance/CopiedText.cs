using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 套用他处文本: a goal for the province in a county's form, a body or county that the form names nowhere else, a passage that belongs to another form, or last year's with last year's dates. A
/// unit's own forms may share how they are managed, and units that carry out one programme its words.
/// </summary>
internal sealed class CopiedText : ReviewRule
{
    private const int ShownLength = 30;
    private readonly FindingCase _scope;
    private readonly FindingCase _stranger;
    private readonly FindingCase _county;
    private readonly FindingCase _passage;
    private readonly FindingCase _sibling;
    private readonly FindingCase _lastYear;
    private readonly ForeignScope _scopes;
    private readonly ForeignName _names;

    public CopiedText(ReviewKnowledge knowledge)
        : base(knowledge, "copied-text", "套用他处文本", ReviewAspect.Relevance)
    {
        _scope = Knowledge.Case("scope");
        _stranger = Knowledge.Case("stranger");
        _county = Knowledge.Case("county");
        _passage = Knowledge.Case("passage");
        _sibling = Knowledge.Case("sibling");
        _lastYear = Knowledge.Case("lastYear");
        _scopes = new ForeignScope(Knowledge.Words("scopes"), Knowledge.Words("comparing"), Knowledge.Words("compared"));
        _names = new ForeignName(PlaceNames.Default, Knowledge.Words("bodies"), Knowledge.Words("within"));
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (form.Form.Kind is not FormKind.Project)
        {
            yield break;
        }

        if (_scopes.Find(form) is { } scope)
        {
            yield return Scope(scope);
        }

        if (_names.FindBody(form) is { } body)
        {
            yield return Body(body);
        }

        if (_names.FindCounty(form) is { } county)
        {
            yield return County(county);
        }

        if (SharedText.Find(form) is { } shared)
        {
            yield return Passage(form, shared);
        }

        if (SharedText.FindOfLastYear(form) is { } old)
        {
            yield return LastYears(old);
        }
    }

    private Finding Scope(ForeignWords scope) => Find(
        _scope,
        FindingPlace.Of(scope.Text.Field),
        [scope.Quoted],
        $"{scope.Text.Label}写“{scope.Name}”（“{CompactText.Of(scope.Quoted)}”），超出本县的职责和资金范围，像是照抄上级文件。",
        "请改为本县本项目的范围，写明对象、数量和要达到的结果。");

    private Finding Body(ForeignWords body) => Find(
        _stranger,
        FindingPlace.Of(body.Text.Field),
        [body.Quoted],
        $"{body.Text.Label}写到“{body.Name}”，其他各栏都没有提到，看不出与本项目有关，像是套用他处文本。",
        "请按本项目实际改写目标；确有关系的，请在概况中写明其承担的工作。");

    private Finding County(ForeignWords county) => Find(
        _county,
        FindingPlace.Of(county.Text.Field),
        [county.Quoted],
        $"{county.Text.Label}写到“{county.Name}”，不是本县，其他栏也没有提到，像是照抄外县材料。",
        "请核对并改为本县的名称、制度和内容。");

    private Finding Passage(ReviewedForm form, SharedText shared)
    {
        var isSibling = FormSimilarity.UnitOf(shared.Other) == FormSimilarity.UnitOf(form.Form);
        var name = isSibling ? $"本单位{FormNames.Titled(shared.Other)}" : FormNames.Of(shared.Other);
        var same = shared.Edits == 0 ? $"有{shared.Letters}个字一字不差" : $"有{shared.Letters}个字基本相同";
        return Find(
            isSibling ? _sibling : _passage,
            FindingPlace.Of(shared.Field),
            [shared.Quoted],
            $"“{shared.Field.Label()}”与{name}的“{shared.OtherField.Label()}”{same}（“{Excerpt.Of(shared.Quoted, ShownLength)}”），{(isSibling ? "看不出两个项目各做什么" : "讲的不是本项目的内容，像是套用他处文本")}。",
            isSibling ? "请按各自的对象、范围、数量和标准分别填写。" : "请删去无关内容，按本项目的对象、地点和工作内容填写。");
    }

    private Finding LastYears(SharedText shared) => Find(
        _lastYear,
        FindingPlace.Of(shared.Field),
        [shared.Quoted],
        $"“{shared.Field.Label()}”与本单位{shared.Other.FiscalYear}年度{FormNames.Titled(shared.Other)}有{shared.Letters}个字{(shared.Edits == 0 ? "一字不差" : "基本相同")}，写的仍是{shared.Other.FiscalYear}年，不是本年度的安排。",
        "请按本年度的对象、数量和时间重新填写。");
}
