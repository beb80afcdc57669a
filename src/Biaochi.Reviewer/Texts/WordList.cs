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

    /// <summary>Marks that are told by one field of bits.</summary>
    private const int FieldBits = 6;

    private readonly ImmutableArray<string> _words;

    /// <summary>The words of two signs and more by a mark of their first two, the longest first.</summary>
    private readonly string[]?[] _byBeginning;

    /// <summary>A bit for each mark that has words: small enough to stay near the processor while a text is gone through.</summary>
    private readonly ulong[] _beginnings;
    private readonly int _shift;
    private readonly int _longest;

    /// <summary>The words of one sign.</summary>
    private readonly SearchValues<char> _signs;

    private WordList(ImmutableArray<string> words)
    {
        _words = words;
        _longest = words.IsEmpty ? 0 : words[0].Length;
        _signs = SearchValues.Create([.. words.Where(word => word.Length == 1).Select(word => word[0])]);
        var bits = Math.Max(FieldBits, BitOperations.Log2((uint)(words.Length + 1) * Sparseness));
        _shift = 32 - bits;
        _byBeginning = new string[]?[1 << bits];
        _beginnings = new ulong[1 << (bits - FieldBits)];
        foreach (var group in words.Where(word => word.Length > 1).GroupBy(word => Mark(word[0], word[1])))
        {
            _byBeginning[group.Key] = [.. group];
            _beginnings[group.Key >> FieldBits] |= 1ul << group.Key;
        }
    }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    public static WordList Of(ReadOnlySpan<string> words) => new([.. words.ToArray().OrderByDescending(word => word.Length)]);

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (MayBegin(text[i], text[i + 1]) && LongBeginningOf(text[i..]) is not null)
            {
                return true;
            }
        }

        return text.ContainsAny(_signs);
    }

    /// <summary>The longest word with which the text begins; null where there is none.</summary>
    public string? BeginningOf(ReadOnlySpan<char> text) => text.Length > 1 && MayBegin(text[0], text[1]) && LongBeginningOf(text) is { } word ? word : SignOf(text, 0);

    /// <summary>The longest word with which the text ends; null where there is none.</summary>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        for (var start = Math.Max(0, text.Length - _longest); start + 1 < text.Length; start++)
        {
            if (MayBegin(text[start], text[start + 1]) && Array.Find(_byBeginning[Mark(text[start], text[start + 1])]!, text[start..].ToString().Equals) is { } word)
            {
                return word;
            }
        }

        return SignOf(text, text.Length - 1);
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string? LongBeginningOf(ReadOnlySpan<char> text)
    {
        foreach (var word in _byBeginning[Mark(text[0], text[1])]!)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    private string? SignOf(ReadOnlySpan<char> text, int at) => !text.IsEmpty && _signs.Contains(text[at]) ? text[at].ToString() : null;

    private bool MayBegin(char first, char second)
    {
        var mark = Mark(first, second);
        return (_beginnings[mark >> FieldBits] & (1ul << mark)) != 0;
    }

    private int Mark(char first, char second) => (int)((((uint)first << 16 | second) * 0x9E3779B1u) >> _shift);
}
