namespace Biaochi.Documents.Pdf.Layout;

/// <summary>How much a line holds of a cell with rules at its sides, whose text is set from the left: what stays free at the left stays free at the right.</summary>
/// <param name="Left">Where lines begin.</param>
/// <param name="Right">Where they must end.</param>
internal sealed record LineRoom(double Left, double Right)
{
    /// <summary>Signs that begin no line, and such as end none: GB/T 15834-2011, 5.1, and what Word and WPS add to it.</summary>
    private const string Closing = "，。、；：？！）》」』”’〉】〕〗］｝…—～·,.;:?!)]}%％‰℃°";
    private const string Opening = "（《「『“‘〈【〔〖［｛([{";

    /// <summary>From this share of lines on that begin at one place, the text is set from the left.</summary>
    private const double FromLeft = 0.6;

    /// <summary>In font sizes: less than this is no sign that something would have fitted.</summary>
    private const double Margin = 0.5;

    /// <summary>The width of a figure or a Latin letter, in font sizes.</summary>
    private const double Narrow = 0.6;

    /// <summary>Null where the text is centred or set from the right, so that its sides tell nothing.</summary>
    public static LineRoom? Of(LayoutCell cell)
    {
        var left = cell.Runs.Min(run => run.Left);
        return cell.Runs.Count(run => run.Left - left < Margin * run.Size) >= FromLeft * cell.Runs.Count ? new LineRoom(left, cell.Right - Math.Max(0, left - cell.Left)) : null;
    }

    /// <summary>The beginning of the next line would have fitted behind the line: it was begun on purpose.</summary>
    public bool Holds(TextRun line, TextRun next) => Right - line.Right >= (Needed(next.Text) + Margin) * line.Size;

    /// <summary>No line ends with it but by a program that knows nothing of Chinese, and no paragraph.</summary>
    public static bool MayNotEnd(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>The width, in font sizes, of what a program takes to the next line at once: a word, a figure, a character with the signs that stay with it.</summary>
    public static double Needed(string text)
    {
        var (needed, i) = (0.0, 0);
        while (i < text.Length && MayNotEnd(text[i]))
        {
            (needed, i) = (needed + 1, i + 1);
        }

        if (i < text.Length && !char.IsAscii(text[i]))
        {
            (needed, i) = (needed + 1, i + 1);
        }

        while (i < text.Length && ((char.IsAscii(text[i]) && text[i] != ' ') || Closing.Contains(text[i], StringComparison.Ordinal)))
        {
            (needed, i) = (needed + (char.IsAscii(text[i]) ? Narrow : 1), i + 1);
        }

        return needed;
    }
}
