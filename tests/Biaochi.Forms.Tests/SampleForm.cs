using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Forms.Tests;

/// <summary>An invented form in which no cell is blank and no member has its default: what a round trip loses, it shows.</summary>
public static class SampleForm
{
    public static TargetForm Full { get; } = new()
    {
        Kind = FormKind.Transfer,
        Layout = "qinghe-county",
        Title = "青禾县转移支付绩效目标申报表",
        FiscalYear = 2025,
        ProjectName = "农村公路桥梁维修加固",
        DepartmentCode = "348",
        DepartmentName = "青禾县交通运输局",
        ImplementingUnit = "青禾县公路事务中心",
        ProjectAttribute = "一次性项目",
        ProjectPeriod = "2年",
        Funding = new Funding
        {
            Lines =
            [
                new FundingLine(FormSide.Period, FundingSource.Total, 1_860_000m) { Label = "资金总额", WrittenIn = MoneyUnit.WanYuan },
                new FundingLine(FormSide.Period, FundingSource.County, 1_860_000m) { Label = "县级财政资金" },
                new FundingLine(FormSide.Annual, FundingSource.Total, 930_000.5m),
                new FundingLine(FormSide.Annual, "上年结转", null) { Label = "上年结转", Unreadable = "约四十万" },
            ],
        },
        Overview = "对梨树沟等6座桥梁的桥面、护栏和伸缩缝进行维修。\n其中“危桥”2座。",
        Basis = "青禾县人民政府2024年第9次常务会议纪要",
        Necessity = "汛期通行存在安全隐患。",
        Safeguards = "《青禾县农村公路养护资金管理办法》",
        Plan = "2025年4月完成招标，10月底前完工。",
        PeriodGoal = "6座桥梁全部达到二类以上技术状况。",
        AnnualGoal = "完成3座桥梁维修。",
        PeriodIndicators =
        [
            new Indicator { Id = "p1", Level1 = "产出指标", Level2 = "数量指标", Name = "维修桥梁数量", Value = "≥6座", Weight = 12.5m, TwinId = "a1" },
            new Indicator { Id = "p2", Level1 = "满意度指标", Level2 = "服务对象满意度指标", Name = "沿线群众满意度", Value = "≥90%", Weight = 10m },
        ],
        AnnualIndicators = [new Indicator { Id = "a1", Level1 = "产出指标", Level2 = "数量指标", Name = "维修桥梁数量", Value = "≥3座", Weight = 12.5m, TwinId = "p1" }],
        PersonInCharge = "田望春",
        Handler = "苗小禾",
        Phone = "13800001234",
        FilledAt = "20241015093000",
        Extra = [new ExtraEntry("预算科目", "2140106 公路养护")],
        Source = new SourcePosition("桥梁.docx", 2, 17),
    };
}
