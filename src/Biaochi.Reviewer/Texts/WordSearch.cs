namespace Biaochi.Reviewer.Texts;

/// <summary>Words of a list in a text, to the letter.</summary>
internal static class WordSearch
{
    public static bool HasAny(this string text, WordList words) => words.IsIn(text);

    /// <summary>The longest word of the list that the text has, or null.</summary>
    public static string? FirstOf(this string text, WordList words) => words.FirstIn(text);

    public static bool StartsWithAny(this string text, WordList words) => words.BeginningOf(text) is not null;

    public static bool EndsWithAny(this string text, WordList words) => words.EndOf(text) is not null;

    /// <summary>The longest word of the list with which the text ends, or null.</summary>
    public static string? EndingOf(this string text, WordList words) => words.EndOf(text);

    /// <summary>What is left of the text when the words are taken out, the longest first.</summary>
    public static string Without(this string text, WordList words) => words.IsIn(text) ? words.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)) : text;

    /// <summary>True where the words leave more letters of the text than that many. Most texts say so with their first few.</summary>
    public static bool SaysMoreThan(this string text, WordList words, int letters)
    {
        var (left, end) = (0, 0);
        for (var i = 0; i < text.Length && left <= letters; i++)
        {
            end = Math.Max(end, i + (words.BeginningOf(text.AsSpan(i))?.Length ?? 0));
            left += i >= end && char.IsLetter(text[i]) ? 1 : 0;
        }

        return left > letters || text.Beside(words).Length > letters;
    }

    /// <summary>What a text says beside those words: the letters that remain, without figures and signs.</summary>
    public static string Beside(this string text, WordList words)
    {
        var rest = words.IsIn(text) ? words.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal)) : text;
        return CompactText.Only(rest, char.IsLetter);
    }
}
