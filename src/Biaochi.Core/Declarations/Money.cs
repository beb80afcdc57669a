namespace Biaochi.Core.Declarations;

/// <summary>Between yuan as forms have them and the 分 in which the database filters, sorts and sums.</summary>
public static class Money
{
    /// <summary>Yuan to 分, rounded half up; null for null and for what no budget can hold.</summary>
    public static long? ToFen(decimal? yuan) =>
        yuan is { } amount && Math.Abs(amount) < 1_000_000_000_000_000m ? (long)Math.Round(amount * 100, MidpointRounding.AwayFromZero) : null;

    public static decimal ToYuan(long fen) => fen / 100m;
}
