namespace Biaochi.Forms.Values.Reading;

/// <summary>Finds where the figure of a value begins: at its front, or behind a few words that say what it is of (覆盖率达到95%).</summary>
internal static class FigureStart
{
    /// <summary>Behind more words than these stands a sentence, and what its figure means is not ours to say.</summary>
    public const int MostWords = 12;

    /// <summary>Where the figure, its comparison or its 每 begins; -1 where there is none, or signs stand before it.</summary>
    public static int Find(ReadOnlySpan<char> text, int from)
    {
        if (!WrittenText.IsWords(text[..Math.Min(from, text.Length)]))
        {
            return -1;
        }

        for (var start = from; start < text.Length && start <= MostWords; start++)
        {
            var scanner = new ValueScanner(text, start);
            if (StartsFigure(scanner, start == 0) || (ComparatorWords.TryTakeBefore(ref scanner, out _) && StartsFigure(scanner, true)))
            {
                return start;
            }

            if (!WrittenText.IsWords(text.Slice(start, 1)) && !IsColonBeforeFigure(text, start))
            {
                return -1;
            }
        }

        return -1;
    }

    // 覆盖率:95%
    private static bool IsColonBeforeFigure(ReadOnlySpan<char> text, int at) => text[at] is ':' && at > 0 && Find(text[(at + 1)..], 0) is 0;

    // In the middle of words 一 or 三 is mostly part of one: 统一, 三保.
    private static bool StartsFigure(ValueScanner scanner, bool mayBeChinese) => scanner.Current switch
    {
        >= '0' and <= '9' or '¥' or '每' or '第' => true,
        '-' or '+' => NumberReader.StartsAt(scanner),
        _ => scanner.Take("百分之") || scanner.Take("千分之") || StartsAverage(scanner) || (mayBeChinese && NumberReader.StartsAt(scanner)),
    };

    private static bool StartsAverage(ValueScanner scanner) => UnitReader.TryTakeSimple(ref scanner, out _) && scanner.Take('均');
}
