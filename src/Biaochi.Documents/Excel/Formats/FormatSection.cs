using System.Collections.Immutable;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>One section of a number format: how positive, negative, zero or conditional numbers, or text, are shown.</summary>
internal sealed record FormatSection(ImmutableArray<FormatToken> Tokens, FormatCondition? Condition, ChineseDigits Digits)
{
    /// <summary>Seconds may have decimals, so digit places do not tell against it.</summary>
    public bool IsDate { get; } = Tokens.Any(token => token.Kind is FormatTokenKind.Date or FormatTokenKind.HalfDay or FormatTokenKind.Elapsed);

    public bool HasText { get; } = Tokens.Any(token => token.Kind is FormatTokenKind.Text);

    public bool HasNumber { get; } = Tokens.Any(token => token.Kind is FormatTokenKind.Digit or FormatTokenKind.General);

    /// <summary>General, or a fraction, whose exact value serves a reader better than 1/3.</summary>
    public bool IsGeneral { get; } = Tokens.Any(token => token.Kind is FormatTokenKind.General)
        || (Tokens.Any(token => token.Kind is FormatTokenKind.Stroke) && Tokens.Any(token => token.Kind is FormatTokenKind.Digit));
}
