using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Testing;

/// <summary>Forms of 青禾县 for tests: clean ones, which a test changes where it matters to it.</summary>
public static class TestForms
{
    /// <summary>A form in which the automatic reviewer finds nothing that stops it.</summary>
    public static TargetForm WaterSupply { get; } = new()
    {
        Layout = "shanxi-county",
        Title = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表",
        FiscalYear = 2025,
        ProjectName = "城乡供水管网改造工程",
        DepartmentCode = "058",
        DepartmentName = "青禾县水利局",
        ImplementingUnit = "青禾县城乡供水服务中心",
        ProjectAttribute = "一次性项目（1年结束）",
        ProjectPeriod = "1年",
        Funding = Funding(9_726_890m, provincial: 6_800_000m, county: 2_926_890m),
        Overview = "县城东片及柳河镇3个行政村供水主管网建于2001年，漏损率26.4%。现改造供水管网12.4公里，更换智能水表4200块，惠及居民1.26万人。",
        Basis = "《青禾县城乡供水一体化实施方案》（青政发〔2024〕18号）",
        Necessity = "现状管网运行23年，夏季高峰东片每日停水2至4小时，漏损率高于控制要求，需要改造。",
        Safeguards = "《青禾县政府投资项目管理办法》《青禾县水利局财务管理制度》，实行项目法人责任制和月调度制度。",
        Plan = "2025年3月完成招标，4月至9月分三段施工，10月完成试压和水质检测，11月底前竣工验收。",
        PeriodGoal = "2025年11月底前改造供水管网12.4公里，管网漏损率降至10%以下，1.26万居民用水稳定。",
        AnnualGoal = "2025年11月底前改造供水管网12.4公里，管网漏损率降至10%以下，1.26万居民用水稳定。",
        PeriodIndicators = Indicators('p'),
        AnnualIndicators = Indicators('a'),
        PersonInCharge = "贺建国",
        Handler = "陈晓蓉",
        Phone = "13800005678",
        FilledAt = "20241118093000",
    };

    /// <summary>The same content declared by a unit of the other department.</summary>
    public static TargetForm SocialRelief { get; } = WaterSupply with
    {
        ProjectName = "困难群众救助站用水改造",
        DepartmentCode = "046",
        DepartmentName = "青禾县民政局",
        ImplementingUnit = "青禾县社会救助服务中心",
        PersonInCharge = "陆明芳",
        Handler = "任雪梅",
        Phone = "13800001234",
    };

    /// <summary>The same content declared in the county of <see cref="World.AddNeighbourAsync"/>.</summary>
    public static TargetForm Neighbour { get; } = WaterSupply with { DepartmentName = "白杨县水利局", ImplementingUnit = "白杨县城乡供水服务中心" };

    /// <summary>The same form under another name.</summary>
    public static TargetForm Named(string projectName) => WaterSupply with { ProjectName = projectName };

    public static Funding Funding(decimal? total, decimal? central = 0, decimal? provincial = 0, decimal? county = 0) => new()
    {
        Lines = [.. FormSides.Both.SelectMany(side => Column(side, total, central, provincial, county))],
    };

    private static IEnumerable<FundingLine> Column(FormSide side, decimal? total, decimal? central, decimal? provincial, decimal? county) =>
    [
        new(side, FundingSource.Total, total),
        new(side, FundingSource.Central, central),
        new(side, FundingSource.Provincial, provincial),
        new(side, FundingSource.County, county),
        new(side, FundingSource.Self, 0),
        new(side, FundingSource.Other, null),
    ];

    private static ImmutableArray<Indicator> Indicators(char prefix) =>
    [
        Row(prefix, 1, "产出指标", "数量指标", "改造供水管网长度", "≥12.4公里"),
        Row(prefix, 2, "产出指标", "数量指标", "更换智能水表数量", "4200块"),
        Row(prefix, 3, "产出指标", "质量指标", "工程验收合格率", "100%"),
        Row(prefix, 4, "产出指标", "时效指标", "竣工验收时间", "2025年11月底前"),
        Row(prefix, 5, "产出指标", "成本指标", "每公里管网改造费用", "≤70万元"),
        Row(prefix, 6, "效益指标", "社会效益指标", "受益居民人数", "≥12600人"),
        Row(prefix, 7, "满意度指标", "服务对象满意度指标", "供水居民满意度", "≥90%"),
    ];

    private static Indicator Row(char prefix, int number, string level1, string level2, string name, string value) => new()
    {
        Id = $"{prefix}{number}",
        Level1 = level1,
        Level2 = level2,
        Name = name,
        Value = value,
        TwinId = $"{(prefix == 'p' ? 'a' : 'p')}{number}",
    };
}
