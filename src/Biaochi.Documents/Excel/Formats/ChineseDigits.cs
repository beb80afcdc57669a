using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Excel.Formats;

/// <summary>Which Chinese figures a format asks for: [DBNum1] 一二三, [DBNum2] 壹贰叁 as on receipts.</summary>
internal enum ChineseDigits
{
    None,
    Plain,
    Formal,
}

/// <summary>Writes numbers in Chinese figures.</summary>
internal static class ChineseFigures
{
    private static readonly string[] Sections = ["", "万", "亿", "万亿"];

    /// <summary>Each digit by itself, as years are written: 二〇二四.</summary>
    public static string Spell(string text, ChineseDigits digits)
    {
        var names = Names(digits);
        return digits is ChineseDigits.None ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? names[c - '0'] : c));
    }

    /// <summary>With its places, as days and amounts are written: 三十一, 壹佰贰拾.</summary>
    public static string Count(string text, ChineseDigits digits)
    {
        if (digits is ChineseDigits.None || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= 10_000_000_000_000_000)
        {
            return Spell(text, digits);
        }

        var written = new StringBuilder();
        for (var section = Sections.Length - 1; section >= 0; section--)
        {
            var value = (int)(number / (long)Math.Pow(10_000, section) % 10_000);
            if (value > 0)
            {
                written.Append(written.Length > 0 && value < 1000 ? Names(digits)[..1] : "").Append(Thousands(value, digits)).Append(Sections[section]);
            }
        }

        // 十五, not 一十五; receipts write 壹拾伍.
        return written.Length == 0 ? Names(digits)[..1] : digits is ChineseDigits.Plain && written.ToString().StartsWith("一十", StringComparison.Ordinal) ? written.ToString(1, written.Length - 1) : written.ToString();
    }

    private static string Thousands(int value, ChineseDigits digits)
    {
        var (names, places, written, gap) = (Names(digits), digits is ChineseDigits.Plain ? "千百十" : "仟佰拾", new StringBuilder(), false);
        for (var (place, unit) = (0, 1000); place < 4; place++, unit /= 10)
        {
            var digit = value / unit % 10;
            if (digit > 0)
            {
                written.Append(gap ? names[..1] : "").Append(names[digit]).Append(place < 3 ? places[place..(place + 1)] : "");
            }

            gap = written.Length > 0 && digit == 0;
        }

        return written.ToString();
    }

    private static string Names(ChineseDigits digits) => digits is ChineseDigits.Formal ? "零壹贰叁肆伍陆柒捌玖" : "〇一二三四五六七八九";
}
