using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;

namespace Biaochi.Tests;

/// <summary>A small, complete form of 青禾县, and documents made of such forms. A test changes what matters to it.</summary>
internal static class InventedForm
{
    public static TargetForm Create(string projectName = "柳河镇供水管网改造") => new()
    {
        Title = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表",
        FiscalYear = 2025,
        ProjectName = projectName,
        DepartmentCode = "058",
        DepartmentName = "青禾县水利局",
        ImplementingUnit = "青禾县城乡供水服务中心",
        ProjectAttribute = "一次性项目（1年结束）",
        ProjectPeriod = "1年",
        Funding = new Funding { Lines = [.. FormSides.Both.SelectMany(Money)] },
        Overview = "改造柳河镇供水管网12.4公里，更换智能水表4200块，惠及居民1.26万人。",
        Basis = "《关于柳河镇供水管网改造可行性研究报告的批复》（青发改审〔2024〕36号）",
        Necessity = "现有管网运行23年，漏损率26.4%，夏季高峰每日停水2至4小时。",
        Safeguards = "执行项目法人制、招标投标制和工程监理制，资金专户核算，按进度支付。",
        Plan = "2025年3月完成招标，4月至9月施工，11月底前竣工验收。",
        PeriodGoal = "2025年11月底前完成管网改造12.4公里，漏损率降至10%以下。",
        AnnualGoal = "2025年11月底前完成管网改造12.4公里，漏损率降至10%以下。",
        PeriodIndicators = Indicators('p', 'a'),
        AnnualIndicators = Indicators('a', 'p'),
        PersonInCharge = "郭明远",
        Handler = "陈晓蓉",
        Phone = "13800001234",
        FilledAt = "20241118143207",
    };

    /// <summary>The same with the county's share of the year off by ninety yuan, which is a blocking finding at that cell.</summary>
    public static TargetForm WithWrongSum(string projectName = "柳河镇供水管网改造")
    {
        var form = Create(projectName);
        return form with { Funding = form.Funding.With(new FundingLine(FormSide.Annual, FundingSource.County, 2926980m)) };
    }

    public static byte[] Document(params TargetForm[] forms)
    {
        using var content = new MemoryStream();
        FormJson.Write(content, new FormDocument { Forms = [.. forms.Select(FormMapping.ToEntry)] });
        return content.ToArray();
    }

    /// <summary>A text without borders of which the reader cannot tell the two goals apart: one doubtful cell.</summary>
    public static byte[] DoubtfulText(string overview = "改造柳河镇供水管网12.4公里，惠及居民1.26万人。") => System.Text.Encoding.UTF8.GetBytes($"""
        青禾县县（区）级预算部门（单位）项目支出绩效目标申报表
        （2025年度）
        项目名称 柳河镇供水管网改造
        主管部门及代码 058-青禾县水利局 实施单位 青禾县城乡供水服务中心
        项目概况 {overview}
        总体目标 实施期目标 年度目标
        {DoubtfulGoal}
        负责人： 郭明远 经办人： 陈晓蓉 联系电话： 13800001234 填报日期： 20241118143207
        """);

    /// <summary>What stands under both goals of <see cref="DoubtfulText"/>.</summary>
    public const string DoubtfulGoal = "完成管网改造12.4公里，漏损率降至10%以下。";

    private static IEnumerable<FundingLine> Money(FormSide side) =>
    [
        new(side, FundingSource.Total, 9726890m),
        new(side, FundingSource.Central, 0m),
        new(side, FundingSource.Provincial, 6800000m),
        new(side, FundingSource.County, 2926890m),
        new(side, FundingSource.Self, 0m),
        new(side, FundingSource.Other, null),
    ];

    private static System.Collections.Immutable.ImmutableArray<Indicator> Indicators(char side, char other)
    {
        (string Level1, string Level2, string Name, string Value)[] rows =
        [
            ("产出指标", "数量指标", "改造供水管网长度", "≥12.4公里"),
            ("产出指标", "数量指标", "更换智能水表数量", "4200块"),
            ("产出指标", "质量指标", "工程验收合格率", "100%"),
            ("产出指标", "时效指标", "竣工验收时间", "2025年11月底前"),
            ("产出指标", "成本指标", "每公里改造成本", "≤62万元/公里"),
            ("效益指标", "社会效益指标", "受益人口", "≥1.26万人"),
            ("效益指标", "生态效益指标", "供水管网漏损率", "≤10%"),
            ("满意度指标", "服务对象满意度指标", "用水户满意度", "≥90%"),
        ];
        return [.. rows.Select((row, index) => new Indicator { Id = $"{side}{index + 1}", Level1 = row.Level1, Level2 = row.Level2, Name = row.Name, Value = row.Value, TwinId = $"{other}{index + 1}" })];
    }
}
