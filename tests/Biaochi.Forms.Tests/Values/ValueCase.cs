using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Biaochi.Forms.Values;

namespace Biaochi.Forms.Tests.Values;

/// <summary>A written value and all that it says: what a case leaves out, the reading must leave out too.</summary>
public sealed record ValueCase
{
    public required string Raw { get; init; }

    /// <summary>The year given to the parser, for dates written without one.</summary>
    public int? FiscalYear { get; init; }

    public required IndicatorValueKind Kind { get; init; }

    public Comparator Comparator { get; init; }

    public decimal? Number { get; init; }

    public decimal? UpperNumber { get; init; }

    public string? Multiplier { get; init; }

    /// <summary>The unit's standard spelling.</summary>
    public string? Unit { get; init; }

    public Dimension? Dimension { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Recurrence { get; init; }

    public string? Words { get; init; }

    public decimal? AmountInYuan { get; init; }

    /// <summary>Why it reads so, where that is not plain.</summary>
    public string? Why { get; init; }

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ValueCase Of(IndicatorValue value, int? fiscalYear = null, string? why = null) => new()
    {
        Raw = value.Raw,
        FiscalYear = fiscalYear,
        Kind = value.Kind,
        Comparator = value.Comparator,
        Number = value.Number,
        UpperNumber = value.UpperNumber,
        Multiplier = value.Multiplier,
        Unit = value.Unit?.Standard,
        Dimension = value.Unit?.Dimension,
        From = value.From,
        To = value.To,
        Recurrence = value.Recurrence,
        Words = value.Words,
        AmountInYuan = value.AmountInYuan,
        Why = why,
    };

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
