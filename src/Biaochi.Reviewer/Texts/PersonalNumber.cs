namespace Biaochi.Reviewer.Texts;

/// <summary>What a number of a person is.</summary>
internal enum PersonalNumberKind
{
    /// <summary>手机号.</summary>
    Mobile,

    /// <summary>居民身份证号.</summary>
    Identity,

    /// <summary>银行卡号.</summary>
    BankCard,
}

/// <summary>A number that belongs to a person, to the letter as it stands in the text.</summary>
internal sealed record PersonalNumber(PersonalNumberKind Kind, string Written)
{
    private const int IdentityLength = 18;

    /// <summary>
    /// All such numbers of a text. An amount, a project code or a time of filling in is none: a mobile number has 11 digits from 13 to 19, an identity
    /// number a birthday and a check digit (GB 11643), a card number the prefix of 银联 and a check digit (ISO/IEC 7812).
    /// </summary>
    public static IEnumerable<PersonalNumber> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsDigit(text[start]))
            {
                continue;
            }

            var (end, digits) = Run(text, start);
            if ((start == 0 || !IsJoined(text[start - 1])) && !IsAmount(text, end) && KindOf(digits) is { } kind)
            {
                yield return new(kind, text[start..end]);
            }

            start = end - 1;
        }
    }

    /// <summary>Digits that belong together, with single spaces and hyphens between groups (138-0000-0001), and the X that closes an identity number.</summary>
    private static (int End, string Digits) Run(string text, int start)
    {
        var digits = new List<char>();
        var end = start;
        for (var i = start; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                digits.Add((char)('0' + (int)char.GetNumericValue(text[i])));
                end = i + 1;
            }
            else if (digits.Count == IdentityLength - 1 && text[i] is 'X' or 'x' && end == i)
            {
                digits.Add('X');
                return (i + 1, string.Concat(digits));
            }
            else if (text[i] is not (' ' or '-') || end != i)
            {
                break;
            }
        }

        return (end, string.Concat(digits));
    }

    private static PersonalNumberKind? KindOf(string digits) => digits switch
    {
        ['8', '6', .. var rest] when IsMobile(rest) => PersonalNumberKind.Mobile,
        _ when IsMobile(digits) => PersonalNumberKind.Mobile,
        _ when IsIdentity(digits) => PersonalNumberKind.Identity,
        _ when IsBankCard(digits) => PersonalNumberKind.BankCard,
        _ => null,
    };

    private static bool IsMobile(string digits) => digits is ['1', >= '3' and <= '9', ..] && digits.Length == 11;

    private static bool IsIdentity(string digits)
    {
        const string CheckDigits = "10X98765432";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits.Length == IdentityLength
            && int.Parse(digits.AsSpan(6, 4), System.Globalization.CultureInfo.InvariantCulture) is >= 1900 and <= 2099
            && DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", out _)
            && CheckDigits[weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11] == digits[^1];
    }

    private static bool IsBankCard(string digits)
    {
        if (digits.Length is < 16 or > 19 || !digits.StartsWith("62", StringComparison.Ordinal) || !char.IsAsciiDigit(digits[^1]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (2 * digit % 10) + (2 * digit / 10);
        }

        return sum % 10 == 0;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>Part of a longer figure or code.</summary>
    private static bool IsJoined(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '*';

    private static bool IsAmount(string text, int end) =>
        end < text.Length && (text[end] is '元' or '万' or '亿' or '*' || char.IsAsciiLetter(text[end]) || (text[end] is '.' && end + 1 < text.Length && IsDigit(text[end + 1])));
}
