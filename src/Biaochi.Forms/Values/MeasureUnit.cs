namespace Biaochi.Forms.Values;

/// <summary>What a unit measures: two figures can be compared only within one dimension.</summary>
public enum Dimension
{
    Unknown,

    /// <summary>元.</summary>
    Money,

    /// <summary>元/人, 元/人·年, 万元/亩: money for one of something.</summary>
    UnitPrice,

    /// <summary>%, ‰.</summary>
    Ratio,

    /// <summary>人, 户, 家, 个, 座, 次, 人次 …: things that are counted.</summary>
    Count,

    /// <summary>米, 公里.</summary>
    Length,

    /// <summary>㎡, 亩, 公顷.</summary>
    Area,

    /// <summary>立方米, 方.</summary>
    Volume,

    /// <summary>公斤, 吨.</summary>
    Mass,

    /// <summary>天, 月, 年, 小时.</summary>
    Time,

    /// <summary>度, ℃.</summary>
    Temperature,

    /// <summary>千瓦时, 千瓦.</summary>
    Energy,
}

/// <summary>A unit as written (元\人\年) and in its standard form (元/人·年).</summary>
public sealed record MeasureUnit(string Written, string Standard, Dimension Dimension);
