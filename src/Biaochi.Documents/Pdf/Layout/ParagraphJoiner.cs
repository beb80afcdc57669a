using System.Text;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Joins the lines of a cell as they were before a program wrapped them. A new paragraph begins only where the line before ends clearly
/// short of what it could have held, or an enumerator follows: after one that was 1, the next number is enough.
/// </summary>
internal static partial class ParagraphJoiner
{
    /// <summary>How much more than it takes, in font sizes, must be free behind a line that ends on purpose.</summary>
    private const double Ragged = 1.5;

    /// <summary>What a cell keeps free at both sides together, in font sizes.</summary>
    private const double Padding = 2;

    /// <summary>Cells narrower than this, in font sizes, hold no paragraphs: their lines end wherever a word does.</summary>
    private const double Narrow = 12;

    /// <summary>No wrapped line fills less than this share of its cell.</summary>
    private const double Short = 0.6;

    /// <summary>Where less of the cell is free, in font sizes, its padding counted in, a word may be broken.</summary>
    private const double Free = 1.6;

    private const string SentenceEnds = "。；：！？.;:!?”）)";

    /// <param name="cell">Has text.</param>
    /// <param name="isRuled">Its sides are rules, so that they tell how much a line could have held.</param>
    public static string Join(LayoutCell cell, bool isRuled)
    {
        var runs = cell.Runs;
        if (runs.Count == 1)
        {
            return runs[0].Text;
        }

        var room = Math.Max(runs.Max(run => run.Width), cell.Right - cell.Left - (Padding * runs[0].Size));
        var lineRoom = isRuled ? LineRoom.Of(cell) : null;
        var text = new StringBuilder(runs[0].Text);
        var isCount = Enumerator.AreCount(runs) || runs.TrueForAll(run => IsMeasure(run.Text));
        var counted = Enumerator.NumberOf(runs[0].Text) == 1 ? 1 : 0;
        for (var i = 1; i < runs.Count; i++)
        {
            // Where a full line of a wide cell ends, the next number may stand there by chance: ①调查②设计.
            var isWrapped = room >= Narrow * runs[i].Size && IsFull(runs[i - 1], runs[i].Text, room);
            var isNext = counted > 0 && Enumerator.NumberOf(runs[i].Text) == counted + 1 && Enumerator.AreAlike(runs[0].Text, runs[i].Text);
            var separator = runs[i - 1].Ending is { } sign ? Signed(sign)
                : isCount || (isNext && !isWrapped) ? "\n"
                : Separator(runs[i - 1], runs[i], runs[0].Text, cell.Right - cell.Left, room, lineRoom);
            counted += isNext && separator == "\n" ? 1 : 0;
            text.Append(separator).Append(runs[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Whether the line is so full that the text had to go on in the next.</summary>
    /// <param name="run">The line.</param>
    /// <param name="next">What follows.</param>
    /// <param name="room">How wide lines of this cell may be.</param>
    /// <param name="ragged">How much more than it takes, in font sizes, may be free behind a full line.</param>
    public static bool IsFull(TextRun run, string next, double room, double ragged = Ragged) => room - run.Width < (LineRoom.Needed(next) + ragged) * run.Size;

    /// <summary>A figure with its unit is a value of its own; parts of a date belong together.</summary>
    private static bool IsMeasure(string line) => Measure().IsMatch(line);

    [GeneratedRegex(@"^[≥≤＞＜><=]?[0-9][0-9,.]*(?:[%％‰]|[\u4E00-\u9FFF-[年月日]][\u4E00-\u9FFF/-[年月日]]{0,3})$")]
    private static partial Regex Measure();

    /// <summary>What the program that wrote the line says of its end: a paragraph's, or the line's alone.</summary>
    private static string Signed(char ending) => ending == '\u2029' ? "\n" : "";

    private static string Separator(TextRun before, TextRun after, string first, double width, double room, LineRoom? lineRoom)
    {
        if (Math.Abs(before.Baseline - after.Baseline) < before.Size * 0.3 && after.Left >= before.Right)
        {
            return " ";
        }

        if (LineRoom.MayNotEnd(before.Text[^1]))
        {
            return "";
        }

        var isFull = IsFull(before, after.Text, room);
        var endsSentence = SentenceEnds.Contains(before.Text[^1], StringComparison.Ordinal);
        var isShort = room >= Narrow * before.Size && (before.Width < Short * room || endsSentence) && !isFull;
        var isListed = Enumerator.Begins(after.Text) && (endsSentence || (lineRoom is null && (!isFull || Enumerator.Begins(first))));
        return isShort || isListed || lineRoom?.Holds(before, after) == true ? "\n"
            : char.IsAsciiLetter(before.Text[^1]) && char.IsAsciiLetter(after.Text[0]) && width - before.Width > Free * before.Size ? " "
            : "";
    }
}
