using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>Shows a date or time by the letters of a section.</summary>
internal sealed class DatePattern(FormatSection section)
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private readonly ImmutableArray<FormatToken> _tokens = section.Tokens;
    private readonly bool _hasHalfDay = section.Tokens.Any(token => token.Kind is FormatTokenKind.HalfDay);

    /// <param name="days">The number behind the date, for time that runs on.</param>
    public string Show(DateTime date, decimal days)
    {
        var text = new StringBuilder();
        for (var i = 0; i < _tokens.Length; i++)
        {
            var token = _tokens[i];
            _ = token.Kind switch
            {
                FormatTokenKind.Date => text.Append(Part(token.Text, date, i)),
                FormatTokenKind.HalfDay => text.Append(HalfDay(token.Text, date)),
                FormatTokenKind.Elapsed => text.Append(Elapsed(token.Text, days)),
                FormatTokenKind.Digit => text.Append('0'),
                FormatTokenKind.General => text,
                _ => text.Append(token.Text),
            };
        }

        return text.ToString();
    }

    private string Part(string letters, DateTime date, int at) => letters[0] switch
    {
        'y' => ChineseFigures.Spell(letters.Length <= 2 ? Padded(date.Year % 100, 2) : Padded(date.Year, 4), section.Digits),
        'e' => ChineseFigures.Spell(Padded(date.Year, 4), section.Digits),
        'b' => Padded(date.Year + 543, 4),
        'd' => letters.Length <= 2 ? Figure(date.Day, letters) : date.ToString(letters.Length == 3 ? "ddd" : "dddd", CultureInfo.InvariantCulture),
        'a' => letters.Length >= 4 ? date.ToString("dddd", Chinese) : date.ToString("dddd", Chinese)[^1..],
        'h' => Figure(_hasHalfDay ? (date.Hour + 11) % 12 + 1 : date.Hour, letters),
        's' => Figure(date.Second, letters),
        'm' when IsMinute(at) => Figure(date.Minute, letters),
        'm' => letters.Length switch
        {
            <= 2 => Figure(date.Month, letters),
            3 => date.ToString("MMM", CultureInfo.InvariantCulture),
            5 => date.ToString("MMM", CultureInfo.InvariantCulture)[..1],
            _ => date.ToString("MMMM", CultureInfo.InvariantCulture),
        },
        _ => "",
    };

    private string Figure(int number, string letters) => ChineseFigures.Count(Padded(number, section.Digits is ChineseDigits.None ? letters.Length : 1), section.Digits);

    private static string Padded(int number, int length) => number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    private static string HalfDay(string written, DateTime date)
    {
        var names = written.Split('/');
        return date.Hour < 12 ? names[0] : names[1];
    }

    private static string Elapsed(string letters, decimal days)
    {
        var units = days * (letters[0] switch { 'h' => 24, 'm' => 1440, _ => 86400 });
        return Math.Floor(units).ToString(CultureInfo.InvariantCulture).PadLeft(letters.Length, '0');
    }

    /// <summary>An m after hours or before seconds is minutes.</summary>
    private bool IsMinute(int at) => Neighbour(at, -1) is "h" || Neighbour(at, 1) is "s";

    private string? Neighbour(int at, int step)
    {
        for (var i = at + step; i >= 0 && i < _tokens.Length; i += step)
        {
            if (_tokens[i].Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed)
            {
                return _tokens[i].Text[..1];
            }
        }

        return null;
    }
}
