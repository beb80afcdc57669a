namespace Biaochi.Forms.Values.Reading;

/// <summary>A running text as the readers know it, without its blanks, which remembers where its letters stand in the written one.</summary>
internal readonly ref struct FoldedText
{
    private readonly ReadOnlySpan<int> _places;

    private FoldedText(ReadOnlySpan<char> letters, ReadOnlySpan<int> places)
    {
        Letters = letters;
        _places = places;
    }

    public ReadOnlySpan<char> Letters { get; }

    /// <summary>Both buffers must be as long as the text, and belong to the answer.</summary>
    public static FoldedText Of(ReadOnlySpan<char> written, Span<char> letters, Span<int> places)
    {
        var length = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (WrittenText.TryFold(written[i], out var letter))
            {
                letters[length] = letter;
                places[length++] = i;
            }
        }

        return new FoldedText(letters[..length], places[..length]);
    }

    /// <summary>Where a part begins in the written text that begins there in this one.</summary>
    public int Start(int start) => _places[start];

    /// <summary>Where a part ends in the written text that ends there in this one.</summary>
    public int End(int end) => _places[end - 1] + 1;
}
