namespace Biaochi.Core;

/// <summary>Times are kept in UTC and shown in China's one time zone (UTC+8, no summer time).</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTime Of(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));
}
