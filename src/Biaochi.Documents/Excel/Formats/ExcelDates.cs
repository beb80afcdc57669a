namespace Biaochi.Documents.Excel.Formats;

/// <summary>Days as numbers (ECMA-376 part 1, 18.17.4).</summary>
internal static class ExcelDates
{
    private const int LastDay = 2_958_465;
    private const int From1900To1904 = 1462;

    /// <summary>Excel counts a 29 February 1900 that never was; days before it stand one further.</summary>
    private const int FalseLeapDay = 60;

    private static readonly DateTime Origin = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Null for numbers that are no day of Excel's calendar.</summary>
    public static DateTime? Of(decimal days, bool dates1904)
    {
        days += dates1904 ? From1900To1904 : 0;
        if (days < 0 || days > LastDay + 1)
        {
            return null;
        }

        var seconds = Math.Round((days < FalseLeapDay && days >= 1 ? days + 1 : days) * 86_400m, MidpointRounding.AwayFromZero);
        return Origin.AddSeconds((double)seconds);
    }

    /// <summary>The number behind a date.</summary>
    public static decimal Number(DateTime date, bool dates1904) => (decimal)(date - Origin).TotalSeconds / 86_400m - (dates1904 ? From1900To1904 : 0);
}
