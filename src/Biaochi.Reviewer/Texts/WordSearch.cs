using System.Collections.Immutable;

namespace Biaochi.Reviewer.Texts;

/// <summary>Words of a list in a text. The lists have their longest words first.</summary>
internal static class WordSearch
{
    public static bool HasAny(this string text, ImmutableArray<string> words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The first word of the list that the text has, or null.</summary>
    public static string? FirstOf(this string text, ImmutableArray<string> words) => words.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal));

    public static bool EndsWithAny(this string text, ImmutableArray<string> words) => words.Any(word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>What a text says beside those words: the letters that remain, without figures and signs.</summary>
    public static string Beside(this string text, ImmutableArray<string> words)
    {
        var rest = words.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));
        return string.Concat(rest.Where(char.IsLetter));
    }
}
