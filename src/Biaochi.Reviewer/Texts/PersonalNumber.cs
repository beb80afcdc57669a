using System.Globalization;

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

    private const int MobileLength = 11;
    private const int NamedWithin = 10;
    private const int BankCardMinLength = 16;
    private const string UnionPay = "62";

    /// <summary>
    /// All such numbers of a text. An amount, a project code or a time of filling in is none: a mobile number has 11 digits from 13 to 19, an identity
    /// number a birthday and a check digit (GB 11643) or the word 身份证 before it, a card number the prefix of 银联 and a check digit (ISO/IEC 7812).
    /// </summary>
    public static IEnumerable<PersonalNumber> In(string text) => Runs(text).Select(run => new PersonalNumber(KindOf(text, run)!.Value, text[run.Start..run.End]));

    /// <summary>Whether a text, if there is one, has such a number.</summary>
    public static bool IsIn(string? text) => text is not null && Runs(text).Count > 0;

    /// <summary>Whether it looks like one, without its check digit and wherever it stands.</summary>
    public static bool HasShape(DigitRun run) =>
        IsMobile(run)
        || (run.Digits.Length == IdentityLength && HasBirthday(run.Digits))
        || (run.Digits.Length is >= BankCardMinLength and <= DigitRun.MaxLength && (run.Groups == 1 || run.Digits.StartsWith(UnionPay, StringComparison.Ordinal)));

    private static IReadOnlyList<DigitRun> Runs(string text) => text.Length >= DigitRun.MinLength && DigitRun.Count(text, DigitRun.MinLength) == DigitRun.MinLength
        ? DigitRun.Find(text, run => (run.Start == 0 || !IsJoined(text[run.Start - 1])) && !IsAmount(text, run.End) && KindOf(text, run) is not null)
        : [];

    private static PersonalNumberKind? KindOf(string text, DigitRun run) =>
        IsMobile(run) ? PersonalNumberKind.Mobile
        : IsIdentity(run.Digits) || (run.Digits.Length == IdentityLength && IsCalledIdentity(text, run.Start)) ? PersonalNumberKind.Identity
        : IsBankCard(run.Digits) ? PersonalNumberKind.BankCard
        : null;

    /// <summary>With or without the country's or the trunk prefix; the last group of one written in groups has four digits or more.</summary>
    private static bool IsMobile(DigitRun run) =>
        (run.Groups == 1 || run.LastGroup >= 4)
        && run.Digits.Length >= MobileLength
        && run.Digits.AsSpan(0, run.Digits.Length - MobileLength) is "" or "86" or "0086" or "0"
        && run.Digits.AsSpan(run.Digits.Length - MobileLength) is ['1', >= '3' and <= '9', ..];

    private static bool IsIdentity(string digits)
    {
        const string CheckDigits = "10X98765432";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits.Length == IdentityLength
            && HasBirthday(digits)
            && CheckDigits[weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11] == digits[^1];
    }

    /// <summary>A mistyped number is still a person's where the text says so.</summary>
    private static bool IsCalledIdentity(string text, int start) => text.AsSpan(Math.Max(0, start - NamedWithin), Math.Min(start, NamedWithin)).Contains("身份证", StringComparison.Ordinal);

    private static bool HasBirthday(string digits) =>
        DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2099;

    private static bool IsBankCard(string digits)
    {
        if (digits.Length is < BankCardMinLength or > DigitRun.MaxLength || !digits.StartsWith(UnionPay, StringComparison.Ordinal) || !char.IsAsciiDigit(digits[^1]))
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

    /// <summary>Part of a longer figure or code.</summary>
    private static bool IsJoined(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '*';

    private static bool IsAmount(string text, int end) =>
        end < text.Length && (text[end] is '元' or '万' or '亿' or '*' || char.IsAsciiLetter(text[end]) || (text[end] is '.' && end + 1 < text.Length && DigitRun.IsDigit(text[end + 1])));
}
