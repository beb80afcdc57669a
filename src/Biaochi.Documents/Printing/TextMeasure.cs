using System.Buffers;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Printing;

/// <summary>
/// How many lines a text takes in a column, without asking a font: Chinese fonts set a Chinese character in a square and a Latin one in
/// half of it.
/// </summary>
internal static class TextMeasure
{
    /// <summary>Signs that no line begins with (GB/T 15834); the character before them goes down with them.</summary>
    private static readonly SearchValues<char> NoLineStart = SearchValues.Create("，。、；：？！）》〉」』】〕”’％%…—");

    /// <param name="text">Line feeds part paragraphs.</param>
    /// <param name="width">Of the column, in half-width characters.</param>
    public static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var paragraph in text.AsSpan().Split('\n'))
        {
            lines += ParagraphLines(text.AsSpan(paragraph), Math.Max(2, (int)width));
        }

        return lines;
    }

    private static int ParagraphLines(ReadOnlySpan<char> text, int width)
    {
        var (lines, used) = (1, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = WordEnd(text, start);
            var word = LabelText.Width(text[start..end]);
            if (used + word <= width)
            {
                used += word;
            }
            else if (word > width)
            {
                // A word longer than the line is broken where the line ends.
                var rest = used + word;
                lines += (rest - 1) / width;
                used = ((rest - 1) % width) + 1;
            }
            else
            {
                lines++;
                used = word + (NoLineStart.Contains(text[start]) && start > 0 ? LabelText.Width(text[(start - 1)..start]) : 0);
            }

            start = end;
        }

        return lines;
    }

    /// <summary>A run of Latin letters and figures stays together; a Chinese character stands alone.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[start]) && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or ',' or '%'))
        {
            end++;
        }

        return end;
    }
}
