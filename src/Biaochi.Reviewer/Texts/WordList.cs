using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Biaochi.Reviewer.Texts;

/// <summary>
/// Words that a rule looks for, the longest first, so that a word is not hidden by its own beginning. Most texts have none of them, and one pass
/// over the text tells, however many they are: only where two signs stand that may begin a word are the words tried. (A set of the runtime's
/// SearchValues of Chinese words is many times slower.)
/// </summary>
[CollectionBuilder(typeof(WordList), nameof(Of))]
internal sealed class WordList : IReadOnlyList<string>
{
    /// <summary>So many places for each word, that most beginnings in a text meet an empty one.</summary>
    private const int Sparseness = 16;

    private readonly ImmutableArray<string> _words;

    /// <summary>The words by a mark of their first two signs, the longest first.</summary>
    private readonly string[]?[] _byBeginning;
    private readonly int _shift;
    private readonly SearchValues<char> _signs;

    private WordList(ImmutableArray<string> words)
    {
        _words = words;
        _signs = SearchValues.Create([.. words.Where(word => word.Length == 1).Select(word => word[0])]);
        var bits = BitOperations.Log2((uint)(words.Length + 1) * Sparseness);
        _shift = 32 - bits;
        _byBeginning = new string[]?[1 << bits];
        foreach (var group in words.Where(word => word.Length > 1).GroupBy(word => Mark(word[0], word[1])))
        {
            _byBeginning[group.Key] = [.. group];
        }
    }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    public static WordList Of(ReadOnlySpan<string> words) => new([.. words.ToArray().OrderByDescending(word => word.Length)]);

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (BeginningOf(text[i..]) is not null)
            {
                return true;
            }
        }

        return text.ContainsAny(_signs);
    }

    /// <summary>The longest word, of two signs at least, with which the text begins; null where there is none.</summary>
    public string? BeginningOf(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && _byBeginning[Mark(text[0], text[1])] is { } words)
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }

        return null;
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Mark(char first, char second) => (int)((((uint)first << 16 | second) * 0x9E3779B1u) >> _shift);
}
