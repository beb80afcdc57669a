using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Pages.Workbench.Declarations;
using Biaochi.Reviewer.Findings;

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

    /// <summary>A new opinion at that place; taken over from a finding, it begins with the finding's words.</summary>
    public static OpinionDraft Begin(Guid declarationId, TargetForm form, string place, string? rowId, Finding? finding) =>
        new(declarationId, place, rowId, OpinionCard.WhereOf(form, place, rowId)) { FindingCode = finding?.Code, Text = finding is null ? "" : $"{finding.Opinion}{finding.Suggestion}" };

    public string Page => $"/workbench/reviews/{DeclarationId}";
}
