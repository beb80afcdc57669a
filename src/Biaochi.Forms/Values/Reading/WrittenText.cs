using System.Globalization;

namespace Biaochi.Forms.Values.Reading;

/// <summary>
/// Brings a cell's text to one spelling, so that the readers know one sign for one thing: full-width letters and signs become ASCII, the
/// many dashes, dots and inequality signs become one each, and white space goes, except between two figures, where it keeps them apart.
/// </summary>
internal static class WrittenText
{
    /// <summary>Writes the folded text into <paramref name="buffer"/>, which must be as long as <paramref name="raw"/>.</summary>
    /// <returns>The part of the buffer that was written.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> raw, Span<char> buffer)
    {
        var length = 0;
        var gap = false;
        foreach (var written in raw)
        {
            if (IsBlank(written))
            {
                gap = true;
                continue;
            }

            var letter = Fold(written);
            if (gap && length > 0 && char.IsAsciiLetterOrDigit(letter) && char.IsAsciiLetterOrDigit(buffer[length - 1]))
            {
                buffer[length++] = ' ';
            }

            buffer[length++] = letter;
            gap = false;
        }

        return buffer[..length];
    }

    /// <summary>The folded sign; false for a blank, which a running text does not have.</summary>
    public static bool TryFold(char written, out char letter)
    {
        letter = IsHan(written) ? written : Fold(written);
        return !IsBlank(written);
    }

    /// <summary>True for text of letters alone: no figure, no sign, no punctuation.</summary>
    public static bool IsWords(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!IsWordLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    // A Latin letter beside a figure belongs to a name (PM2.5, 3A), so only other letters count as words.
    private static bool IsWordLetter(char letter) => char.IsLetter(letter) && !char.IsAsciiLetter(letter);

    // Format characters are the zero-width spaces and byte order marks that pasted text brings along.
    private static bool IsBlank(char letter) => !IsHan(letter) && (
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format);

    /// <summary>Most signs of a text are of the common block of Chinese characters, and need no looking up.</summary>
    private static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static char Fold(char letter) => letter switch
    {
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '﹥' => '>',
        '﹤' => '<',
        '﹦' => '=',
        '﹪' => '%',
        '–' or '—' or '―' or '−' or '‐' or '‑' or '─' or '﹣' => '-',
        '〜' or '∼' => '~',
        '•' or '・' or '∙' or '⋅' or '‧' => '·',
        '∕' or '⁄' => '/',
        '￥' => '¥',
        >= '！' and <= '～' => (char)(letter - '！' + '!'),
        _ => letter,
    };
}
