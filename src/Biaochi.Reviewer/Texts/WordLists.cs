using System.Collections.Immutable;

namespace Biaochi.Reviewer.Texts;

/// <summary>How a text stands to a word list: to the letter, as both are written without white space.</summary>
internal static class WordLists
{
    extension(ImmutableArray<string> words)
    {
        /// <summary>The longest word that the text has, or null.</summary>
        public string? In(string text) => words.FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal));

        public bool AreIn(string text) => words.In(text) is not null;

        public bool End(string text) => words.Any(word => text.EndsWith(word, StringComparison.Ordinal));

        public bool Begin(string text) => words.Any(word => text.StartsWith(word, StringComparison.Ordinal));

        /// <summary>What is left of the text without the words, the longest taken out first.</summary>
        public string TakenFrom(string text) => words.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
    }
}
