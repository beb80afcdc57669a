namespace Biaochi.Documents.Grammar;

/// <summary>
/// The printed width of the two goal columns, as goals that repeat each other show it: every line of a wrapped goal but its last is full.
/// Counted over a whole document, whose forms come from one platform.
/// </summary>
internal sealed class GoalWidths
{
    /// <summary>The period's column in half-width characters; null where no goal of it has wrapped.</summary>
    public int? Period { get; private set; }

    /// <summary>The year's column, likewise.</summary>
    public int? Annual { get; private set; }

    /// <summary>Takes in two goals of whose border we are sure.</summary>
    public void Learn(ReadOnlySpan<Piece> period, ReadOnlySpan<Piece> annual)
    {
        Period = Wider(Period, period);
        Annual = Wider(Annual, annual);
    }

    private static int? Wider(int? known, ReadOnlySpan<Piece> goal)
    {
        var lines = GoalSplitter.Lines(goal);
        for (var line = 0; line + 1 < lines.Count; line++)
        {
            known = Math.Max(known ?? 0, lines[line].Width);
        }

        return known;
    }
}
