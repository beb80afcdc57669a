using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>Texts as they are compared: PDF extraction and wrapped cells put white space anywhere, so it never counts.</summary>
internal static class CompactText
{
    /// <summary>The last sign of Unicode that is white space, the blank of Chinese type; all Chinese characters stand behind it.</summary>
    private const char LastWhiteSpace = '\u3000';

    /// <summary>The common block of Chinese characters, all of them letters.</summary>
    private const char FirstHan = '\u4e00';
    private const char LastHan = '\u9fff';

    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create([.. Enumerable.Range(0, LastWhiteSpace + 1).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    /// <summary>The text without white space; empty for null. Most cells have none, which is seen many signs at once.</summary>
    public static string Of(string? text) => text is null ? "" : text.AsSpan().ContainsAny(WhiteSpace) ? Only(text, static c => !IsWhiteSpace(c)) : text;

    /// <summary>The letters and figures of the text; the text itself where it has nothing else. Chinese characters are taken many at once.</summary>
    public static string Letters(string text)
    {
        var room = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var run = rest.IndexOfAnyExceptInRange(FirstHan, LastHan);
            run = run < 0 ? rest.Length : run;
            rest[..run].CopyTo(room.AsSpan(length));
            length += run;
            rest = rest[run..];
            if (!rest.IsEmpty)
            {
                room[length] = rest[0];
                length += char.IsLetterOrDigit(rest[0]) ? 1 : 0;
                rest = rest[1..];
            }
        }

        var letters = length == text.Length ? text : room.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(room);
        return letters;
    }

    /// <summary>The signs of the text that are of a kind; the text itself where all are.</summary>
    public static string Only(string text, Func<char, bool> isWanted)
    {
        var start = 0;
        while (start < text.Length && isWanted(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return text;
        }

        var room = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, room, 0, start);
        var length = start;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (isWanted(text[i]))
            {
                room[length++] = text[i];
            }
        }

        var only = room.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(room);
        return only;
    }

    /// <summary>True for a text of letters alone, Chinese characters among them.</summary>
    public static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not (>= FirstHan and <= LastHan) && !char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

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
    public static bool HasFigure(string text) => HasDigit(text) || text.Contains("分之", StringComparison.Ordinal) || HasTenths(text);

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWhiteSpace(char c) => c <= LastWhiteSpace && char.IsWhiteSpace(c);

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
