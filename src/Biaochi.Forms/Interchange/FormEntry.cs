using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Biaochi.Forms.Interchange;

// The descriptions go into the JSON Schema, which is read by those who connect other systems: they are Chinese.

/// <summary>One form in the interchange JSON. The members' names are a contract; amounts are strings in yuan, null is blank.</summary>
[Description("一张绩效目标申报表。金额一律以元为单位、用字符串书写；null 表示空白，不等于 0。")]
public sealed record FormEntry
{
    [Description("表的种类：project 项目支出，department 部门（单位）整体支出，transfer 转移支付。")]
    [AllowedValues("project", "department", "transfer", null)]
    public string? Kind { get; init; } = "project";

    [Description("表样，例如 shanxi-county；不明时为 null。")]
    public string? Layout { get; init; }

    [Description("表头标题。")]
    public string? Title { get; init; }

    [Description("预算年度。")]
    public int? FiscalYear { get; init; }

    [Description("项目名称")]
    public string? ProjectName { get; init; }

    [Description("主管部门代码")]
    public string? DepartmentCode { get; init; }

    [Description("主管部门")]
    public string? DepartmentName { get; init; }

    [Description("实施单位")]
    public string? ImplementingUnit { get; init; }

    [Description("项目属性")]
    public string? ProjectAttribute { get; init; }

    [Description("项目期")]
    public string? ProjectPeriod { get; init; }

    [Description("项目资金")]
    public FundingEntry? Funding { get; init; }

    [Description("项目概况")]
    public string? Overview { get; init; }

    [Description("立项依据")]
    public string? Basis { get; init; }

    [Description("项目设立必要性")]
    public string? Necessity { get; init; }

    [Description("保证项目实施的制度、措施")]
    public string? Safeguards { get; init; }

    [Description("项目实施计划")]
    public string? Plan { get; init; }

    [Description("实施期目标")]
    public string? PeriodGoal { get; init; }

    [Description("年度目标")]
    public string? AnnualGoal { get; init; }

    [Description("实施期绩效指标，按表中顺序。")]
    public IReadOnlyList<IndicatorEntry>? PeriodIndicators { get; init; }

    [Description("年度绩效指标，按表中顺序。")]
    public IReadOnlyList<IndicatorEntry>? AnnualIndicators { get; init; }

    [Description("负责人")]
    public string? PersonInCharge { get; init; }

    [Description("经办人")]
    public string? Handler { get; init; }

    [Description("联系电话")]
    public string? Phone { get; init; }

    [Description("填报日期，照原样，平台导出的为 yyyyMMddHHmmss。")]
    public string? FilledAt { get; init; }

    [Description("表样中超出共同栏目的内容。")]
    public IReadOnlyList<ExtraEntry>? Extra { get; init; }

    [Description("在原文件中的位置。")]
    public SourceEntry? Source { get; init; }
}

/// <summary>One indicator row.</summary>
[Description("一条绩效指标。")]
public sealed record IndicatorEntry
{
    [Description("行号：在一张表内唯一，各版本不变；未写的读入时自动编号。")]
    public string? Id { get; init; }

    [Description("一级指标")]
    public string? Level1 { get; init; }

    [Description("二级指标")]
    public string? Level2 { get; init; }

    [Description("三级指标，即指标名称")]
    public string? Level3 { get; init; }

    [Description("指标值，照原样书写，含符号和单位。")]
    public string? Value { get; init; }

    [Description("分值权重")]
    public decimal? Weight { get; init; }

    [Description("指标解释"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }

    [Description("备注"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Remark { get; init; }

    [Description("另一栏（实施期或年度）中同一指标的行号。")]
    public string? Twin { get; init; }
}

/// <summary>Where something stood in a document.</summary>
[Description("在原文件中的位置：文件名，页和行从 1 起。")]
public sealed record SourceEntry(string File, int? Page = null, int? Line = null);
