using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Word;

/// <summary>Numbers of lists in words and signs (17.18.59, ST_NumberFormat), as far as Chinese documents use them.</summary>
internal static class NumberFormat
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Write(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Counting(number, Digits, "十百千", shortTen: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counting(number, LegalDigits, "拾佰仟", shortTen: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => DigitByDigit(number, Digits[0]),
        "ideographTraditional" => OneOf(Stems, number),
        "ideographZodiac" => OneOf(Branches, number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①', 20),
        "decimalEnclosedParen" => Enclosed(number, '⑴', 20),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈', 20),
        "ideographEnclosedCircle" => Enclosed(number, '㊀', 10),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Figures(number).Select(c => (char)(c - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => RomanOf(number).ToLowerInvariant(),
        "upperRoman" => RomanOf(number),
        _ => Figures(number),
    };

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>一, 十, 十二, 二十, 一百零五; beyond 9,999 in figures, as no list is that long.</summary>
    private static string Counting(int number, string digits, string places, bool shortTen)
    {
        if (number is <= 0 or > 9999)
        {
            return Figures(number);
        }

        var (text, gap) = (new StringBuilder(), false);
        for (var (place, unit) = (3, 1000); place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "").Append(digit == 1 && place == 1 && text.Length == 0 && shortTen ? "" : digits[digit].ToString()).Append(place > 0 ? places[place - 1].ToString() : "");
            gap = false;
        }

        return text.ToString();
    }

    private static string DigitByDigit(int number, char zero) => string.Concat(Figures(number).Select(c => c == '0' ? zero : Digits[c - '0']));

    private static string OneOf(string signs, int number) => number > 0 && number <= signs.Length ? signs[number - 1].ToString() : Figures(number);

    private static string Enclosed(int number, char first, int count) => number > 0 && number <= count ? ((char)(first + number - 1)).ToString() : Figures(number);

    /// <summary>a … z, aa, bb: Word repeats the letter.</summary>
    private static string Letters(int number, char first) => number is > 0 and <= 780 ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Figures(number);

    private static string RomanOf(int number)
    {
        if (number is <= 0 or > 4999)
        {
            return Figures(number);
        }

        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
