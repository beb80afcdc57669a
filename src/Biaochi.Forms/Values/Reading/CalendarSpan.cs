namespace Biaochi.Forms.Values.Reading;

/// <summary>How exactly a date is written.</summary>
internal enum DatePrecision
{
    Year,
    Season,
    Month,
    Day,
}

/// <summary>The days from one day of the calendar to another, in years that may not be written. Day 0 is the last of its month.</summary>
internal readonly record struct CalendarSpan(int? Year, int FirstMonth, int FirstDay, int? LastYear, int LastMonth, int LastDay)
{
    /// <summary>Any leap year: where no year is written, 29 February exists.</summary>
    private const int LeapYear = 2000;

    public static CalendarSpan OfMonths(int? year, int first, int last) => new(year, first, 1, year, last, 0);

    public static CalendarSpan OfDays(int? year, int month, int first, int last) => new(year, month, first, year, month, last);

    public bool Exists => IsDay(Year, FirstMonth, FirstDay) && IsDay(LastYear, LastMonth, LastDay) && First() <= Last();

    /// <summary>The first day; in that year where none is written.</summary>
    public DateOnly First(int unwrittenYear = LeapYear) => Day(Year ?? unwrittenYear, FirstMonth, FirstDay);

    /// <summary>The last day; in that year where none is written.</summary>
    public DateOnly Last(int unwrittenYear = LeapYear) => Day(LastYear ?? unwrittenYear, LastMonth, LastDay);

    private static bool IsDay(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year ?? LeapYear, month);

    // A form may name 29 February without a year and belong to a year that has none.
    private static DateOnly Day(int year, int month, int day)
    {
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, day is 0 || day > last ? last : day);
    }
}
