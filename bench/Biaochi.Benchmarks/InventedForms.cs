using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Benchmarks;

/// <summary>Forms of the invented county 青禾县, each different and the same in every run; some with defects, so that the rules have work.</summary>
internal static class InventedForms
{
    /// <summary>What a county publishes in one year.</summary>
    public const int CountyCount = 210;

    private static readonly string[] Works = ["田间道路硬化", "灌渠清淤", "饮水管网改造", "校舍屋面防水", "村卫生室设备更新", "河道护岸修复", "公共厕所改建"];
    private static readonly string[] Places = ["柳河镇", "石桥乡", "北川镇", "青杨乡", "东岭镇"];

    public static TargetForm Form(int number)
    {
        var work = Works[number % Works.Length];
        var place = Places[number % Places.Length];
        var quantity = 12 + (number * 7 % 90);
        var yuan = (120_000m + (number * 13_700)) * 1.05m;
        var isComplete = number % 4 != 0;
        return new TargetForm
        {
            Layout = "shanxi-county",
            Title = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表",
            FiscalYear = 2025,
            ProjectName = $"{place}{work}工程第{number}标段",
            DepartmentCode = Text($"{100 + (number % 40):000}"),
            DepartmentName = $"青禾县{place}人民政府",
            ImplementingUnit = $"{place}建设服务中心",
            ProjectAttribute = "一次性项目（1年结束）",
            ProjectPeriod = "1年",
            Funding = Funding(yuan),
            Overview = $"{place}现有设施建成于{1995 + (number % 20)}年，近三年报修{quantity}次。本项目实施{work}，涉及{3 + (number % 9)}个行政村，受益群众{quantity * 31}人，分两个标段组织施工。",
            Basis = isComplete ? $"《青禾县{work}实施方案》（青政发〔2024〕{number % 60}号）" : "年初预算",
            Necessity = "设施老化，汛期和冬季多次停用，影响群众生产生活，需要集中改造。",
            Safeguards = "《青禾县政府投资项目管理办法》《青禾县财政衔接资金管理细则》，实行月调度和旁站监理。",
            Plan = "2025年3月完成招标，4月至9月施工，10月完成质量检测，11月底前竣工验收。",
            PeriodGoal = $"2025年11月底前完成{work}{quantity}处，验收合格率100%，受益群众{quantity * 31}人。",
            AnnualGoal = isComplete ? $"2025年11月底前完成{work}{quantity}处，验收合格率100%，受益群众{quantity * 31}人。" : null,
            PeriodIndicators = Indicators('p', work, quantity, yuan),
            AnnualIndicators = Indicators('a', work, quantity, yuan),
            PersonInCharge = "贺建国",
            Handler = "陈晓蓉",
            Phone = Text($"1380000{number % 10_000:0000}"),
            FilledAt = "20241118093000",
        };
    }

    /// <summary>Forms as the text of a web page or a document's tables gives them: cells parted by tabs.</summary>
    public static string Text(int count)
    {
        var text = new StringBuilder();
        for (var number = 1; number <= count; number++)
        {
            Append(text, Form(number));
        }

        return text.ToString();
    }

    private static Funding Funding(decimal total) => new()
    {
        Lines =
        [
            .. FormSides.Both.SelectMany(side => FundingSource.Common.Select(source => new FundingLine(side, source, source switch
            {
                FundingSource.Total or FundingSource.County => total,
                FundingSource.Other => null,
                _ => 0m,
            }))),
        ],
    };

    private static ImmutableArray<Indicator> Indicators(char prefix, string work, int quantity, decimal yuan)
    {
        (string Level1, string Level2, string Name, string Value)[] rows =
        [
            ("产出指标", "数量指标", $"{work}数量", Text($"≥{quantity}处")),
            ("产出指标", "质量指标", "工程验收合格率", "100%"),
            ("产出指标", "时效指标", "竣工验收时间", "2025年11月底前"),
            ("产出指标", "成本指标", "工程建设成本", Text($"≤{yuan:0.##}元")),
            ("效益指标", "经济效益指标", "年减少维修费用", "≥3.5万元"),
            ("效益指标", "社会效益指标", "受益群众人数", Text($"≥{quantity * 31}人")),
            ("效益指标", "生态效益指标", "施工扬尘控制", "达标"),
            ("效益指标", "可持续影响指标", "设施正常使用年限", "≥10年"),
            ("满意度指标", "服务对象满意度指标", "受益群众满意度", "≥90%"),
        ];
        return
        [
            .. rows.Select((row, index) => new Indicator
            {
                Id = Text($"{prefix}{index + 1}"),
                Level1 = row.Level1,
                Level2 = row.Level2,
                Name = row.Name,
                Value = row.Value,
            }),
        ];
    }

    private static void Append(StringBuilder text, TargetForm form)
    {
        text.AppendLine(form.Title).AppendLine().AppendLine("（2025年度）").AppendLine();
        Line(text, "项目名称", "", form.ProjectName);
        Line(text, "主管部门及代码", "", $"{form.DepartmentCode}-{form.DepartmentName}", "", "实施单位", "", form.ImplementingUnit);
        Line(text, "项目属性", "", form.ProjectAttribute, "", "项目期", "", form.ProjectPeriod);
        AppendFunding(text, form.Funding);
        foreach (var field in new[] { FormField.Overview, FormField.Basis, FormField.Necessity, FormField.Safeguards, FormField.Plan })
        {
            Line(text, field.Label(), form.Text(field));
        }

        Line(text, "实施期目标", "", "", "", "年度目标");
        Line(text, "总体目标", form.PeriodGoal, "", "", "", form.AnnualGoal);
        AppendIndicators(text, form);
        Line(text, "负责人：", form.PersonInCharge, "经办人：", form.Handler, "联系电话：", form.Phone, "填报日期：", form.FilledAt);
        text.AppendLine();
    }

    private static void AppendFunding(StringBuilder text, Funding funding)
    {
        Line(text, "项目资金（元）", "实施期资金总额：", Amount(funding.Period.Total), "", "年度资金总额：", Amount(funding.Annual.Total));
        foreach (var source in FundingSource.Common.Where(source => source is not FundingSource.Total))
        {
            var label = source is FundingSource.Central ? "其中：中央财政资金" : FundingSource.Label(source);
            Line(text, "", label, Amount(funding.Period[source]), "", label, Amount(funding.Annual[source]));
        }
    }

    private static void AppendIndicators(StringBuilder text, TargetForm form)
    {
        Line(text, "绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值");
        string? last = null;
        foreach (var (period, annual) in form.PeriodIndicators.Zip(form.AnnualIndicators))
        {
            Line(text, "", period.Level1 == last ? "" : period.Level1, period.Level2, period.Name, period.Value, annual.Level2, annual.Name, annual.Value);
            last = period.Level1;
        }
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> cells) => text.AppendJoin('\t', cells).AppendLine();

    private static string? Amount(decimal? yuan) => yuan?.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
