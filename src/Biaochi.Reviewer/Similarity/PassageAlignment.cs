namespace Biaochi.Reviewer.Similarity;

/// <summary>Where two texts say the same with few changes, in letters of the one and of the other.</summary>
/// <param name="Edits">Letters that were put in, taken out or replaced.</param>
internal readonly record struct AlignedRun(TextSpan Here, TextSpan There, int Edits)
{
    public bool Covers(int here, int there) => here >= Here.Start && here < Here.End && there >= There.Start && there < There.End;
}

/// <summary>
/// Grows a run of letters that two texts share to both sides, over changed letters, as long as what is gained is worth the changes: Landau and Vishkin's
/// furthest-reaching points, so that the work grows with the number of changes and not with the lengths.
/// </summary>
internal static class PassageAlignment
{
    /// <summary>At most one letter in ten is changed.</summary>
    public const double MaxEditShare = 0.1;

    /// <summary>Letters in common that a change has to win: fewer follow each other by chance.</summary>
    private const int GainPerEdit = 4;
    private const int MaxEdits = 48;

    /// <summary>So many changes that win nothing are the end of what is shared.</summary>
    private const int FutileEdits = 3;

    /// <param name="here">The one text's letters.</param>
    /// <param name="there">The other text's letters.</param>
    /// <param name="startHere">Where the shared run begins in the one.</param>
    /// <param name="startThere">Where it begins in the other.</param>
    /// <param name="length">Its length.</param>
    public static AlignedRun Grow(ReadOnlySpan<char> here, ReadOnlySpan<char> there, int startHere, int startThere, int length)
    {
        Span<Reach> right = stackalloc Reach[MaxEdits + 1];
        Span<Reach> left = stackalloc Reach[MaxEdits + 1];
        var rights = Extend(here[(startHere + length)..], there[(startThere + length)..], backwards: false, right);
        var lefts = Extend(here[..startHere], there[..startThere], backwards: true, left);
        var best = (Left: 0, Right: 0);
        var bestScore = int.MinValue;
        for (var l = 0; l < lefts; l++)
        {
            for (var r = 0; r < rights; r++)
            {
                var letters = length + left[l].Shorter + right[r].Shorter;
                var score = letters - (GainPerEdit * (l + r));
                if (l + r <= MaxEditShare * letters && score > bestScore)
                {
                    (best, bestScore) = ((l, r), score);
                }
            }
        }

        var (before, after) = (left[best.Left], right[best.Right]);
        return new AlignedRun(
            new TextSpan(startHere - before.Here, before.Here + length + after.Here),
            new TextSpan(startThere - before.There, before.There + length + after.There),
            best.Left + best.Right);
    }

    /// <summary>For each number of edits, how far both texts go together from their ends that touch; how many numbers of edits were worth trying.</summary>
    private static int Extend(ReadOnlySpan<char> here, ReadOnlySpan<char> there, bool backwards, Span<Reach> reaches)
    {
        // furthest[d]: how far in the first text, on the diagonal where the second is d - MaxEdits - 1 letters ahead.
        Span<int> furthest = stackalloc int[(2 * MaxEdits) + 3];
        furthest.Fill(-1);
        var run = Common(here, there, backwards);
        furthest[MaxEdits + 1] = run;
        reaches[0] = new Reach(run, run);
        var bestScore = run;
        var bestEdits = 0;
        for (var edits = 1; edits <= MaxEdits && edits - bestEdits <= FutileEdits; edits++)
        {
            reaches[edits] = Step(here, there, backwards, furthest, edits, reaches[edits - 1]);
            var score = reaches[edits].Shorter - (GainPerEdit * edits);
            if (score > bestScore)
            {
                (bestScore, bestEdits) = (score, edits);
            }
        }

        return bestEdits + 1;
    }

    /// <summary>One edit more on every diagonal.</summary>
    private static Reach Step(ReadOnlySpan<char> here, ReadOnlySpan<char> there, bool backwards, Span<int> furthest, int edits, Reach reach)
    {
        var (before, current) = (-1, furthest[MaxEdits + 1 - edits]);
        for (var d = MaxEdits + 1 - edits; d <= MaxEdits + 1 + edits; d++)
        {
            var after = furthest[d + 1];
            var ahead = d - MaxEdits - 1;

            // A letter more there comes from the diagonal below, another letter from this one, a letter more here from the one above.
            var at = Math.Max(before, Math.Max(current < 0 ? -1 : current + 1, after < 0 ? -1 : after + 1));
            at = Math.Min(at, Math.Min(here.Length, there.Length - ahead));
            (before, current) = (current, after);
            if (at < 0 || at + ahead < 0)
            {
                furthest[d] = -1;
                continue;
            }

            at += Common(Rest(here, at, backwards), Rest(there, at + ahead, backwards), backwards);
            furthest[d] = at;
            var found = new Reach(at, at + ahead);
            reach = found.Shorter > reach.Shorter ? found : reach;
        }

        return reach;
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text, int taken, bool backwards) => backwards ? text[..^taken] : text[taken..];

    private static int Common(ReadOnlySpan<char> here, ReadOnlySpan<char> there, bool backwards)
    {
        if (!backwards)
        {
            return here.CommonPrefixLength(there);
        }

        var length = 0;
        while (length < here.Length && length < there.Length && here[^(length + 1)] == there[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    /// <summary>How many letters of each text go together.</summary>
    private readonly record struct Reach(int Here, int There)
    {
        public int Shorter => Math.Min(Here, There);
    }
}
