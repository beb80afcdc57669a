using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Biaochi.Forms.Interchange;

/// <summary>The funding table: the common core by name, and all lines where a layout has more than it.</summary>
[Description("项目资金表。")]
public sealed record FundingEntry
{
    [Description("实施期资金")]
    public FundingColumnEntry? Period { get; init; }

    [Description("年度资金")]
    public FundingColumnEntry? Annual { get; init; }

    [Description("逐行的资金表。六个共同来源说不全时才有；有它时以它为准。")]
    public IReadOnlyList<FundingLineEntry>? Lines { get; init; }
}

/// <summary>One column of the funding table, in yuan.</summary>
[Description("资金表的一栏，单位：元。")]
public sealed record FundingColumnEntry
{
    [Description("资金总额"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? Total { get; init; }

    [Description("中央财政资金"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? Central { get; init; }

    [Description("省级财政资金"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? Provincial { get; init; }

    [Description("市县（区）财政资金"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? County { get; init; }

    [Description("单位自筹"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? Self { get; init; }

    [Description("其他资金"), RegularExpression(FundingLineEntry.AmountPattern)]
    public string? Other { get; init; }
}

/// <summary>One line of a funding table that has sources, units or words of its own.</summary>
[Description("资金表的一行。")]
public sealed record FundingLineEntry
{
    /// <summary>How we write an amount. Readers are more patient: see <see cref="FundingMapping"/>.</summary>
    internal const string AmountPattern = @"^-?[0-9]+(\.[0-9]+)?$";

    [Description("period 实施期，annual 年度。")]
    [AllowedValues("period", "annual")]
    public required string Side { get; init; }

    [Description("来源：total、central、provincial、county、self、other，或表样自有的名称。")]
    public required string Source { get; init; }

    [Description("原表中的栏目名称。")]
    public string? Label { get; init; }

    [Description("金额，单位：元。"), RegularExpression(AmountPattern)]
    public string? Amount { get; init; }

    [Description("原表使用的单位；未写为元。金额已折算为元。")]
    [AllowedValues("元", "万元", null)]
    public string? WrittenIn { get; init; }

    [Description("本行金额是哪个来源的其中数；独立计入总额的不写。"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PartOf { get; init; }

    [Description("无法读作金额时的原文。")]
    public string? Unreadable { get; init; }
}
