namespace Biaochi.Forms.Values;

/// <summary>
/// What a written 指标值 says. Checks, monitoring and self-evaluation all use this one reading. The raw text is always kept, and
/// <see cref="IndicatorValueKind.Unknown"/> is an answer: nothing is guessed. Never null, never throws.
/// </summary>
public sealed record IndicatorValue
{
    /// <summary>The cell's text, to the letter.</summary>
    public required string Raw { get; init; }

    public required IndicatorValueKind Kind { get; init; }

    /// <summary>The sign or word of comparison; <see cref="Comparator.None"/> where none is written.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>
    /// The number of <see cref="IndicatorValueKind.Number"/>, the lower end of a <see cref="IndicatorValueKind.NumberRange"/>, the length of a
    /// <see cref="IndicatorValueKind.Duration"/>. As written, with 万 and 亿 multiplied out; a percentage is its percent figure (95 for 95%).
    /// </summary>
    public decimal? Number { get; init; }

    /// <summary>The upper end of a range of numbers.</summary>
    public decimal? UpperNumber { get; init; }

    /// <summary>万, 千万, 亿 … as written after the number and multiplied into it; null where none is written.</summary>
    public string? Multiplier { get; init; }

    /// <summary>The unit written after the number, 万 and 亿 taken off; null where none is written.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>
    /// What is written beside the figure and its comparison: 提高 in 提高95%, 行政村 in 3个行政村, both sides parted by …. Null for a bare figure; words that
    /// add nothing (约, 共, 达到, 控制在) do not count.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>
    /// The date, or the first day of a month, year or span. Null where no year is written and none was given to <see cref="Parse"/>. For a deadline
    /// (6月底前) the day or month it names, with <see cref="Comparator.AtMost"/>; whether 6月前 includes June, the text does not say.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The date, or the last day of a month, year or span.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The recurrence of a date that comes back: 每月, 每季度, 每年; null otherwise.</summary>
    public string? Recurrence { get; init; }

    /// <summary>True where the value carries a figure that can be checked: a number, a range, a date, a duration.</summary>
    public bool IsMeasurable => Kind is not (IndicatorValueKind.Blank or IndicatorValueKind.Qualitative or IndicatorValueKind.Unknown);

    /// <summary>
    /// The amount in yuan where the value is plain money: 500万元, 控制在9726890元以内. Null for unit prices, beside other words (工程费50万元 is a part), and
    /// for 567.3万, whose unit is not written: <see cref="Multiplier"/> without <see cref="Unit"/> tells it.
    /// </summary>
    public decimal? AmountInYuan => Kind is IndicatorValueKind.Number && Unit?.Dimension is Dimension.Money && Words is null ? Number : null;

    /// <summary>Reads a value as written.</summary>
    /// <param name="raw">The cell's text.</param>
    /// <param name="fiscalYear">The year of dates written without one (12月底前); without one, or with one that is no year, such a date has neither From nor To.</param>
    public static IndicatorValue Parse(string? raw, int? fiscalYear = null) => IndicatorValueParser.Parse(raw, fiscalYear);
}
