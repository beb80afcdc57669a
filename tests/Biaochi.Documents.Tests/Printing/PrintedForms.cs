using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Tests.Printing;

/// <summary>Invented forms to print.</summary>
internal static class PrintedForms
{
    /// <summary>An everyday form of 青禾县: nine classes, two quantities, one class blank.</summary>
    public static TargetForm Ordinary { get; } = new()
    {
        Layout = "shanxi-county",
        Title = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表",
        FiscalYear = 2024,
        ProjectName = "农村饮水管网维修养护",
        DepartmentCode = "126",
        DepartmentName = "青禾县水利局",
        ImplementingUnit = "青禾县水利服务中心",
        ProjectAttribute = "经常性项目",
        ProjectPeriod = "1年",
        Funding = new Funding
        {
            Lines =
            [
                .. FormSides.Both.SelectMany(side => new FundingLine[]
                {
                    new(side, FundingSource.Total, 1_286_500.5m),
                    new(side, FundingSource.Central, 0),
                    new(side, FundingSource.Provincial, 800_000),
                    new(side, FundingSource.County, 486_500.5m),
                    new(side, FundingSource.Self, 0),
                    new(side, FundingSource.Other, null),
                }),
            ],
        },
        Overview = "对全县 86 处农村集中供水工程的管网、水表、泵房进行维修养护，保障 4.2 万人饮水。",
        Basis = "《农村供水工程维修养护办法》（青水发〔2023〕14号）。",
        Necessity = "管网老化，冬季爆管多，群众反映强烈。",
        Safeguards = "成立工作专班；资金实行报账制。",
        Plan = "3月完成招标，4月至10月施工，11月验收。",
        PeriodGoal = "维修管网32公里，供水保证率达到95%以上。",
        AnnualGoal = "维修管网32公里，供水保证率达到95%以上。",
        PeriodIndicators = Indicators("p", "a"),
        AnnualIndicators = Indicators("a", "p"),
        Handler = "林晓",
        Phone = "0358-0000000",
        FilledAt = "20240115093000",
    };

    private static System.Collections.Immutable.ImmutableArray<Indicator> Indicators(string side, string twin) =>
    [
        .. new (string Level1, string Level2, string Name, string Value)[]
        {
            ("产出指标", "数量指标", "维修管网长度", "≥32公里"),
            ("产出指标", "数量指标", "更换水表数量", "1500块"),
            ("产出指标", "质量指标", "工程验收合格率", "100%"),
            ("产出指标", "时效指标", "完成时间", "2024年11月底前"),
            ("产出指标", "成本指标", "每公里维修成本", "≤4万元"),
            ("效益指标", "社会效益指标", "受益人口", "≥4.2万人"),
            ("效益指标", "可持续影响指标", "管护机制", "健全"),
            ("满意度指标", "服务对象满意度指标", "用水户满意度", "≥95%"),
        }.Select((row, i) => new Indicator { Id = $"{side}{i + 1}", TwinId = $"{twin}{i + 1}", Level1 = row.Level1, Level2 = row.Level2, Name = row.Name, Value = row.Value }),
    ];
}
