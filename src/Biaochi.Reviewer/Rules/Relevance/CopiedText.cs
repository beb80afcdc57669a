using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 套用他处文本: a goal for the province in a county's form, a body or county that the form names nowhere else, a passage that belongs to another form, or last year's with last year's dates. A
/// unit's own forms may share how they are managed, and units that carry out one programme its words.
/// </summary>
internal sealed class CopiedText : ReviewRule
{
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
        $"{scope.Text.Label}写“{scope.Name}”，超出本县的职责和资金范围，像是照抄上级文件。",
        "请改为本县本项目的范围、数量和结果。");

    private Finding Body(ForeignWords body) => Find(
        _stranger,
        FindingPlace.Of(body.Text.Field),
        [body.Quoted],
        $"{body.Text.Label}写到“{body.Name}”，其他各栏都没有提到，像是套用他处文本。",
        "请按本项目改写；确有关系的，在概况中写明其承担的工作。");

    private Finding County(ForeignWords county) => Find(
        _county,
        FindingPlace.Of(county.Text.Field),
        [county.Quoted],
        $"{county.Text.Label}写到“{county.Name}”，不是本县，像是照抄外县材料。",
        "请改为本县的名称、制度和内容。");

    private Finding Passage(ReviewedForm form, SharedText shared)
    {
        var isSibling = FormSimilarity.UnitOf(shared.Other) == FormSimilarity.UnitOf(form.Form);
        var name = isSibling ? $"本单位{FormNames.Titled(shared.Other)}" : FormNames.Of(shared.Other);
        var same = shared.Edits == 0 ? $"有{shared.Letters}个字一字不差" : $"有{shared.Letters}个字基本相同";
        return Find(
            isSibling ? _sibling : _passage,
            FindingPlace.Of(shared.Field),
            [shared.Quoted],
            $"“{shared.Field.Label()}”与{name}{(shared.Field == shared.OtherField ? "" : $"的“{shared.OtherField.Label()}”")}{same}，{(isSibling ? "看不出两个项目各做什么" : "讲的不是本项目，像是套用")}。",
            isSibling ? "请按各自的对象、范围、数量和标准填写。" : "请删去无关内容，按本项目的对象和工作内容填写。");
    }

    private Finding LastYears(SharedText shared) => Find(
        _lastYear,
        FindingPlace.Of(shared.Field),
        [shared.Quoted],
        $"“{shared.Field.Label()}”与本单位{shared.Other.FiscalYear}年度{FormNames.Titled(shared.Other)}有{shared.Letters}个字{(shared.Edits == 0 ? "一字不差" : "基本相同")}，写的仍是{shared.Other.FiscalYear}年。",
        "请按本年度的对象、数量和时间重新填写。");
}
