using System.Buffers;

namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// A text as it is compared: its letters and figures alone, half-width and in lower case, since white space, punctuation and width change from one
/// document to the next. Remembers where each letter stood, so that a passage can be shown to the letter.
/// </summary>
internal sealed class ComparableText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = '！' - '!';
    private readonly int[] _positions;

    private ComparableText(string written, string letters, int[] positions)
    {
        Written = written;
        Letters = letters;
        _positions = positions;
    }

    /// <summary>To the letter.</summary>
    public string Written { get; }

    public string Letters { get; }

    public static ComparableText Of(string? written)
    {
        written ??= "";
        var letters = ArrayPool<char>.Shared.Rent(written.Length);
        var positions = ArrayPool<int>.Shared.Rent(written.Length);
        var count = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (char.IsLetterOrDigit(written[i]) || char.IsSurrogate(written[i]))
            {
                letters[count] = Folded(written[i]);
                positions[count++] = i;
            }
        }

        var text = new ComparableText(written, new string(letters, 0, count), positions[..count]);
        ArrayPool<char>.Shared.Return(letters);
        ArrayPool<int>.Shared.Return(positions);
        return text;
    }

    /// <summary>Writes the letters of a text one after the other and says how many they are; <paramref name="letters"/> has room for the whole text.</summary>
    public static int Fold(ReadOnlySpan<char> written, Span<char> letters)
    {
        var count = 0;
        foreach (var c in written)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                letters[count++] = Folded(c);
            }
        }

        return count;
    }

    /// <summary>The place of so many letters in the text as it was written, what stands between them included.</summary>
    public TextSpan Locate(int firstLetter, int letterCount)
    {
        var start = _positions[firstLetter];
        return new TextSpan(start, _positions[firstLetter + letterCount - 1] + 1 - start);
    }

    private static char Folded(char c) => c switch
    {
        >= FirstFullWidth and <= LastFullWidth => char.ToLowerInvariant((char)(c - FullWidthOffset)),
        <= 'Z' => char.ToLowerInvariant(c),
        _ => c,
    };
}
