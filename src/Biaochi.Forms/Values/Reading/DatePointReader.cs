namespace Biaochi.Forms.Values.Reading;

/// <summary>One end of a span of days, or a date that stands alone.</summary>
/// <param name="Days">The days it covers.</param>
/// <param name="Precision">How exactly it is written.</param>
/// <param name="IsOpen">Its last sign is missing because the other end of the span carries it: the 1 of 1-12月.</param>
/// <param name="IsNumeric">Written 2023.1.1, so that the other end may be 12.31.</param>
/// <param name="IsBareMonth">5月 and no more.</param>
internal readonly record struct DatePoint(CalendarSpan Days, DatePrecision Precision, bool IsOpen = false, bool IsNumeric = false, bool IsBareMonth = false);

/// <summary>Reads one point; what it leaves out, it has from the point before it in the span.</summary>
internal static class DatePointReader
{
    private static readonly string[] MonthEnds = ["底", "末"];
    private static readonly string[] YearEnds = ["年底", "年末", "底", "末"];

    public static bool TryTake(ref ValueScanner scanner, DatePoint? previous, out DatePoint point)
    {
        var ahead = scanner;
        if (NumericDateReader.TryTake(ref ahead, previous, out point) || TryTakeWords(ref ahead, previous, out point))
        {
            scanner = ahead;
            return point.Days.Exists;
        }

        return false;
    }

    private static bool TryTakeWords(ref ValueScanner scanner, DatePoint? previous, out DatePoint point)
    {
        var ahead = scanner;
        if (TryTakeYear(ref ahead, previous, out var year, out var isOpen))
        {
            scanner = ahead;
            point = new DatePoint(CalendarSpan.OfMonths(year, 1, 12), DatePrecision.Year, isOpen);
            return isOpen || TryTakeWithinYear(ref scanner, year, ref point);
        }

        point = default;
        return TryTakeSeason(ref scanner, previous?.Days.Year, ref point)
            || TryTakeMonth(ref scanner, previous?.Days.Year, ref point)
            || TryTakeDayOfSpan(ref scanner, previous, ref point);
    }

    private static bool TryTakeYear(ref ValueScanner scanner, DatePoint? previous, out int year, out bool isOpen)
    {
        isOpen = false;
        if (!TryTakeOrdinal(ref scanner, out year) || year is < 1900 or > 2100)
        {
            return false;
        }

        if (scanner.Take('年'))
        {
            scanner.Take('度');
            return true;
        }

        // 2022-2023年: the first end leaves 年 to the second; 2022-2023 leaves it out altogether.
        isOpen = previous is null ? scanner.StartsRange() : previous is { IsOpen: true, Precision: DatePrecision.Year } && scanner.AtEnd;
        return isOpen;
    }

    private static bool TryTakeWithinYear(ref ValueScanner scanner, int year, ref DatePoint point)
    {
        if (TryTakeSeason(ref scanner, year, ref point) || TryTakeMonth(ref scanner, year, ref point))
        {
            point = point with { IsBareMonth = false };
        }
        else if (scanner.TakeAny(YearEnds))
        {
            point = new DatePoint(CalendarSpan.OfDays(year, 12, 31, 31), DatePrecision.Day);
        }
        else
        {
            scanner.Take("全年");
        }

        return true;
    }

    private static bool TryTakeSeason(ref ValueScanner scanner, int? year, ref DatePoint point)
    {
        var ahead = scanner;
        var half = ahead.Take("上半年") ? 1 : ahead.Take("下半年") ? 2 : 0;
        if (half > 0 && year is not null)
        {
            point = new DatePoint(CalendarSpan.OfMonths(year, (half * 6) - 5, half * 6), DatePrecision.Season);
            scanner = ahead;
            return true;
        }

        ahead.Take('第');
        if (!TryTakeOrdinal(ref ahead, out var quarter) || quarter is < 1 or > 4 || !ahead.Take("季度"))
        {
            return false;
        }

        var isEnd = ahead.TakeAny(MonthEnds);
        point = isEnd
            ? new DatePoint(CalendarSpan.OfDays(year, quarter * 3, 0, 0), DatePrecision.Day)
            : new DatePoint(CalendarSpan.OfMonths(year, (quarter * 3) - 2, quarter * 3), DatePrecision.Season);
        scanner = ahead;
        return true;
    }

    private static bool TryTakeMonth(ref ValueScanner scanner, int? year, ref DatePoint point)
    {
        var ahead = scanner;
        if (!TryTakeOrdinal(ref ahead, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (ahead.Take('月'))
        {
            point = WithinMonth(ref ahead, year, month);
        }
        else if (ahead.StartsRange())
        {
            point = new DatePoint(CalendarSpan.OfMonths(year, month, month), DatePrecision.Month, IsOpen: true);
        }
        else
        {
            return false;
        }

        scanner = ahead;
        return true;
    }

    private static DatePoint WithinMonth(ref ValueScanner scanner, int? year, int month)
    {
        var isNamed = scanner.Take('份');
        if (scanner.TakeAny(MonthEnds))
        {
            return new DatePoint(CalendarSpan.OfDays(year, month, 0, 0), DatePrecision.Day);
        }

        var tenDays = scanner.Take("上旬") ? 1 : scanner.Take("中旬") ? 11 : scanner.Take("下旬") ? 21 : 0;
        if (tenDays > 0)
        {
            return new DatePoint(CalendarSpan.OfDays(year, month, tenDays, tenDays is 21 ? 0 : tenDays + 9), DatePrecision.Season);
        }

        return TryTakeDay(ref scanner, true, out var day, out var isOpen)
            ? new DatePoint(CalendarSpan.OfDays(year, month, day, day), DatePrecision.Day, isOpen)
            : new DatePoint(CalendarSpan.OfMonths(year, month, month), DatePrecision.Month, IsBareMonth: !isNamed);
    }

    /// <summary>The 30日 of 6月1日-30日.</summary>
    private static bool TryTakeDayOfSpan(ref ValueScanner scanner, DatePoint? previous, ref DatePoint point)
    {
        if (previous is not { Precision: DatePrecision.Day } first || !TryTakeDay(ref scanner, false, out var day, out _))
        {
            return false;
        }

        point = new DatePoint(CalendarSpan.OfDays(first.Days.Year, first.Days.FirstMonth, day, day), DatePrecision.Day);
        return true;
    }

    private static bool TryTakeDay(ref ValueScanner scanner, bool mayBeOpen, out int day, out bool isOpen)
    {
        var ahead = scanner;
        isOpen = false;
        if (!TryTakeOrdinal(ref ahead, out day) || day is < 1 or > 31)
        {
            return false;
        }

        if (!ahead.Take('日') && !ahead.Take('号'))
        {
            isOpen = mayBeOpen && ahead.StartsRange();
            if (!isOpen)
            {
                return false;
            }
        }

        scanner = ahead;
        return true;
    }

    private static bool TryTakeOrdinal(ref ValueScanner scanner, out int number)
    {
        if (scanner.TakeDigits(4, out number))
        {
            return true;
        }

        var ahead = scanner;
        if (!ChineseNumerals.TryTake(ref ahead, out var chinese) || chinese > 9999 || chinese != decimal.Truncate(chinese))
        {
            return false;
        }

        number = (int)chinese;
        scanner = ahead;
        return true;
    }
}
