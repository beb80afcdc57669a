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

    /// <summary>The unit written after the number, 万 and 亿 taken off; null where none is written.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>The date, or the first day of a month, year or span.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The date, or the last day of a month, year or span.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The recurrence of a date that comes back: 每月, 每季度, 每年; null otherwise.</summary>
    public string? Recurrence { get; init; }

    /// <summary>True where the value carries a figure that can be checked: a number, a range, a date, a duration.</summary>
    public bool IsMeasurable => Kind is not (IndicatorValueKind.Blank or IndicatorValueKind.Qualitative or IndicatorValueKind.Unknown);

    /// <summary>The amount in yuan where the value is plain money (500万元, 9726890元, also 567.3万 without 元); null otherwise, and for unit prices.</summary>
    public decimal? AmountInYuan => Kind is IndicatorValueKind.Number && Unit?.Dimension is Dimension.Money ? Number : null;

    /// <summary>Reads a value as written.</summary>
    public static IndicatorValue Parse(string? raw) => IndicatorValueParser.Parse(raw);
}
