namespace Biaochi.Forms.Values;

internal static class IndicatorValueParser
{
    public static IndicatorValue Parse(string? raw) => new()
    {
        Raw = raw ?? "",
        Kind = string.IsNullOrWhiteSpace(raw) ? IndicatorValueKind.Blank : IndicatorValueKind.Unknown,
    };
}
