using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>What a paragraph of a list begins with: 1. 2、（3） 一、（二） ① 第一，</summary>
internal static class Enumerator
{
    private const string Numerals = "一二三四五六七八九十";
    private const int LongestNumber = 3;

    public static bool Begins(string text) => NumberOf(text) is not null;

    /// <summary>Whether each line has the next number, so that 「1.8000元」 above 「2.4700元」 is the first of two amounts.</summary>
    public static bool AreCount(List<TextRun> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Number(lines[i].Text, mayBeDecimal: true) != i + 1)
            {
                return false;
            }
        }

        return lines.Count > 1;
    }

    /// <summary>Its number; null where the text begins with none, or with a figure.</summary>
    public static int? NumberOf(string text) => Number(text, mayBeDecimal: false);

    /// <summary>Whether two paragraphs have numbers of one kind; ② does not go on counting what 1. began.</summary>
    /// <param name="one">Begins with a number, as the other.</param>
    public static bool AreAlike(string one, string other) => KindOf(one) == KindOf(other);

    private static char KindOf(string text)
    {
        var first = text is [>= '①' and <= '⑳', ..] ? '①' : text.Normalize(NormalizationForm.FormKC).AsSpan().TrimStart("(第")[0];
        return Numerals.Contains(first, StringComparison.Ordinal) ? Numerals[0] : char.IsAsciiDigit(first) ? '0' : first;
    }

    private static int? Number(string text, bool mayBeDecimal)
    {
        if (text is [>= '①' and <= '⑳' and var circled, ..])
        {
            return circled - '①' + 1;
        }

        var bare = text.Normalize(NormalizationForm.FormKC).AsSpan().TrimStart("(第");
        var length = bare.IndexOfAnyExcept("0123456789" + Numerals);
        return length is > 0 and <= LongestNumber && "、.),".Contains(bare[length], StringComparison.Ordinal) && (mayBeDecimal || !IsDecimal(bare[length..])) ? Value(bare[..length]) : null;
    }

    /// <summary>1.5, 1,200</summary>
    private static bool IsDecimal(ReadOnlySpan<char> sign) => sign[0] is '.' or ',' && sign.Length > 1 && char.IsAsciiDigit(sign[1]);

    /// <summary>Up to 十九; of other numbers in Chinese only that they are some counts.</summary>
    private static int Value(ReadOnlySpan<char> number) => number switch
    {
        _ when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
        [var only] => Numerals.IndexOf(only, StringComparison.Ordinal) + 1,
        ['十', var unit] => Numerals.IndexOf(unit, StringComparison.Ordinal) + 11,
        _ => 0,
    };
}
