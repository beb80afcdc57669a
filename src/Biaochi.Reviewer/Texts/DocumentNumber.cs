namespace Biaochi.Reviewer.Texts;

/// <summary>
/// The number of an official document (发文字号: 机关代字〔年〕号). Units write any bracket for 〔〕; the year in brackets before a figure is what makes it
/// one. An order is numbered without a year: 第711号.
/// </summary>
internal static class DocumentNumber
{
    private const string Opening = "〔【[(（﹝［〈<";
    private const string Closing = "〕】])）﹞］〉>";

    /// <summary>The longest 机关代字 that is taken into the number.</summary>
    private const int LongestIssuer = 10;

    /// <summary>True where the text has a document number, also one whose brackets or 号 were left out.</summary>
    public static bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] switch
            {
                '第' => EndOfOrder(text, i),
                var c when Opening.Contains(c) => EndOfYearNumber(text, i),
                var c when char.IsDigit(c) && (i == 0 || !char.IsDigit(text[i - 1])) => EndOfBareNumber(text, i),
                _ => -1,
            };
            if (end >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The first full number with its issuer, to the letter, or null. Between other words only brackets and 号 make it sure (2024年3号楼 is a house).
    /// Words of <paramref name="leadIns"/> (按照, 根据 …) before it are left out.
    /// </summary>
    public static string? Find(string text, IReadOnlyCollection<string> leadIns)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var end = Opening.Contains(text[i]) ? EndOfYearNumber(text, i) : -1;
            var start = end > 0 && text[end - 1] is '号' ? StartOfIssuer(text, i, leadIns) : i;
            if (start < i)
            {
                return text[start..end];
            }
        }

        return null;
    }

    private static int EndOfYearNumber(string text, int open)
    {
        var position = SkipSpace(text, open + 1);
        var year = Digits(text, ref position);
        position = SkipSpace(text, position);
        if (year is not (>= 1949 and <= 2099) || position >= text.Length || !Closing.Contains(text[position]))
        {
            return -1;
        }

        position = SkipSpace(text, position + 1);
        position = position < text.Length && text[position] is '第' ? SkipSpace(text, position + 1) : position;
        if (Digits(text, ref position) is null)
        {
            return -1;
        }

        var sign = SkipSpace(text, position);
        return sign < text.Length && text[sign] is '号' ? sign + 1 : position;
    }

    /// <summary>A number whose brackets were left out: 青财农2023-82号, 2023年第5号. Without 号 it could be anything.</summary>
    private static int EndOfBareNumber(string text, int start)
    {
        var position = start;
        if (Digits(text, ref position) is not (>= 1949 and <= 2099) || position >= text.Length || text[position] is not ('年' or '-' or '—' or ' ' or '第'))
        {
            return -1;
        }

        position = SkipSpace(text, position + 1);
        position = position < text.Length && text[position] is '第' ? SkipSpace(text, position + 1) : position;
        return Digits(text, ref position) is not null && position < text.Length && text[position] is '号' ? position + 1 : -1;
    }

    private static int EndOfOrder(string text, int start)
    {
        var position = SkipSpace(text, start + 1);
        var number = Digits(text, ref position);
        position = SkipSpace(text, position);
        return number is not null && position < text.Length && text[position] is '号' ? position + 1 : -1;
    }

    /// <summary>The issuer is letters, perhaps with a bracketed class: 青乡振(计)〔2023〕9号.</summary>
    private static int StartOfIssuer(string text, int end, IReadOnlyCollection<string> leadIns)
    {
        var start = end;
        while (start > 0 && end - start < LongestIssuer && IsIssuer(text, start - 1))
        {
            start--;
        }

        foreach (var word in leadIns)
        {
            var found = text.AsSpan(start, end - start).LastIndexOf(word, StringComparison.Ordinal);
            start += found >= 0 ? found + word.Length : 0;
        }

        return start;
    }

    private static bool IsIssuer(string text, int index) =>
        char.IsLetter(text[index]) || (text[index] is ')' or '）' && index + 1 < text.Length) || (text[index] is '(' or '（' && index > 0 && char.IsLetter(text[index - 1]));

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int? Digits(string text, ref int position)
    {
        var start = position;
        var number = 0;
        for (; position < text.Length && position - start < 6 && char.IsDigit(text[position]); position++)
        {
            number = (10 * number) + (int)char.GetNumericValue(text[position]);
        }

        return position > start ? number : null;
    }
}
