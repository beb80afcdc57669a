using Biaochi.Core.Reviews;

namespace Biaochi.Pages.Workbench.Reviews.Decide;

/// <summary>An opinion that is being written at a cell.</summary>
/// <param name="Where">The cell as the paper calls it.</param>
public sealed record OpinionDraft(Guid DeclarationId, string Place, string? RowId, string Where)
{
    public string Text { get; init; } = "";

    public OpinionAudience Audience { get; init; } = OpinionAudience.Unit;

    /// <summary>The finding it is taken over from.</summary>
    public string? FindingCode { get; init; }

    public string? Error { get; init; }

    public string Page => $"/workbench/reviews/{DeclarationId}";
}
