using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>A line of text near the upper or lower end of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Begin">What its first words say before a colon: the label, where it has one.</param>
/// <param name="Baseline">In points from the top of the page.</param>
/// <param name="Size">The font size of its largest words.</param>
internal sealed record MarginLine(string Text, string Begin, double Baseline, double Size)
{
    /// <summary>How far apart one line may be printed on two pages, in points.</summary>
    private const double Tolerance = 1.5;

    /// <summary>The text without white space, and with a sign for each figure, so that lines that count the pages are alike.</summary>
    public string Pattern { get; } = WithoutFigures(Text);

    public static MarginLine Of(List<TextRun> runs)
    {
        var first = runs[0].Text;
        var colon = first.AsSpan().IndexOfAny('：', ':');
        return new MarginLine(
            string.Join(' ', runs.Select(run => run.Text)),
            colon > 0 ? first[..colon] : first,
            runs.MaxBy(run => run.Size)!.Baseline,
            runs.Max(run => run.Size));
    }

    public bool IsInTable { get; init; }

    /// <summary>A label in Chinese with room for its answer: such a line belongs to a form.</summary>
    public bool HasLabel
    {
        get
        {
            for (var i = 1; i < Text.Length; i++)
            {
                if (Text[i] is '：' or ':' && Text[i - 1] >= '\u4E00')
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool IsAlike(MarginLine other) => Math.Abs(Baseline - other.Baseline) <= Tolerance && Pattern == other.Pattern;

    /// <summary>The same line of the next page: the same text, or with figures that count on by one.</summary>
    /// <param name="next">The line of the next page.</param>
    /// <param name="counts">Whether a figure counts the pages.</param>
    public bool GoesOnIn(MarginLine next, out bool counts)
    {
        counts = false;
        if (!IsAlike(next))
        {
            return false;
        }

        foreach (var (figure, after) in Figures(Text).Zip(Figures(next.Text)))
        {
            var isNext = TryRead(figure, out var number) && TryRead(after, out var following) && following == number + 1;
            if (figure != after && !isNext)
            {
                return false;
            }

            counts |= isNext;
        }

        return true;
    }

    private static bool TryRead(string figure, out int number) => int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IEnumerable<string> Figures(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return text[start..end];
                start = end;
            }
        }
    }

    private static string WithoutFigures(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                pattern.Append(char.IsWhiteSpace(c) ? [] : [c]);
            }
            else if (pattern.Length == 0 || pattern[^1] != '#')
            {
                pattern.Append('#');
            }
        }

        return pattern.ToString();
    }
}
