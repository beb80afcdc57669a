using Biaochi.Forms.Values.Reading;

namespace Biaochi.Forms.Values;

/// <summary>
/// Reads a written value: folds its spelling, finds where the figure begins, and lets the readers of recurring dates, dates and figures try in this
/// order. A reading counts only when it explains the whole text; a second figure, or a sign nobody knows, makes it unknown.
/// </summary>
internal static class IndicatorValueParser
{
    private const int UsualLength = 128;

    /// <summary>Signs that end a line of a list and say nothing.</summary>
    private const string ClosingSigns = "。;,、.";

    public static IndicatorValue Parse(string? raw, int? fiscalYear)
    {
        raw ??= "";
        var text = WrittenText.Fold(raw, raw.Length <= UsualLength ? stackalloc char[UsualLength] : new char[raw.Length]);
        if (text.IsEmpty)
        {
            return new IndicatorValue { Raw = raw, Kind = IndicatorValueKind.Blank };
        }

        return Read(raw, text.TrimEnd(ClosingSigns), fiscalYear is >= 1 and <= 9999 ? fiscalYear : null)
            ?? new IndicatorValue { Raw = raw, Kind = IsWordsOnly(text) ? IndicatorValueKind.Qualitative : IndicatorValueKind.Unknown };
    }

    private static IndicatorValue? Read(string raw, ReadOnlySpan<char> text, int? fiscalYear)
    {
        var start = FigureStart.Find(text, 0);
        var value = ReadFrom(start, raw, text, fiscalYear);

        // The 一 of 一次性补助500元 is no figure; look behind it.
        return value is null && start is 0 && ChineseNumerals.StartsAt(text) ? ReadFrom(FigureStart.Find(text, 1), raw, text, fiscalYear) : value;
    }

    // 前10名 is a rank.
    private static IndicatorValue? ReadFrom(int start, string raw, ReadOnlySpan<char> text, int? fiscalYear) => start < 0 || text[..start].EndsWith('前')
        ? null
        : ReadRecurringDate(raw, text, start) ?? ReadDate(raw, text, start, fiscalYear) ?? ReadFigure(raw, text, start);

    private static IndicatorValue? ReadRecurringDate(string raw, ReadOnlySpan<char> text, int start)
    {
        var scanner = new ValueScanner(text, start);
        return RecurringDateReader.TryTake(ref scanner, out var recurrence, out var comparator)
            && SurroundingWords.TryRead(text[..start], scanner.Rest, comparator is Comparator.None ? Tail.Deed : Tail.AnyWords, out var words)
            ? new IndicatorValue { Raw = raw, Kind = IndicatorValueKind.RecurringDate, Comparator = comparator, Recurrence = recurrence, Words = words }
            : null;
    }

    private static IndicatorValue? ReadDate(string raw, ReadOnlySpan<char> text, int start, int? fiscalYear)
    {
        var scanner = new ValueScanner(text, start);
        if (!DateReader.TryTake(ref scanner, out var days, out var comparator)
            || !SurroundingWords.TryRead(text[..start], scanner.Rest, comparator is Comparator.AtMost ? Tail.AnyWords : Tail.Deed, out var words))
        {
            return null;
        }

        var year = days.Year ?? (SurroundingWords.NameAnotherYear(text[..start]) ? null : fiscalYear);
        return new IndicatorValue
        {
            Raw = raw,
            Kind = IndicatorValueKind.Date,
            Comparator = comparator,
            From = year is null ? null : days.First(year.Value),
            To = year is null ? null : days.Last(year.Value),
            Words = words,
        };
    }

    private static IndicatorValue? ReadFigure(string raw, ReadOnlySpan<char> text, int start)
    {
        var scanner = new ValueScanner(text, start);
        if (!FigureReader.TryTake(ref scanner, out var figure))
        {
            return null;
        }

        if (figure is { Unit: null, IsClosed: false, IsChinese: false, IsLikeAYear: false } && IsUnknownUnit(scanner.Rest))
        {
            var written = scanner.Rest.ToString();
            scanner.Skip(written.Length);
            figure.Unit = new MeasureUnit(written, written, Dimension.Unknown);
        }

        return SurroundingWords.TryRead(text[..start], scanner.Rest, TailOf(figure), out var words) ? ToValue(raw, figure, words) : null;
    }

    private static bool IsUnknownUnit(ReadOnlySpan<char> text) => text.Length is > 0 and <= 4 && WrittenText.IsWords(text) && !SurroundingWords.StartWithDeed(text);

    private static Tail TailOf(in Figure figure) => figure switch
    {
        { IsChinese: true } or { Unit: null } or { Unit.Dimension: Dimension.Money or Dimension.UnitPrice } => Tail.Deed,

        // 30日内办结 and 95%以上群众满意 say what they say; in 65岁以上老人 the word belongs to the people.
        { IsClosed: true, Unit.Dimension: not Dimension.Ratio } => figure is { Unit.Dimension: Dimension.Time, Comparator: Comparator.AtMost } ? Tail.AnyWords : Tail.Deed,
        _ => Tail.AnyWords,
    };

    private static IndicatorValue ToValue(string raw, in Figure figure, string? words) => new()
    {
        Raw = raw,
        Kind = KindOf(figure),
        Comparator = figure.Comparator,
        Number = figure.Number.Value,
        UpperNumber = figure.Upper?.Value,
        Multiplier = figure.Number.Multiplier,
        Unit = figure.Unit,
        Words = words,
    };

    // 5月 may be May or five months; its figure and unit are given so that a rule can say so.
    private static IndicatorValueKind KindOf(in Figure figure) => figure switch
    {
        { Unit.Standard: "月" } => IndicatorValueKind.Unknown,
        { Upper: not null } => IndicatorValueKind.NumberRange,
        { Unit.Dimension: Dimension.Time } when !figure.Unit.Standard.Contains('/') => IndicatorValueKind.Duration,
        _ => IndicatorValueKind.Number,
    };

    private static bool IsWordsOnly(ReadOnlySpan<char> text)
    {
        var hasLetter = false;
        foreach (var letter in text)
        {
            hasLetter |= char.IsLetter(letter);
            if (char.IsDigit(letter) || letter is '≥' or '≤' or '<' or '>' or '=' or '%' or '‰' or '±')
            {
                return false;
            }
        }

        return hasLetter;
    }
}
