namespace Biaochi.Reviewer.Findings;

/// <summary>How much a finding weighs, the lightest first.</summary>
public enum Severity
{
    /// <summary>提示: for a person to judge.</summary>
    Advisory,

    /// <summary>一般.</summary>
    Minor,

    /// <summary>重要.</summary>
    Major,

    /// <summary>阻断: return the form.</summary>
    Blocking,
}

/// <summary>The aspects of the 审核表 of 财预〔2015〕88号, and publication.</summary>
public enum ReviewAspect
{
    /// <summary>完整: 规范完整性, 明确清晰性.</summary>
    Completeness,

    /// <summary>相关: 目标相关性, 指标科学性.</summary>
    Relevance,

    /// <summary>适当: 绩效合理性, 资金匹配性.</summary>
    Suitability,

    /// <summary>可行: 实现可能性, 条件充分性.</summary>
    Feasibility,

    /// <summary>公开: to be settled before publication.</summary>
    Publication,
}

/// <summary>What aspects and severities are called, on pages and in the JSON.</summary>
public static class ReviewWords
{
    public static string Label(this ReviewAspect aspect) => aspect switch
    {
        ReviewAspect.Completeness => "完整",
        ReviewAspect.Relevance => "相关",
        ReviewAspect.Suitability => "适当",
        ReviewAspect.Feasibility => "可行",
        ReviewAspect.Publication => "公开",
    };

    public static string Label(this Severity severity) => severity switch
    {
        Severity.Advisory => "提示",
        Severity.Minor => "一般",
        Severity.Major => "重要",
        Severity.Blocking => "阻断",
    };

    /// <summary>The word of the JSON and of <c>--fail-on</c>.</summary>
    public static string Key(this Severity severity) => severity switch
    {
        Severity.Advisory => "advisory",
        Severity.Minor => "minor",
        Severity.Major => "major",
        Severity.Blocking => "blocking",
    };
}
