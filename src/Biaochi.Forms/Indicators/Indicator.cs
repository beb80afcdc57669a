namespace Biaochi.Forms.Indicators;

/// <summary>One row of the indicator table (绩效指标), of one column.</summary>
public sealed record Indicator
{
    /// <summary>
    /// Given once and kept through versions and returns: opinions, dismissals and later results name it. Unique within the form.
    /// A reader numbers rows p1, p2 … and a1, a2 …; rows added later get an id that was never used in the form.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>一级指标 as written or as the layout implies, e.g. 产出指标.</summary>
    public string? Level1 { get; init; }

    /// <summary>二级指标 as written, e.g. 数量指标; <see cref="IndicatorTaxonomy"/> knows its standard name.</summary>
    public string? Level2 { get; init; }

    /// <summary>三级指标: the indicator's name.</summary>
    public string? Name { get; init; }

    /// <summary>指标值 as written; <see cref="Values.IndicatorValue"/> is what it says.</summary>
    public string? Value { get; init; }

    /// <summary>分值权重 in points, where the layout has one.</summary>
    public decimal? Weight { get; init; }

    /// <summary>指标解释: what is counted and how, where the layout has it.</summary>
    public string? Explanation { get; init; }

    /// <summary>备注 and whatever else a layout writes beside an indicator.</summary>
    public string? Remark { get; init; }

    /// <summary>The id of the same indicator in the other column; null when it stands on one side only.</summary>
    public string? TwinId { get; init; }
}
