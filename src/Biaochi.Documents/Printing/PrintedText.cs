using System.Text;

namespace Biaochi.Documents.Printing;

/// <summary>Text as it can stand in every kind of file.</summary>
public static class PrintedText
{
    /// <summary>
    /// Line ends as line feeds, tabs as spaces; what XML 1.0 (2.2 Characters) has no place for, control characters and halves of surrogate
    /// pairs, as the replacement character, so that it can be seen.
    /// </summary>
    public static string Clean(string? text)
    {
        if (text is null || IsClean(text))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '\n' => "\n",
                '\t' => " ",
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if ((c < ' ' && c != '\n') || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }
}
