using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;

namespace Biaochi.Reviewer.Tests.Mutations;

/// <summary>What clerks do wrong, one defect a line.</summary>
internal static partial class MutationList
{
    private const string Quantity = "数量指标";
    private const string Quality = "质量指标";
    private const string Timeliness = "时效指标";
    private const string Cost = "成本指标";
    private const string Social = "社会效益指标";
    private const string Satisfaction = "服务对象满意度";

    public static ImmutableArray<Mutation> All { get; } =
    [
        // 完整性
        new("必要性没有填", "required-blank", form => form with { Necessity = null } is var blank && form.Necessity is not null ? new Mutant(blank, "necessity") : null),
        new("年度目标没有填", "annual-side-empty", form => new Mutant(form with { AnnualGoal = null }, "Goal")),
        new("年度指标没有填", "annual-side-empty", form => new Mutant(form with { AnnualIndicators = [] }, FormChanges.Rows)),
        new("没有质量指标", "category-missing", form => form.Drop(Quality)),
        new("没有满意度指标", "category-missing", form => form.Drop(Satisfaction)) { AlsoSeenAs = ["satisfaction-subject"] },
        new("年度目标断在中间", "text-truncated", form => form.AnnualGoal == form.PeriodGoal ? form.Rewrite(FormField.AnnualGoal, goal => goal[..(goal.Length * 2 / 3)]) : null),
        new("两栏目标断在达到", "text-truncated", form => form.IsOfOneYear() ? form.RewriteGoals(goal => goal.LastIndexOf("达到", StringComparison.Ordinal) is > 0 and var at ? goal[..(at + 2)] : null) : null),
        new("年度指标名称断在中间", "text-truncated", form => form.PeriodIndicators.FirstOrDefault(row => row is { TwinId: not null, Name.Length: >= 8 }) is { } row
            ? new Mutant(form.Replace(row.TwinId!, twin => twin with { Name = twin.Name![..^3] }), FormChanges.Rows, row.Id) : null),
        new("概况里留下换行标签", "residue", form => form.Rewrite(FormField.Overview, text => text.Insert(text.IndexOf('。', StringComparison.Ordinal) + 1, "<br/>"))),
        new("书名号少了后半个", "malformed-text", form => form.Rewrite(FormField.Basis, text => text.Count(c => c is '》') > 1 ? text.Remove(text.IndexOf('》', StringComparison.Ordinal), 1) : null)),
        new("填报日期少一位", "malformed-timestamp", form => form.Rewrite(FormField.FilledAt, text => text[..^1])),
        new("二级指标名称带序号", "template-label", form => form.Alter(Quality, _ => true, row => row with { Level2 = "质量指标1" })),
        new("必要性写同上", "placeholder-text", form => form.Rewrite(FormField.Necessity, _ => "同上。")),
        new("立项依据写年初预算", "basis-not-a-document", form => form.Rewrite(FormField.Basis, _ => "年初预算安排。")),
        new("文号写成明年", "document-reference", form => form.Rewrite(FormField.Basis, text => NumberYear().Replace(text, $"〔{Text(form.FiscalYear!.Value + 1)}〕", 1))),
        new("名称写成申请的标题", "name-not-a-project", form => form.Rewrite(FormField.ProjectName, name => $"关于{name}的申请")),
        new("目标没有数字", "goal-without-quantity", form => form.RewriteGoals(_ => "认真组织实施项目，按要求完成各项任务，让群众得到实惠。")) { AlsoSeenAs = ["placeholder-text"] },
        new("年度栏漏了一项数量指标", "period-annual-mismatch", form => form.IsOfOneYear() && form.PeriodIndicators.LastOrDefault(row => row.Level2 == Quantity) is { TwinId: { } twin } row
            ? new Mutant(form with { AnnualIndicators = form.AnnualIndicators.RemoveAll(other => other.Id == twin) }, FormChanges.Rows, row.Id) : null),
        new("部署写成布署", "wording", form => form.Rewrite(FormField.Safeguards, text => text + "每月召开会议布署工作。")),
        new("主管部门写成别的局", "department-mismatch", form => form.Rewrite(FormField.DepartmentName, _ => "青禾县自然资源局").Beside(Sibling(form))),
        new("留了别人的手机号", "contact-shared", form => form.Rewrite(FormField.Phone, _ => Stranger(form).Phone).Beside(Stranger(form))),

        // 相关性
        new("必要性照抄概况", "repeated-field", form => form.Rewrite(FormField.Necessity, _ => form.Overview)),
        new("必要性照抄外单位", "copied-text", form => form.Rewrite(FormField.Necessity, _ => Stranger(form).Necessity).Beside(Stranger(form))),
        new("同一项目报了两次", "duplicate-project", form => form.Rewrite(FormField.ProjectName, name => name.StartsWith("20", StringComparison.Ordinal) && name[4] is '年' ? name[5..] : null)?.FilledAgain().Beside(form)),
        new("目标写成职责", "goal-not-a-result", form => form.RewriteGoals(_ => "负责全县18个单位相关工作的组织和管理，负责档案整理，负责业务培训，承办上级交办的其他事项。")),
        new("指标名照抄模板", "placeholder-indicator", form => form.Alter(Quantity, _ => true, row => row with { Name = "数量指标的个数" })),
        new("指标名写成口号", "indicator-is-a-sentence", form => form.Alter(Social, row => row.Value!.EndsWith('%'), row => row with { Name = "坚持以人民为中心，让群众的获得感更加充实，共同建设美好家园" })),
        new("资金到位率放在数量指标", "indicator-misplaced", form => form.Add(Quantity, "资金到位率", "100%")),
        new("同一指标写两遍", "duplicate-indicator", form => form.IsOfOneYear() && form.PeriodIndicators.FirstOrDefault(row => row.Level2 == Quantity) is { } row ? form.Add(Quantity, row.Name!, row.Value!) : null),
        new("数量指标只有项目个数", "core-output-missing", form => form.Drop(Quantity) is null ? null : Only(form, Quantity, "项目个数", "1个")),
        new("满意度问自己人", "satisfaction-subject", form => form.Alter(Satisfaction, _ => true, row => row with { Name = "本单位工作人员满意度" })),
        new("概况只是名称换个说法", "content-mismatch", form => form.Rewrite(FormField.Overview, _ => $"实施{form.ProjectName}。")) { AlsoSeenAs = ["amount-basis-missing"] },
        new("插进旅游指标", "irrelevant-text", form => form.DepartmentName!.Contains("旅游", StringComparison.Ordinal) ? null : form.Add(Social, "乡村旅游接待游客人数", "≥10万人次")),

        // 适当性
        new("年度县级资金多写一万元", "funding-sum", form => form.Fund(FormSide.Annual, FundingSource.County, amount => amount + 10_000m)),
        new("实施期县级资金漏填", "funding-sum", form => form.Fund(FormSide.Period, FundingSource.County, _ => null)),
        new("年度资金换了来源", "funding-source-conflict", form => form.IsOfOneYear() ? Moved(form) : null),
        new("成本指标就是预算", "cost-equals-budget", form => Only(form, Cost, "项目总成本", Text(form.Total() / 10_000m) + "万元")),
        new("数量没有单位", "value-unit", form => form.Alter(Quantity, row => Counted().IsMatch(row.Value!), row => row with { Value = Counted().Match(row.Value!).Groups[1].Value })) { AlsoSeenAs = ["core-output-missing"] },
        new("率写成合格", "name-value-mismatch", form => form.Alter(Quality, row => row.Name!.EndsWith('率') && (row.Name.EndsWith("有效率", StringComparison.Ordinal) || !row.Name.EndsWith("效率", StringComparison.Ordinal)), row => row with { Value = "合格" })),
        new("时限写成及时", "value-unverifiable", form => form.Alter(Timeliness, row => row.Name!.EndsWith("时间", StringComparison.Ordinal), row => row with { Value = "及时" })),
        new("满意度写成不高于", "comparator-wrong", form => form.Alter(Satisfaction, row => row.Value!.StartsWith('≥'), row => row with { Value = '≤' + row.Value![1..] })),
        new("成本写成不低于", "comparator-wrong", form => form.Alter(Cost, row => row.Value!.StartsWith('≤') && IndicatorValue.Parse(row.Value).Unit?.Dimension is Dimension.UnitPrice or Dimension.Money, row => row with { Value = '≥' + row.Value![1..] })),
        new("目标和指标的满意度不同", "target-inconsistent", form => form.PeriodGoal!.Contains("满意度达到", StringComparison.Ordinal)
            ? form.Alter(Satisfaction, row => row.Value!.StartsWith('≥'), row => row with { Value = "≥71%" }) : null),
        new("价格写得太高", "unit-cost", form => form.PeriodIndicators.Where(row => row.Level2 == Cost).ToList() is [var price] && IsOfOneQuantity(form, price.Value!) && !IsShared(form)
            ? form.Alter(Cost, _ => true, row => row with { Value = Price().Replace(row.Value!, number => Text(2.7m * decimal.Parse(number.Value, CultureInfo.InvariantCulture)), 1) }) : null)
            { AlsoSeenAs = ["target-inconsistent"] },

        // 可行性
        new("计划没有时间", "plan-without-schedule", form => form.Rewrite(FormField.Plan, _ => "制定方案，落实责任，组织实施，开展检查，做好总结。")),
        new("措施写成口号", "measures-not-measures", form => form.Rewrite(FormField.Safeguards, _ => "提高思想认识，加强组织领导，确保项目圆满完成，让群众满意。")),
        new("时限超出项目期", "date-contradiction", form => form.IsOfOneYear() ? Dated(form, form.FiscalYear!.Value + 2, row => !Settling().IsMatch(row.Name!)) : null),
        new("时限是去年的", "past-year-content", form => Dated(form, form.FiscalYear!.Value - 1, _ => true)) { AlsoSeenAs = ["date-contradiction"] },
        new("每年发放的写成一次性", "one-off-attribute", form => form.ProjectAttribute == "经常性项目" && Recurring().IsMatch(form.ProjectName!)
            ? form.Rewrite(FormField.ProjectAttribute, _ => "一次性项目（1年结束）") : null),
        new("措施里列支礼品", "policy", form => form.Rewrite(FormField.Safeguards, text => form.ProjectName!.Contains("抽检", StringComparison.Ordinal) ? null : text + "年终购买礼品慰问先进个人。")),
        new("计划写的是去年", "past-year-content", form => form.IsOfOneYear() ? form.Rewrite(FormField.Plan, _ => $"{Text(form.FiscalYear!.Value - 1)}年3月制定方案，{Text(form.FiscalYear!.Value - 1)}年9月组织实施。") : null),
        new("依据废止的法律", "policy", form => form.Rewrite(FormField.Basis, text => text.TrimEnd('。') + "；《中华人民共和国合同法》。")),

        // 公开
        new("计划里写了手机号", "personal-data", form => form.Rewrite(FormField.Plan, text => text + "现场联系人韩守业，电话13800002301。")),
    ];

    /// <summary>The first clean form of the year that another department carries out.</summary>
    private static TargetForm Stranger(TargetForm form) => CleanForms.All.First(other => other.FiscalYear == form.FiscalYear && other.DepartmentCode != form.DepartmentCode);

    /// <summary>Another form of the department and year; null where it has none.</summary>
    private static TargetForm? Sibling(TargetForm form) =>
        CleanForms.All.FirstOrDefault(other => other.FiscalYear == form.FiscalYear && other.DepartmentCode == form.DepartmentCode && other.ProjectName != form.ProjectName);

    private static Mutant? Only(TargetForm form, string level2, string name, string value) =>
        form.Add(level2, name, value) is not { } more
            ? null
            : new Mutant(
                more.Form with
                {
                    PeriodIndicators = more.Form.PeriodIndicators.RemoveAll(row => row.Level2 == level2 && row.Id != "p99"),
                    AnnualIndicators = more.Form.AnnualIndicators.RemoveAll(row => row.Level2 == level2 && row.Id != "a99"),
                },
                FormChanges.Rows,
                "p99");

    private static Mutant? Moved(TargetForm form) => form.Funding.Line(FormSide.Annual, FundingSource.Central) is { Amount: > 0m } central && form.Funding.Line(FormSide.Annual, FundingSource.Self) is { } self
        ? new Mutant(form with { Funding = form.Funding.With(central with { Amount = 0m }).With(self with { Amount = central.Amount }) }, "funding.annual.central")
        : null;

    /// <summary>Heating seasons and school terms cross years, and are left out.</summary>
    private static Mutant? Dated(TargetForm form, int year, Func<Indicator, bool> fits) => Season().IsMatch(form.ProjectName!) ? null : form.Alter(Timeliness, row => Day().IsMatch(row.Value!) && !Season().IsMatch(row.Name!) && fits(row), row => row with { Value = Text(year) + Day().Match(row.Value!).Value });

    /// <summary>The price is for one unit of exactly one quantity: 元/人·年 and 426人.</summary>
    private static bool IsOfOneQuantity(TargetForm form, string price) => PricedUnit().Match(price) is { Success: true } unit
        && form.PeriodIndicators.Count(row => row.Level2 == Quantity && row.Value!.EndsWith(unit.Groups[1].Value, StringComparison.Ordinal)) == 1;

    /// <summary>Others pay a part, so that price and quantity need not give the money of the form.</summary>
    private static bool IsShared(TargetForm form) => Shared().IsMatch(form.Overview + form.Necessity + form.Safeguards + form.Plan + form.PeriodGoal);

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex("〔20[0-9]{2}〕")]
    private static partial Regex NumberYear();

    [GeneratedRegex("^[≥]?([0-9.]+)[人户名座所处件]$")]
    private static partial Regex Counted();

    [GeneratedRegex("[0-9.]+(?=万?元/)")]
    private static partial Regex Price();

    [GeneratedRegex("元/([^·/年月日]+)(?:·年)?$")]
    private static partial Regex PricedUnit();

    [GeneratedRegex("分担|负担|承担|配套|自筹")]
    private static partial Regex Shared();

    /// <summary>Money may be settled and paid out after the period.</summary>
    [GeneratedRegex("结算|决算|清算|支付|拨付|结清")]
    private static partial Regex Settling();

    [GeneratedRegex("学期|学年|采暖|供暖|秋季|春季|秋冬")]
    private static partial Regex Season();

    /// <summary>What the law has the county pay each year.</summary>
    [GeneratedRegex("低保|公用经费|营养改善|营养午餐|养老保险|公共卫生|生活保障|残疾人生活补贴|地力保护|供热补贴")]
    private static partial Regex Recurring();

    [GeneratedRegex("(?<=20[0-9]{2})年[0-9]+月[0-9]+日前$")]
    private static partial Regex Day();
}
