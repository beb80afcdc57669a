using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A text in its lines.</summary>
/// <param name="Size">Of the font, in points.</param>
/// <param name="LineHeight">In points.</param>
internal sealed record TextBlock(string Text, TextLine[] Lines, double Size, double LineHeight)
{
    /// <summary>From one line to the next, by the size of the font.</summary>
    public const double Leading = 1.35;

    private const int MostBalancedLines = 6;

    /// <summary>In sizes of the font; a sign that may not begin a line takes no more than two characters along.</summary>
    private const double ShortBy = 1.5;

    public double Height => Lines.Length * LineHeight;

    public static TextBlock Of(string text, TrueTypeFont font, double size, double width) =>
        new(text, LineBreaker.Break(text, font, (int)(width / size * 1000)), size, size * Leading);

    /// <summary>Breaks a label or heading so that its lines are about as long: 主管部门/及代码 and not 主管部门及代/码.</summary>
    public static TextBlock Balanced(string text, TrueTypeFont font, double size, double width)
    {
        var block = Of(text, font, size, width);
        var (narrow, wide) = (0.0, width);
        while (block.Lines.Length is > 1 and <= MostBalancedLines && wide - narrow > size / 4)
        {
            var middle = (narrow + wide) / 2;
            var tried = Of(text, font, size, middle);
            if (tried.Lines.Length > block.Lines.Length || tried.IsCut)
            {
                narrow = middle;
            }
            else
            {
                (block, wide) = (tried, middle);
            }
        }

        return block;
    }

    /// <param name="isCut">The cell goes on on another page.</param>
    /// <param name="room">What the line left free, in points: a long word has gone to the next line, and the paragraph seems to end.</param>
    public LineEnding EndingOf(int line, double room, bool isCut)
    {
        var isLast = line == Lines.Length - 1;
        return !isLast && Lines[line].EndsParagraph ? LineEnding.Paragraph
            : isCut || (!isLast && (room > ShortBy * Size || PartsWord(line) || BreakRules.LooksNumbered(Text[Lines[line + 1].Start]))) ? LineEnding.Broken
            : LineEnding.Plain;
    }

    /// <summary>No narrower line may part a word that a wider one does not.</summary>
    private bool IsCut => Enumerable.Range(0, Lines.Length - 1).Any(PartsWord);

    private bool PartsWord(int line)
    {
        var end = Lines[line].Start + Lines[line].Length;
        return !Lines[line].EndsParagraph && !BreakRules.CanBreak(Text[end - 1], Text[end]);
    }
}
