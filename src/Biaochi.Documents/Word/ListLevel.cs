using System.Collections.Immutable;

namespace Biaochi.Documents.Word;

/// <summary>One level of a list (17.9.6, lvl).</summary>
/// <param name="Format">How its number is written (17.18.59, ST_NumberFormat); null for bullets, which say nothing.</param>
/// <param name="Text">What stands before the paragraph; %1 to %9 are the numbers of the levels.</param>
/// <param name="Style">The paragraph style that puts paragraphs on this level, if any.</param>
internal sealed record ListLevel(int Start, string? Format, string Text, string? Style)
{
    /// <summary>The numbers of the levels above are written in figures, as in 2.1 under 二、 (17.9.4, isLgl).</summary>
    public bool InFigures { get; init; }

    /// <summary>Nothing stands between number and text (17.9.28, suff).</summary>
    public bool IsGlued { get; init; }
}

/// <summary>A list that paragraphs name (17.9.15, num).</summary>
/// <param name="Counter">Lists that share a definition count on in one another.</param>
/// <param name="Restarts">The levels that this list begins anew, with the number they begin at.</param>
internal sealed record ListDefinition(string Counter, ImmutableArray<ListLevel?> Levels, ImmutableDictionary<int, int> Restarts);
