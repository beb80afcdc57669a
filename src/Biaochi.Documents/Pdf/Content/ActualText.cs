using System.Globalization;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Puts the text that stands for some glyphs in their place (ISO 32000-1, 14.9.4).</summary>
internal static class ActualText
{
    /// <summary>Each character takes the place of its glyph; where there are more or fewer, they share the glyphs' places evenly.</summary>
    public static IEnumerable<PdfGlyph> Place(string text, IReadOnlyList<PdfGlyph> glyphs)
    {
        var characters = StringInfo.ParseCombiningCharacters(text).Length is var count && count == text.Length
            ? text.Select(c => c.ToString()).ToList()
            : Elements(text);
        if (string.Equals(string.Concat(glyphs.Select(glyph => glyph.Text)), text, StringComparison.Ordinal))
        {
            return glyphs;
        }

        return characters.Count <= glyphs.Count ? OverGlyphs(characters, glyphs) : WithinGlyphs(characters, glyphs);
    }

    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        for (var all = StringInfo.GetTextElementEnumerator(text); all.MoveNext();)
        {
            elements.Add(all.GetTextElement());
        }

        return elements;
    }

    private static IEnumerable<PdfGlyph> OverGlyphs(List<string> characters, IReadOnlyList<PdfGlyph> glyphs)
    {
        for (var i = 0; i < characters.Count; i++)
        {
            var (first, last) = (glyphs[i * glyphs.Count / characters.Count], glyphs[((i + 1) * glyphs.Count / characters.Count) - 1]);
            yield return first with { Text = characters[i], Right = Math.Abs(first.Baseline - last.Baseline) < first.Size / 2 ? Math.Max(first.Right, last.Right) : first.Right };
        }
    }

    private static IEnumerable<PdfGlyph> WithinGlyphs(List<string> characters, IReadOnlyList<PdfGlyph> glyphs)
    {
        for (var i = 0; i < characters.Count; i++)
        {
            var at = (double)i * glyphs.Count / characters.Count;
            var glyph = glyphs[(int)at];
            var width = glyph.Right - glyph.Left;
            var left = glyph.Left + ((at - (int)at) * width);
            yield return glyph with { Text = characters[i], Left = left, Right = Math.Min(glyph.Right, left + (width * glyphs.Count / characters.Count)) };
        }
    }
}
