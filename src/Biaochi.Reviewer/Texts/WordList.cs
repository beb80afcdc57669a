using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
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
    /// <summary>So many marks for each word, that hardly two signs of a text have the mark of a beginning by chance.</summary>
    private const int Sparseness = 64;

    /// <summary>Marks that are told by one field of bits.</summary>
    private const int FieldBits = 6;

    private readonly ImmutableArray<string> _words;

    /// <summary>The words of two signs and more, those whose first two have one mark together, the longest first; in the order of the marks.</summary>
    private readonly (string Word, int Rank)[][] _byBeginning;

    /// <summary>A bit for each mark that has words: small enough to stay near the processor while a text is gone through.</summary>
    private readonly ulong[] _beginnings;

    /// <summary>How many marks before each field of bits have words.</summary>
    private readonly int[] _before;
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
        var groups = words.Select((word, rank) => (Word: word, rank)).Where(entry => entry.Word.Length > 1)
            .GroupBy(entry => Mark(entry.Word[0], entry.Word[1], _shift)).OrderBy(group => group.Key).ToList();
        _byBeginning = [.. groups.Select(group => group.ToArray())];
        _beginnings = new ulong[1 << (bits - FieldBits)];
        _before = new int[_beginnings.Length];
        foreach (var group in groups)
        {
            _beginnings[group.Key >> FieldBits] |= 1ul << group.Key;
        }

        for (var field = 1; field < _before.Length; field++)
        {
            _before[field] = _before[field - 1] + BitOperations.PopCount(_beginnings[field - 1]);
        }
    }

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    public static WordList Of(ReadOnlySpan<string> words) => new([.. words.ToArray().OrderByDescending(word => word.Length)]);

    /// <summary>Whether it is one of the words.</summary>
    public bool Contains(string word) => BeginningOf(word)?.Length == word.Length && word.Length > 0;

    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = NextBeginning(text, 0); at >= 0; at = NextBeginning(text, at + 1))
        {
            if (RankOfBeginning(text[at..]) >= 0)
            {
                return true;
            }
        }

        return text.ContainsAny(_signs);
    }

    /// <summary>The longest word that the text has, the first of the list among equals; null where it has none.</summary>
    public string? FirstIn(ReadOnlySpan<char> text)
    {
        var first = int.MaxValue;
        for (var at = NextBeginning(text, 0); at >= 0; at = NextBeginning(text, at + 1))
        {
            if (RankOfBeginning(text[at..]) is >= 0 and var rank)
            {
                first = Math.Min(first, rank);
            }
        }

        return first < int.MaxValue ? _words[first]
            : text.IndexOfAny(_signs) < 0 ? null
            : FirstSignIn(text);
    }

    /// <summary>The longest word with which the text begins; null where there is none.</summary>
    public string? BeginningOf(ReadOnlySpan<char> text) => text.Length > 1 && MayBegin(text[0], text[1]) && RankOfBeginning(text) is >= 0 and var rank ? _words[rank] : SignOf(text, 0);

    /// <summary>The words of two signs and more that stand in the text one behind the other, from left to right; where several begin at one place, the longest.</summary>
    public IReadOnlyList<(int Start, string Word)> AllIn(string text)
    {
        List<(int, string)>? all = null;
        for (var at = NextBeginning(text, 0); at >= 0;)
        {
            var rank = RankOfBeginning(text.AsSpan(at));
            if (rank >= 0)
            {
                (all ??= []).Add((at, _words[rank]));
            }

            at = NextBeginning(text, at + (rank < 0 ? 1 : _words[rank].Length));
        }

        return all ?? [];
    }

    /// <summary>The longest word with which the text ends; null where there is none.</summary>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        for (var start = Math.Max(0, text.Length - _longest); start + 1 < text.Length; start++)
        {
            if (MayBegin(text[start], text[start + 1]) && RankOfBeginning(text[start..]) is >= 0 and var rank && _words[rank].Length == text.Length - start)
            {
                return _words[rank];
            }
        }

        return SignOf(text, text.Length - 1);
    }

    public ImmutableArray<string>.Enumerator GetEnumerator() => _words.GetEnumerator();

    IEnumerator<string> IEnumerable<string>.GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_words).GetEnumerator();

    /// <summary>The next place from there on where two signs stand that may begin a word; -1 for none.</summary>
    private int NextBeginning(ReadOnlySpan<char> text, int from)
    {
        var (beginnings, shift) = (_beginnings, _shift);
        var first = from < text.Length ? text[from] : '\0';
        for (var at = from + 1; at < text.Length; at++)
        {
            var second = text[at];
            var mark = Mark(first, second, shift);
            if ((beginnings[mark >> FieldBits] & (1ul << mark)) != 0)
            {
                return at - 1;
            }

            first = second;
        }

        return -1;
    }

    /// <summary>Which word of two signs and more it is, the longest one; -1 for none.</summary>
    private int RankOfBeginning(ReadOnlySpan<char> text)
    {
        var mark = Mark(text[0], text[1], _shift);
        var field = mark >> FieldBits;
        var number = _before[field] + BitOperations.PopCount(_beginnings[field] & ((1ul << mark) - 1));
        foreach (var (word, rank) in _byBeginning[number])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return rank;
            }
        }

        return -1;
    }

    private string FirstSignIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (word.Length == 1 && text.Contains(word[0]))
            {
                return word;
            }
        }

        throw new UnreachableException();
    }

    private string? SignOf(ReadOnlySpan<char> text, int at) => !text.IsEmpty && _signs.Contains(text[at]) ? text[at].ToString() : null;

    private bool MayBegin(char first, char second)
    {
        var mark = Mark(first, second, _shift);
        return (_beginnings[mark >> FieldBits] & (1ul << mark)) != 0;
    }

    private static int Mark(char first, char second, int shift) => (int)((((uint)first << 16 | second) * 0x9E3779B1u) >> shift);
}
