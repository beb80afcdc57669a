using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Divides the lines of two goals, the period's and then the year's, whose border the text does not show. Evidence is that the second
/// text usually repeats the first or its beginning, that lines inside a wrapped text are full and only its last is short, and that a
/// cell rarely begins in the middle of a line. Goals that repeat each other show how wide the columns of the document are, and that
/// divides those that do not.
/// </summary>
internal static class GoalSplitter
{
    private const int Equal = 12;
    private const int Beginning = 10;
    private const int ShortestBeginning = 6;
    private const int InsideLine = 3;
    private const int TooWide = 4;
    private const int OnlyGap = 2;

    /// <summary>How much narrower than the widest a full line may be: a sign or a number that did not fit moves to the next line.</summary>
    private const int Ragged = 8;

    /// <summary>No goal column is narrower than this; a shorter line ends its text.</summary>
    private const int NarrowestColumn = 30;

    /// <summary>Divides goals that repeat each other at once, others when the document's widths are known.</summary>
    public static void Split(Piece[] pool, GoalWidths widths, FormDraft draft)
    {
        var border = Find(pool, null, null);
        if (border.IsRepeat)
        {
            widths.Learn(pool.AsSpan(0, border.At), pool.AsSpan(border.At));
            Set(pool, border, draft);
        }
        else
        {
            draft.Later += () => Set(pool, Find(pool, widths.Period, widths.Annual), draft);
        }
    }

    /// <summary>The lines of a goal's words and how wide each is.</summary>
    public static List<GoalLine> Lines(ReadOnlySpan<Piece> pool)
    {
        var lines = new List<GoalLine>();
        for (var start = 0; start < pool.Length;)
        {
            var length = LabelValue.CountInRow(pool[start..], pool[start].Row);
            lines.Add(new GoalLine(start, start + length, LabelText.Width(TextJoiner.JoinSpaced(pool.Slice(start, length)))));
            start += length;
        }

        return lines;
    }

    private static void Set(ReadOnlySpan<Piece> pool, GoalBorder border, FormDraft draft)
    {
        draft.Set(FormField.PeriodGoal, pool[..border.At]);
        draft.Set(FormField.AnnualGoal, pool[border.At..]);
        if (!border.IsClear)
        {
            var quote = TextJoiner.Join(pool[..1]);
            draft.Tracer.Doubt(FormField.PeriodGoal.Key(), "与年度目标的分界不明");
            draft.Tracer.Doubt(FormField.AnnualGoal.Key(), "与实施期目标的分界不明");
            draft.AddProblem("ambiguous-side", $"实施期目标与年度目标的分界无法确定（“{quote}”起）。请对照原文核对两栏目标。", quote, pool[0].Position);
        }
    }

    private static GoalBorder Find(ReadOnlySpan<Piece> pool, int? periodWidth, int? annualWidth)
    {
        var text = Flatten(pool, out var offsets);
        var repeats = Repeats(text);
        var lines = Lines(pool);
        var (before, after) = (ShortLinesBefore(lines, pool.Length, periodWidth), ShortLinesAfter(lines, pool.Length, annualWidth));
        var best = pool.Length;
        var (bestScore, second, isRepeat) = (1 - before[pool.Length], double.MinValue, false);
        for (var at = 1; at < pool.Length; at++)
        {
            var likeness = Likeness(repeats[offsets[at]], offsets[at], text.Length - offsets[at]);
            var score = likeness - before[at] - after[at] - (pool[at].StartsRow ? 0 : IsOnlyGap(pool) ? -OnlyGap : InsideLine);
            if (score > bestScore)
            {
                (second, bestScore, best, isRepeat) = (bestScore, score, at, likeness >= Beginning);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        return best == pool.Length && AreTwoSentences(pool, lines) ? new GoalBorder(lines[1].Start, IsRepeat: false, IsClear: false)
            : new GoalBorder(best, isRepeat, best < pool.Length && (isRepeat || bestScore - second >= 1));
    }

    /// <summary>Two lines, each a sentence to its end and no entry of a list: rather a goal each than one goal.</summary>
    private static bool AreTwoSentences(ReadOnlySpan<Piece> pool, List<GoalLine> lines) => lines is [var first, var second]
        && pool[first.End - 1].Text[^1] is '。' && pool[second.End - 1].Text[^1] is '。'
        && LabelText.NumberLength(pool[second.Start].Text) == 0;

    /// <summary>Two words of Chinese on one line: Chinese is written without spaces, so that the gap is the border of two short goals.</summary>
    private static bool IsOnlyGap(ReadOnlySpan<Piece> pool) => pool.Length == 2 && !pool[1].StartsRow
        && LabelText.IsWide(pool[0].Text[^1]) && (char.IsLetterOrDigit(pool[1].Text[0]) || pool[1].Text[0] is '《' or '“');

    private static string Flatten(ReadOnlySpan<Piece> pool, out int[] offsets)
    {
        offsets = new int[pool.Length];
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < pool.Length; i++)
        {
            offsets[i] = text.Length;
            text.Append(pool[i].Text);
        }

        return text.ToString();
    }

    /// <summary>For each place, how many characters from there repeat the text's beginning (the Z function), in one pass.</summary>
    private static int[] Repeats(string text)
    {
        var repeats = new int[text.Length];
        for (int i = 1, left = 0, right = 0; i < text.Length; i++)
        {
            var length = i < right ? Math.Min(right - i, repeats[i - left]) : 0;
            while (i + length < text.Length && text[length] == text[i + length])
            {
                length++;
            }

            repeats[i] = length;
            (left, right) = i + length > right ? (i, i + length) : (left, right);
        }

        return repeats;
    }

    private static double Likeness(int repeated, int first, int second)
    {
        var shorter = Math.Min(first, second);
        return repeated >= shorter && first == second ? Equal
            : repeated >= shorter && shorter >= ShortestBeginning ? Beginning
            : repeated >= 4 ? Math.Min(5, repeated * 0.4)
            : 0;
    }

    /// <summary>For each place between pieces, how badly the lines before it look like one wrapped text: 0 when all but the last are full.</summary>
    private static double[] ShortLinesBefore(List<GoalLine> lines, int length, int? column)
    {
        var costs = new double[length + 1];
        var (widest, shortest, tooWide) = (column ?? NarrowestColumn, int.MaxValue, 0);
        foreach (var line in lines)
        {
            widest = Math.Max(widest, line.Width);
            tooWide += line.Width > column + 2 ? TooWide : 0;
            Fill(costs, line.Start + 1, line.End, Cost(widest, shortest) + tooWide);
            shortest = Math.Min(shortest, line.Width);
        }

        costs[0] = 0;
        return costs;
    }

    /// <summary>The same for the lines after each place.</summary>
    private static double[] ShortLinesAfter(List<GoalLine> lines, int length, int? column)
    {
        var costs = new double[length + 1];
        var (widest, shortest, tooWide) = (column ?? NarrowestColumn, int.MaxValue, 0);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            widest = Math.Max(widest, lines[i].Width);
            tooWide += lines[i].Width > column + 2 ? TooWide : 0;
            shortest = i + 1 < lines.Count ? Math.Min(shortest, lines[i].Width) : shortest;
            Fill(costs, lines[i].Start, lines[i].End - 1, Cost(widest, shortest) + tooWide);
        }

        costs[^1] = 0;
        return costs;
    }

    private static void Fill(double[] target, int from, int to, double value)
    {
        for (var i = from; i <= to; i++)
        {
            target[i] = value;
        }
    }

    private static double Cost(int widest, int shortest) => shortest >= widest - Ragged ? 0 : Math.Min(6, (widest - Ragged - shortest) / 4.0 + 1);

    /// <param name="At">The first word of the year's goal.</param>
    /// <param name="IsRepeat">The year's goal repeats the period's or its beginning.</param>
    /// <param name="IsClear">No other border is nearly as good.</param>
    private readonly record struct GoalBorder(int At, bool IsRepeat, bool IsClear);
}

/// <summary>One printed line: its words from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct GoalLine(int Start, int End, int Width);
