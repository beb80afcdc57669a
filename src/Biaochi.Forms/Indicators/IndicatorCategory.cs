namespace Biaochi.Forms.Indicators;

/// <summary>What a level-2 name means, whatever the tree it is written in.</summary>
public enum IndicatorCategory
{
    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标 of the 2015 tree; 经济成本指标 of the 2021 tree.</summary>
    Cost,

    /// <summary>社会成本指标 (2021).</summary>
    SocialCost,

    /// <summary>生态环境成本指标 (2021).</summary>
    EcologicalCost,

    /// <summary>经济效益指标.</summary>
    EconomicBenefit,

    /// <summary>社会效益指标.</summary>
    SocialBenefit,

    /// <summary>生态效益指标.</summary>
    EcologicalBenefit,

    /// <summary>可持续影响指标 (2015).</summary>
    Sustainability,

    /// <summary>服务对象满意度指标.</summary>
    Satisfaction,
}
