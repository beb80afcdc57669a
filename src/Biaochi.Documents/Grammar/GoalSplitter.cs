using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Divides the lines of two goals, the period's and then the year's, whose border the text does not show. Evidence is that the second
/// text usually repeats the first or its beginning, that lines inside a wrapped text are full and only its last is short, and that a
/// cell rarely begins in the middle of a line.
/// </summary>
internal static class GoalSplitter
{
    private const int Equal = 12;
    private const int Beginning = 10;
    private const int ShortestBeginning = 6;
    private const int InsideLine = 3;

    /// <summary>How much narrower than the widest a full line may be: a sign or a number that did not fit moves to the next line.</summary>
    private const int Ragged = 8;

    /// <summary>No goal column is narrower than this; a shorter line ends its text.</summary>
    private const int NarrowestColumn = 30;

    public static void Split(ReadOnlySpan<Piece> pool, FormDraft draft)
    {
        var text = Flatten(pool, out var offsets);
        var repeats = Repeats(text);
        var (before, after) = (ShortLines(pool, backward: false), ShortLines(pool, backward: true));
        var best = pool.Length;
        var (bestScore, second, isRepeat) = (1 - before[pool.Length], double.MinValue, false);
        for (var at = 1; at < pool.Length; at++)
        {
            var likeness = Likeness(repeats[offsets[at]], offsets[at], text.Length - offsets[at]);
            var score = likeness - before[at] - after[at] - (pool[at].StartsRow || pool.Length == 2 ? 0 : InsideLine);
            if (score > bestScore)
            {
                (second, bestScore, best, isRepeat) = (bestScore, score, at, likeness >= Beginning);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        draft.Set(FormField.PeriodGoal, TextJoiner.Join(pool[..best]));
        draft.Set(FormField.AnnualGoal, TextJoiner.Join(pool[best..]));
        if (best == pool.Length || (!isRepeat && bestScore - second < 1))
        {
            var quote = TextJoiner.Join(pool[..1]);
            draft.AddProblem("ambiguous-side", $"实施期目标与年度目标的分界无法确定（“{quote}”起）。请对照原文核对两栏目标。", quote, pool[0].Position);
        }
    }

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

    /// <summary>
    /// For each place between pieces, how badly the lines before it (or after it) look like one wrapped text: 0 when all but the last are full.
    /// </summary>
    private static double[] ShortLines(ReadOnlySpan<Piece> pool, bool backward)
    {
        var costs = new double[pool.Length + 1];
        var rows = Rows(pool);
        var (widest, shortest) = (NarrowestColumn, int.MaxValue);
        if (!backward)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                widest = Math.Max(widest, rows[row].Width);
                Fill(costs, rows[row].Start + 1, rows[row].End, Cost(widest, shortest));
                shortest = Math.Min(shortest, rows[row].Width);
            }

            costs[0] = 0;
            return costs;
        }

        for (var row = rows.Count - 1; row >= 0; row--)
        {
            widest = Math.Max(widest, rows[row].Width);
            shortest = row + 1 < rows.Count ? Math.Min(shortest, rows[row].Width) : shortest;
            Fill(costs, rows[row].Start, rows[row].End - 1, Cost(widest, shortest));
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

    private static List<(int Start, int End, int Width)> Rows(ReadOnlySpan<Piece> pool)
    {
        var rows = new List<(int Start, int End, int Width)>();
        for (var start = 0; start < pool.Length;)
        {
            var length = LabelValue.CountInRow(pool[start..], pool[start].Row);
            rows.Add((start, start + length, LabelText.Width(TextJoiner.JoinSpaced(pool.Slice(start, length)))));
            start += length;
        }

        return rows;
    }
}
