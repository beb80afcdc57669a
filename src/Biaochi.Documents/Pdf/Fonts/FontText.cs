using Biaochi.Documents.Fonts;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Text of a glyph as the rest of the reader wants it.</summary>
internal static class FontText
{
    /// <summary>With radicals mapped back; null where there is nothing to read: no text, only control characters, or a writer's own mark for unknown.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        text = CellText.Whole(text);
        var known = 0;
        foreach (var c in text)
        {
            known += c is < ' ' or '\uFFFD' or '\uFFFF' or (>= '\u007F' and < '\u00A0') ? 0 : 1;
        }

        return known == 0 ? null : Radicals.Replace(known == text.Length ? text : string.Concat(text.Where(c => c >= ' ')));
    }

    /// <summary>Like <see cref="Clean(string?)"/>, the signs of fonts of pictures by what they look like.</summary>
    /// <param name="text">What the file says the code shows.</param>
    /// <param name="symbolFont">The font's family where it is a font of pictures.</param>
    public static string? Clean(string? text, string? symbolFont) => text is [var only] ? Clean(SymbolFonts.Map(symbolFont, only).ToString()) : Clean(text);
}
