namespace Biaochi.Documents.Excel.Formats;

/// <summary>The smallest part of a number format (ECMA-376 part 1, 18.8.31).</summary>
/// <param name="Text">The literal's words; the sign or letters themselves for any other kind.</param>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

internal enum FormatTokenKind
{
    /// <summary>Shown as it stands.</summary>
    Literal,

    /// <summary>0, # or ?: the place of a digit.</summary>
    Digit,

    Point,

    /// <summary>A comma that stands among digits: groups of thousands, or behind the last, division by a thousand.</summary>
    Comma,

    Percent,

    /// <summary>E+ or E-.</summary>
    Exponent,

    /// <summary>The stroke of a fraction.</summary>
    Stroke,

    /// <summary>General, in Chinese files also G/通用格式.</summary>
    General,

    /// <summary>@: the cell's text.</summary>
    Text,

    /// <summary>A run of y, m, d, h, s, e, a, b or g.</summary>
    Date,

    /// <summary>AM/PM, A/P, 上午/下午.</summary>
    HalfDay,

    /// <summary>[h], [m], [s]: hours, minutes, seconds that do not begin again.</summary>
    Elapsed,
}
