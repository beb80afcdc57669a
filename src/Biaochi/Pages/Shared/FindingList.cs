using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Shared;

/// <summary>Findings as the rail lists them.</summary>
/// <param name="CellPage">The page on which their cells stand; empty when it is the same.</param>
/// <param name="OpinionPage">Where a finding is taken over as an opinion; null where nobody writes one.</param>
public sealed record FindingList(IReadOnlyList<NumberedFinding> Findings, string CellPage = "", string? OpinionPage = null)
{
    /// <summary>What was said about single findings; null where nothing is kept about them.</summary>
    public FindingRemarks? Remarks { get; init; }
}
