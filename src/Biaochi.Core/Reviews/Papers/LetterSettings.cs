namespace Biaochi.Core.Reviews.Papers;

/// <summary>What an office puts into its letters beside the opinions.</summary>
public sealed record LetterSettings
{
    public const int TextMaxLength = 60;

    /// <summary>发文机关, e.g. 青禾县财政局.</summary>
    public required string Sender { get; init; }

    /// <summary>发文字号, e.g. 青财绩函〔2025〕3号; null where the office gives it later.</summary>
    public string? Number { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>By when the unit sends its forms in again.</summary>
    public required DateOnly ReplyBy { get; init; }

    /// <summary>Whom to ask: a name, a telephone number.</summary>
    public string? Contact { get; init; }

    /// <summary>A week from that day, and no weekend.</summary>
    public static DateOnly UsualReplyBy(DateOnly date)
    {
        var week = date.AddDays(7);
        return week.DayOfWeek switch
        {
            DayOfWeek.Saturday => week.AddDays(2),
            DayOfWeek.Sunday => week.AddDays(1),
            _ => week,
        };
    }
}
