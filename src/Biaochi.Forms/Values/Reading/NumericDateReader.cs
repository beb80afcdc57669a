namespace Biaochi.Forms.Values.Reading;

/// <summary>Dates in figures: 2024.6.30, 2024-06-30, 2024/6/30, 20240630, 2024.06, and the 12.31 that ends 2024.1.1-12.31.</summary>
internal static class NumericDateReader
{
    public static bool TryTake(ref ValueScanner scanner, DatePoint? previous, out DatePoint point)
    {
        var start = scanner;
        if (TryTakeFull(ref scanner, out point))
        {
            return true;
        }

        scanner = start;
        if (TryTakeRun(ref scanner, out point))
        {
            return true;
        }

        scanner = start;
        return previous is { IsNumeric: true } first && TryTakeRest(ref scanner, first, out point);
    }

    private static bool TryTakeFull(ref ValueScanner scanner, out DatePoint point)
    {
        point = default;
        if (!TryTakeYear(ref scanner, out var year))
        {
            return false;
        }

        var sign = scanner.Current;
        if (sign is not ('.' or '-' or '/') || !scanner.Take(sign) || !scanner.TakeDigits(2, out var month))
        {
            return false;
        }

        point = Month(year, month);
        var ahead = scanner;
        if (ahead.Take(sign) && ahead.TakeDigits(2, out var day))
        {
            ahead.Take('日');
            point = Day(year, month, day);
            scanner = ahead;
        }
        else
        {
            scanner.Take('月');
        }

        return true;
    }

    /// <summary>Eight digits that are a day of this century: no amount or count is written so by chance.</summary>
    private static bool TryTakeRun(ref ValueScanner scanner, out DatePoint point)
    {
        point = default;
        if (!scanner.TakeDigits(8, out var run) || run is < 2000_01_01 or > 2099_12_31 || !(scanner.AtEnd || scanner.StartsRange() || scanner.Current is '前'))
        {
            return false;
        }

        point = Day(run / 10_000, run / 100 % 100, run % 100);
        return point.Days.Exists;
    }

    /// <summary>The second end without its year: 12.31, or the month 12.</summary>
    private static bool TryTakeRest(ref ValueScanner scanner, DatePoint first, out DatePoint point)
    {
        point = default;
        if (!scanner.TakeDigits(2, out var month))
        {
            return false;
        }

        if (first.Precision is DatePrecision.Month)
        {
            scanner.Take('月');
            point = Month(first.Days.Year, month);
            return true;
        }

        if (!(scanner.Take('.') || scanner.Take('-') || scanner.Take('/')) || !scanner.TakeDigits(2, out var day))
        {
            return false;
        }

        scanner.Take('日');
        point = Day(first.Days.Year, month, day);
        return true;
    }

    private static bool TryTakeYear(ref ValueScanner scanner, out int year) => scanner.TakeDigits(4, out year) && year is >= 2000 and <= 2099;

    private static DatePoint Month(int? year, int month) => new(CalendarSpan.OfMonths(year, month, month), DatePrecision.Month, IsNumeric: true);

    private static DatePoint Day(int? year, int month, int day) => new(CalendarSpan.OfDays(year, month, day, day), DatePrecision.Day, IsNumeric: true);
}
