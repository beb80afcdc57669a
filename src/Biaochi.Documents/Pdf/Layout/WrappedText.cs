using System.Text;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Joins the lines that a program wrapped in one cell; where a paragraph clearly ended, a line feed stands.</summary>
internal static partial class WrappedText
{
    private const string SentenceEnds = "。；;！？!?：:";

    /// <summary>A line that ends this many characters before the longest is short.</summary>
    private const double ShortBy = 1.5;

    public static string Join(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count == 1)
        {
            return lines[0].Text;
        }

        var right = lines.Count == 0 ? 0 : lines.Max(line => line.Right);
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Between(lines[i - 1], lines[i], right));
            }

            text.Append(lines[i].Text);
        }

        return text.ToString();
    }

    private static string Between(TextLine before, TextLine after, double right)
    {
        var isShort = before.Right < right - (ShortBy * before.Size);
        var endsSentence = SentenceEnds.Contains(before.Text[^1]);
        return (isShort && endsSentence) || (Enumerator().IsMatch(after.Text) && (isShort || endsSentence)) ? "\n"
            : char.IsAsciiLetter(before.Text[^1]) && char.IsAsciiLetter(after.Text[0]) ? " "
            : "";
    }

    [GeneratedRegex(@"^(\d{1,2}[.、．)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.]|[①-⑳])")]
    private static partial Regex Enumerator();
}
