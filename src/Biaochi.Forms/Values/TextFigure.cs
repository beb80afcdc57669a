namespace Biaochi.Forms.Values;

/// <summary>One number with its unit, or one date, that a running text mentions.</summary>
/// <param name="Start">Where it begins in the text, in characters.</param>
/// <param name="End">Where it ends.</param>
public sealed record TextFigure(int Start, int End)
{
    /// <summary>As written, with 万 and 亿 multiplied out; a percentage is its percent figure. Null for a date.</summary>
    public decimal? Number { get; init; }

    /// <summary>One in the last place that is written: 0.0001万元 is a step of 1. Two writings of one amount may differ by it.</summary>
    public decimal Step { get; init; }

    /// <summary>The unit behind the number, 万 and 亿 taken off; null where none is written or known.</summary>
    public MeasureUnit? Unit { get; init; }

    /// <summary>The date, or the first day of a month, year or span; in the year given where none is written.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The date, or the last day of a month, year or span.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The year stands in the text.</summary>
    public bool NamesYear { get; init; }

    public bool IsDate => From is not null;

    /// <summary>Finds every figure and date of a text, from left to right; figures inside document numbers and Latin names (G209, 〔2023〕5号) are left out.</summary>
    /// <param name="text">Running text; white space in it does not count, as extraction puts it anywhere.</param>
    /// <param name="fiscalYear">The year of dates that do not name theirs; such dates are left out without it.</param>
    public static IReadOnlyList<TextFigure> FindAll(string? text, int? fiscalYear = null) => string.IsNullOrEmpty(text) ? [] : Reading.TextFigureFinder.Find(text, fiscalYear);
}
