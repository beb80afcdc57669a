using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Biaochi.Reviewer.Texts;

/// <summary>
/// Words that a rule looks for, the longest first, so that a word is not hidden by its own beginning. Most texts have none of them, and one pass
/// over the text tells, however many they are.
/// </summary>
[CollectionBuilder(typeof(WordList), nameof(Of))]
internal sealed class WordList : IReadOnlyList<string>
{
    private readonly ImmutableArray<string> _words;
    private readonly SearchValues<string> _any;

    private WordList(ImmutableArray<string> words) => (_words, _any) = (words, SearchValues.Create(words.AsSpan(), StringComparison.Ordinal));

    public int Count => _words.Length;

    public string this[int index] => _words[index];

    public static WordList Of(ReadOnlySpan<string> words) => new([.. words.ToArray().OrderByDescending(word => word.Length)]);

    public bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(_any);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
