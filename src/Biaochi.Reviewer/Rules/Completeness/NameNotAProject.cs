using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 项目名称不规范: the name is the title of a letter (关于…, …的申请), of a budget, or says nothing but the kind of money or of work. Years later, and in the
/// published list, the name alone must tell what was done.
/// </summary>
internal sealed partial class NameNotAProject : ReviewRule
{
    /// <summary>车购税: an abbreviation that only insiders read.</summary>
    private const int AbbreviationLength = 3;
    private const int ShownLength = 30;

    private readonly FindingCase _title;
    private readonly FindingCase _budget;
    private readonly FindingCase _vague;
    private readonly FindingCase _remark;
    private readonly WordList _papers;
    private readonly WordList _budgets;
    private readonly WordList _general;
    private readonly WordList _remarks;

    public NameNotAProject(ReviewKnowledge knowledge)
        : base(knowledge, "name-not-a-project", "项目名称不规范", ReviewAspect.Completeness)
    {
        _title = Knowledge.Case("title");
        _budget = Knowledge.Case("budget");
        _vague = Knowledge.Case("vague");
        _remark = Knowledge.Case("remark");
        _papers = Knowledge.Words("papers");
        _budgets = Knowledge.Words("budgets");
        _general = Knowledge.Words("general");
        _remarks = Knowledge.Words("remarks");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var name = form.ProjectName;
        if (form.Form.Kind is not FormKind.Project || !CompactText.SaysSomething(name))
        {
            return [];
        }

        var core = Years().Replace(name, "").TrimEnd('。', '.', '、', '，', ',', '）', ')', '”');
        var (situation, fact, suggestion) = Judge(name, core);
        return situation is null ? [] : [Find(situation, FindingPlace.Of(FormField.ProjectName), [form.Form.ProjectName!.Trim()], $"项目名称“{Excerpt.Of(name, ShownLength)}”{fact}", suggestion)];
    }

    [GeneratedRegex("[0-9０-９]{4}年度?|[0-9０-９]{4}")]
    private static partial Regex Years();

    private (FindingCase? Situation, string Fact, string Suggestion) Judge(string name, string core) => name switch
    {
        _ when name.StartsWith("关于", StringComparison.Ordinal) || core.EndsWithAny(_papers) =>
            (_title, "是公文标题，看不出做什么。", "请改为“地点或对象＋工作内容＋项目”，去掉“关于”“申请”“通知”等用语。"),
        _ when core.EndsWithAny(_budgets) =>
            (_budget, "是预算或资金文件的名称，看不出做什么。", "请按建设或服务的内容命名，资金来源写入资金表和立项依据。"),
        _ when core.Count(char.IsLetter) <= AbbreviationLength =>
            (_vague, "只是简称，外人看不出项目的对象和内容。", "请用全称写明对象和工作内容。"),
        _ when !core.SaysMoreThan(_general, 0) =>
            (_vague, "只有资金或工作的种类，没有地点和对象，无法与其他项目区分。", "请写明工程名称、地点或服务对象，如“×镇×片区＋工作内容”。"),
        _ when name.HasAny(_remarks) =>
            (_remark, $"带有“{name.FirstOf(_remarks)}”，是预算编制的内部用语，不宜公开。", $"请删去“{name.FirstOf(_remarks)}”，按项目内容命名。"),
        _ => (null, "", ""),
    };
}
