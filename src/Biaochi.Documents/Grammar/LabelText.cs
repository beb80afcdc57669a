namespace Biaochi.Documents.Grammar;

/// <summary>How labels are compared: without white space, with half-width brackets, colons and digits.</summary>
internal static class LabelText
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    /// <summary>The last white space of Unicode; no sign and no Chinese character behind it is any.</summary>
    private const char LastSpace = '\u3000';

    /// <summary>White space of any kind, asked for most often of Chinese characters, which answer at once.</summary>
    public static bool IsSpace(char c) => c <= LastSpace && char.IsWhiteSpace(c);

    /// <summary>The half-width twin of a full-width sign; any other character as it is.</summary>
    public static char Fold(char c) => c is >= FirstHan and <= LastHan ? c : c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '﹕' or '∶' or '︰' => ':',
        '〔' or '﹝' or '【' => '(',
        '〕' or '﹞' or '】' => ')',
        _ => c,
    };

    public static string Fold(string text)
    {
        var at = 0;
        while (at < text.Length && Fold(text[at]) == text[at] && !IsSpace(text[at]))
        {
            at++;
        }

        return at == text.Length ? text : FoldFrom(text, at);
    }

    private static string FoldFrom(string text, int at)
    {
        var folded = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        text.AsSpan(0, at).CopyTo(folded);
        var length = at;
        for (; at < text.Length; at++)
        {
            if (!IsSpace(text[at]))
            {
                folded[length++] = Fold(text[at]);
            }
        }

        return folded[..length].ToString();
    }

    private const int LongestOnStack = 128;

    /// <summary>The first sign from there on that is no white space, folded; NUL at the end of the text.</summary>
    public static char NextSign(string text, int from)
    {
        while (from < text.Length && IsSpace(text[from]))
        {
            from++;
        }

        return from == text.Length ? '\0' : Fold(text[from]);
    }

    /// <summary>How many characters of the text's beginning only number or mark it: 一、, 1., （一）, *.</summary>
    public static int NumberLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && at < LongestNumber && (Numbering.Contains(text[at]) || IsSpace(text[at])))
        {
            at++;
        }

        return at > 0 && at < text.Length && NumberEnds.Contains(text[at - 1]) ? at : 0;
    }

    private const int LongestNumber = 6;
    private const string NumberEnds = "、.．)）*★＊ ";
    private const string Numbering = "一二三四五六七八九十0123456789(（" + NumberEnds;

    /// <summary>How many half-width columns the text takes in print: two for a Chinese character or sign, one for a Latin one.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += IsWide(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>A Chinese character, or a sign that is printed as wide as one.</summary>
    public static bool IsWide(char c) => c >= '\u2E80' || c is (>= '\u2010' and <= '\u203B') or (>= '\u2160' and <= '\u2188') or (>= '\u2190' and <= '\u22FF') or (>= '\u2460' and <= '\u24FF') or (>= '\u25A0' and <= '\u266F');
}
