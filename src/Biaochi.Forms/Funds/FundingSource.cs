namespace Biaochi.Forms.Funds;

/// <summary>
/// Where money comes from, as keys of the interchange JSON. These six are the common core; a layout may bring keys of its own
/// (事业收入, 上年结转 …), which is why a source is a key and not an enum.
/// </summary>
public static class FundingSource
{
    /// <summary>资金总额: what the others add up to.</summary>
    public const string Total = "total";

    /// <summary>中央财政资金.</summary>
    public const string Central = "central";

    /// <summary>省级财政资金.</summary>
    public const string Provincial = "provincial";

    /// <summary>市县（区）财政资金.</summary>
    public const string County = "county";

    /// <summary>单位自筹.</summary>
    public const string Self = "self";

    /// <summary>其他资金.</summary>
    public const string Other = "other";

    /// <summary>The six of the common core, total first, in the order of the form.</summary>
    public static IReadOnlyList<string> Common { get; } = [Total, Central, Provincial, County, Self, Other];

    /// <summary>The label of the official form; a key of another layout is its own label.</summary>
    public static string Label(string source) => source switch
    {
        Total => "资金总额",
        Central => "中央财政资金",
        Provincial => "省级财政资金",
        County => "市县（区）财政资金",
        Self => "单位自筹",
        Other => "其他资金",
        _ => source,
    };
}
