using System.Globalization;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>A cell's number format (ECMA-376 part 1, 18.8.31): how a person sees what the cell holds.</summary>
internal sealed class NumberFormat
{
    /// <summary>Digits beyond these are noise of binary fractions; Excel does not show them either.</summary>
    private const int SignificantDigits = 15;

    private readonly List<FormatSection> _numbers;
    private readonly FormatSection? _text;

    public NumberFormat(string code)
    {
        var sections = FormatScanner.Scan(code);
        _text = sections.Count == 4 || sections[^1] is { HasText: true, HasNumber: false } ? sections[^1] : null;
        _numbers = _text is null || sections.Count == 1 ? sections : sections[..^1];
    }

    public static NumberFormat General { get; } = new("General");

    /// <summary>The text of a cell that holds text.</summary>
    public string Show(string text) => _text is null
        ? text
        : string.Concat(_text.Tokens.Select(token => token.Kind is FormatTokenKind.Text ? text : token.Kind is FormatTokenKind.Literal ? token.Text : "")).Trim();

    /// <summary>What is shown of a number, and where that is less than the number, all of it in the same unit.</summary>
    /// <param name="dates1904">Days count from 1904 and not from 1900 (ECMA-376 part 1, 18.17.4.1).</param>
    public (string Text, string? FullText) Show(decimal number, bool dates1904)
    {
        number = WithoutNoise(number);
        var section = SectionFor(number);
        if (section?.IsDate == true)
        {
            return (ExcelDates.Of(number, dates1904) is { } date ? new DatePattern(section).Show(date, number) : Plain(number), null);
        }

        if (section is null || section.HasText || (section.IsGeneral && section.Digits is ChineseDigits.None))
        {
            return (InGeneral(section, number), null);
        }

        var text = Number(section, number, full: false).Trim();
        var full = Full(section, number).Trim();
        return (text, full == text ? null : full);
    }

    /// <summary>The number without a format.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string InGeneral(FormatSection? section, decimal number) => section is null || !section.Tokens.Any(IsWhole)
        ? Plain(number)
        : string.Concat(section.Tokens.Select(token => IsWhole(token) ? Plain(number) : token.Kind is FormatTokenKind.Literal ? token.Text : ""));

    private static bool IsWhole(FormatToken token) => token.Kind is FormatTokenKind.General or FormatTokenKind.Text;

    private string Number(FormatSection section, decimal number, bool full)
    {
        var sign = number < 0 && !IsForNegative(section) ? "-" : "";
        if (section.Tokens.Any(token => token.Kind is FormatTokenKind.Exponent))
        {
            return sign + Scientific(section, Math.Abs(number));
        }

        var shown = section.IsGeneral ? Plain(Math.Abs(number)) : new NumberPattern(section.Tokens).Show(Math.Abs(number), full);
        return sign + (section.Digits is ChineseDigits.None ? shown : ChineseFigures.Count(shown, section.Digits));
    }

    /// <summary>Negative numbers are written with their sign, whatever colour or brackets the format gives them.</summary>
    private string Full(FormatSection section, decimal number)
    {
        if (!section.HasNumber || section.Digits is not ChineseDigits.None || section.Tokens.Any(token => token.Kind is FormatTokenKind.Exponent))
        {
            return Plain(number);
        }

        var full = number < 0 && IsForNegative(section) ? "-" + Number(_numbers[0], -number, full: true).Trim() : Number(section, number, full: true);
        return full.Any(char.IsAsciiDigit) ? full : Plain(number);
    }

    private static string Scientific(FormatSection section, decimal number)
    {
        var code = string.Concat(section.Tokens.Where(token => token.Kind is FormatTokenKind.Digit or FormatTokenKind.Point or FormatTokenKind.Exponent).Select(token => token.Text));
        return number.ToString(code.Replace('?', '#'), CultureInfo.InvariantCulture);
    }

    private FormatSection? SectionFor(decimal number)
    {
        if (_numbers.Exists(section => section.Condition is not null))
        {
            return _numbers.Find(section => section.Condition?.Holds(number) ?? true);
        }

        return _numbers.Count switch
        {
            0 => null,
            2 when number < 0 => _numbers[1],
            3 => number > 0 ? _numbers[0] : number < 0 ? _numbers[1] : _numbers[2],
            _ => _numbers[0],
        };
    }

    private bool IsForNegative(FormatSection section) => _numbers.Count > 1 && section == _numbers[1] && section.Condition is null or { Comparator: "<", Limit: <= 0 };

    private static decimal WithoutNoise(decimal number)
    {
        if (number == 0)
        {
            return 0;
        }

        var whole = (int)Math.Floor(Math.Log10((double)Math.Abs(number))) + 1;
        return whole >= SignificantDigits ? number : Math.Round(number, Math.Min(28, SignificantDigits - whole), MidpointRounding.ToEven);
    }
}
