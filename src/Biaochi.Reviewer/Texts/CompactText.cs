namespace Biaochi.Reviewer.Texts;

/// <summary>Texts as they are compared: PDF extraction and wrapped cells put white space anywhere, so it never counts.</summary>
internal static class CompactText
{
    /// <summary>The text without white space; empty for null.</summary>
    public static string Of(string? text) => text is null ? "" : text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text;

    /// <summary>True where a letter or figure is written: punctuation alone says nothing.</summary>
    public static bool SaysSomething(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a figure is written, in digits or as 百分之…, 三分之…, 九成.</summary>
    public static bool HasFigure(string text) => text.Any(char.IsDigit) || text.Contains("分之", StringComparison.Ordinal) || HasTenths(text);

    private static bool HasTenths(string text)
    {
        for (var i = text.IndexOf('成', StringComparison.Ordinal); i >= 0; i = text.IndexOf('成', i + 1))
        {
            if (i > 0 && "一二两三四五六七八九十".Contains(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At most <paramref name="length"/> characters from the beginning, to the letter; a rare character of two code units stays whole.</summary>
    public static string Start(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>At most <paramref name="length"/> characters from the end, to the letter; a rare character of two code units stays whole.</summary>
    public static string End(string text, int length) => text.Length <= length ? text : text[(char.IsLowSurrogate(text[^length]) ? text.Length - length + 1 : text.Length - length)..];
}
