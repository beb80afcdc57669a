using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>满意度对象不当: those who are asked are not those who are served: the own department, whoever gets the money, nobody in particular.</summary>
internal sealed class SatisfactionSubject : IndicatorRule
{
    private const string Satisfaction = "满意度";

    private readonly FindingCase _none;
    private readonly FindingCase _unnamed;
    private readonly FindingCase _superior;
    private readonly FindingCase _ownWork;
    private readonly FindingCase _provider;
    private readonly FindingCase _broad;
    private readonly WordList _opinions;
    private readonly WordList _superiors;
    private readonly WordList _ownWorks;
    private readonly WordList _recipients;
    private readonly WordList _providers;
    private readonly WordList _personnel;
    private readonly WordList _broadSubjects;
    private readonly SpendingFields _fields;

    public SatisfactionSubject(ReviewKnowledge knowledge)
        : base(knowledge, "satisfaction-subject", "满意度对象不当", ReviewAspect.Relevance)
    {
        _none = Knowledge.Case("none");
        _unnamed = Knowledge.Case("unnamed");
        _superior = Knowledge.Case("superior");
        _ownWork = Knowledge.Case("own-work");
        _provider = Knowledge.Case("provider");
        _broad = Knowledge.Case("broad");
        _opinions = Knowledge.Words("opinions");
        _superiors = Knowledge.Words("superiors");
        _ownWorks = Knowledge.Words("own-works");
        _recipients = Knowledge.Words("recipients");
        _providers = Knowledge.Words("providers");
        _personnel = Knowledge.Words("personnel");
        _broadSubjects = Knowledge.Words("broad-subjects");
        _fields = knowledge.Fields;
    }

    protected override IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row)
    {
        if (row.Category is not IndicatorCategory.Satisfaction || row.Name.Length == 0)
        {
            return null;
        }

        var served = _fields.Of(form)?.Serves;
        var instead = served is null ? "" : $"（如“{served}{Satisfaction}”）";
        return row.Name switch
        {
            // 参保人员对资金到 is the cut name of an opinion.
            var name when !name.HasAny(_opinions) && !name.Contains('对', StringComparison.Ordinal) => new(
                _none,
                "说的不是满意度，服务对象是否认可没有体现。",
                $"请改为直接服务对象的满意度{instead}，本项移到相应的产出或效益指标。"),
            var name when name is Satisfaction or "满意率" || name == (row.Indicator.Level2 ?? "").Replace("指标", "", StringComparison.Ordinal) || name == $"服务对象{Satisfaction}" => new(
                _unnamed,
                "照抄了分类名称，没有写明调查谁，无法抽样。",
                $"请写明直接受益的人群{instead}。"),
            var name when Subject(name).HasAny(_superiors) => new(
                _superior,
                "调查的是管理者，不是项目的服务对象。",
                $"请改为直接受益人群的满意度{instead}，或删除本项。"),
            var name when name.HasAny(_ownWorks) && _personnel.EndOf(Subject(name)) is not null => new(
                _ownWork,
                "调查的是本单位人员，不是享受服务的人。",
                $"请改为享受服务的人群的满意度{instead}。"),
            var name when name.FirstOf(_ownWorks) is { } own => new(
                _ownWork,
                $"考核的是对“{own}”的评价，不是对本项目的评价。",
                $"请改为服务对象对本项目的满意度{instead}。"),
            var name when IsProvider(Subject(name)) => new(
                _provider,
                "调查的是领取资金、提供服务的一方，不是享受服务的人。",
                $"请改为享受服务的人群的满意度{(served is null ? "，如学生（家长）、患者、用户、乘客" : instead)}。"),
            var name when served is not null && !served.HasAny(_broadSubjects) && !name.Contains('对', StringComparison.Ordinal) && _broadSubjects.Contains(Subject(name)) => new(
                _broad,
                $"的对象过宽，本项目直接服务的是{served}。",
                $"请改为“{served}{Satisfaction}”，并写明调查方式和样本数。"),
            _ => null,
        };
    }

    /// <summary>Who is asked: what stands before 对… and 满意度.</summary>
    private static string Subject(string name)
    {
        var of = name.IndexOf('对', StringComparison.Ordinal);
        var end = of > 0 && !name[of..].StartsWith("对象", StringComparison.Ordinal) ? of : name.IndexOf("满意", StringComparison.Ordinal);
        return (end > 0 ? name[..end] : name).TrimEnd('的');
    }

    /// <summary>An institution that serves the public and gets the money for it, or its staff. 学校师生 are served.</summary>
    private bool IsProvider(string subject)
    {
        var staff = _personnel.EndOf(subject);
        var body = staff is null ? subject : subject[..^staff.Length];
        return body.EndsWithAny(_providers) && (staff is not null || body.HasAny(_recipients) || _providers.Contains(body));
    }
}
