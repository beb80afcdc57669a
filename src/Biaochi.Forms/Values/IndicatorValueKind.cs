namespace Biaochi.Forms.Values;

/// <summary>What sort of statement an indicator value is.</summary>
public enum IndicatorValueKind
{
    /// <summary>Nothing is written.</summary>
    Blank,

    /// <summary>One number with or without a unit: ≥95%, 3.8公里, 1000万元.</summary>
    Number,

    /// <summary>Two numbers with one unit: 18-20℃.</summary>
    NumberRange,

    /// <summary>A day, month, quarter or year, or a span of them: 2024年6月底前, 2023.01.01--2023.12.31.</summary>
    Date,

    /// <summary>A day that comes back: 每月15日.</summary>
    RecurringDate,

    /// <summary>A length of time: &lt;30日, 6个月.</summary>
    Duration,

    /// <summary>Words without a figure: 及时, 提高, 合格, and 年底前, which names no day.</summary>
    Qualitative,

    /// <summary>
    /// Something is written and we cannot tell what it says: several figures, a sentence, a day that does not exist. 5月 (May, or 5个月?) is here too, with
    /// its number and the unit 月.
    /// </summary>
    Unknown,
}
