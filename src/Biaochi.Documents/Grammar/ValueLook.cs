using System.Buffers;

namespace Biaochi.Documents.Grammar;

/// <summary>Whether a run of words looks like an indicator's value or like its name. Looks are evidence here, the reading is left to others.</summary>
internal static class ValueLook
{
    private const string Comparators = "≥≤＞＜><=＝";

    private static readonly string[] Opening = ["不低于", "不少于", "不超过", "不高于", "大于", "小于", "等于", "超过", "低于", "高于", "每月", "每年", "每季度"];

    private static readonly SearchValues<char> FirstSigns = SearchValues.Create([.. Opening.Select(opening => opening[0])]);

    /// <summary>A comparison, or a figure with at most a unit: ≥95%, 3.8公里, 2023年12月底, 100%.</summary>
    public static bool IsMeasured(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return false;
        }

        return BeginsWithComparison(text) || ((char.IsAsciiDigit(LabelText.Fold(text[0])) || Comparators.Contains(text[0])) && WordsAfterFigures(text) <= LongestUnit);
    }

    private static bool BeginsWithComparison(ReadOnlySpan<char> text)
    {
        if (!FirstSigns.Contains(text[0]))
        {
            return false;
        }

        foreach (var opening in Opening)
        {
            if (text.StartsWith(opening) && text.ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How name-like and how value-like a whole cell is.</summary>
    public static (double Name, double Value) Of(ReadOnlySpan<char> text) => BeginsInside(text) ? (-4, -4)
        : IsMeasured(text) ? (-6, 4)
        : text.Length switch { 1 => (-3, -2), 2 => (-1, 1), 3 => (0, 1), 4 => (1, 1), <= 8 => (1, 0.5), _ => (1, -0.5) };

    /// <summary>A bracket or quotation mark in it has lost its partner, as when a wrapped cell is taken for two.</summary>
    public static bool BreaksBrackets(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Brackets))
        {
            return false;
        }

        var (round, title, quoted) = (0, 0, 0);
        foreach (var c in text)
        {
            round += c is '(' or '（' ? 1 : c is ')' or '）' ? -1 : 0;
            title += c is '《' ? 1 : c is '》' ? -1 : 0;
            quoted += c is '“' ? 1 : c is '”' ? -1 : 0;
        }

        return round != 0 || title != 0 || quoted != 0;
    }

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()（）《》“”");

    /// <summary>A cell never begins with a sign that closes or divides; a dash alone means none.</summary>
    private static bool BeginsInside(ReadOnlySpan<char> text) => !text.IsEmpty && ("，、。；：）》”’！？,;:)%".Contains(text[0]) || (text.Length > 1 && "-—–~～".Contains(text[0])));

    /// <summary>Words that link others, which no unit holds.</summary>
    private const string Linking = "及的和与等为";

    private const int LongestUnit = 5;

    /// <summary>The longest run of letters in a text that opens with a figure: a unit is short, a name that begins with a year is not.</summary>
    private static int WordsAfterFigures(ReadOnlySpan<char> text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = Linking.Contains(c) ? LongestUnit + 1 : char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
