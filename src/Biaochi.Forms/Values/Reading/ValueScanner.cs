namespace Biaochi.Forms.Values.Reading;

/// <summary>A place in a folded text. Copying it remembers the place; assigning the copy goes back.</summary>
internal ref struct ValueScanner(ReadOnlySpan<char> text, int position = 0)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= _text.Length;

    /// <summary>The letter at this place; U+0000 at the end.</summary>
    public readonly char Current => AtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public readonly ReadOnlySpan<char> Since(int start) => _text[start..Position];

    public void Skip(int length) => Position += length;

    public bool Take(char letter)
    {
        if (Current != letter || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>Takes the first of these words that stands here.</summary>
    public bool TakeAny(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a dash of any length, 至, 到 or ~: what stands between the two ends of a range.</summary>
    public bool TakeRangeSign()
    {
        var start = Position;
        while (Take('-') || Take('~'))
        {
        }

        return Position > start || Take('至') || Take('到');
    }

    public readonly bool StartsRange()
    {
        var ahead = this;
        return ahead.TakeRangeSign();
    }

    /// <summary>Takes a run of at most <paramref name="longest"/> digits; a longer run is not taken.</summary>
    public bool TakeDigits(int longest, out int number)
    {
        var end = Position;
        number = 0;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            if (end - Position == longest)
            {
                return false;
            }

            number = (number * 10) + _text[end++] - '0';
        }

        var taken = end > Position;
        Position = end;
        return taken;
    }
}
