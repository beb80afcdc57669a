namespace Biaochi.Reviewer.Texts;

/// <summary>Words of a list in a text, to the letter.</summary>
internal static class WordSearch
{
    public static bool HasAny(this string text, WordList words) => words.IsIn(text);

    /// <summary>The longest word of the list that the text has, or null.</summary>
    public static string? FirstOf(this string text, WordList words) => words.IsIn(text) ? words.First(word => text.Contains(word, StringComparison.Ordinal)) : null;

    public static bool StartsWithAny(this string text, WordList words) => words.IsIn(text) && words.Any(word => text.StartsWith(word, StringComparison.Ordinal));

    public static bool EndsWithAny(this string text, WordList words) => words.IsIn(text) && words.Any(word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>The longest word of the list with which the text ends, or null.</summary>
    public static string? EndingOf(this string text, WordList words) => words.IsIn(text) ? words.FirstOrDefault(word => text.EndsWith(word, StringComparison.Ordinal)) : null;

    /// <summary>What is left of the text when the words are taken out, the longest first.</summary>
    public static string Without(this string text, WordList words) => words.IsIn(text) ? words.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)) : text;

    /// <summary>What a text says beside those words: the letters that remain, without figures and signs.</summary>
    public static string Beside(this string text, WordList words)
    {
        var rest = words.IsIn(text) ? words.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal)) : text;
        return string.Concat(rest.Where(char.IsLetter));
    }
}
