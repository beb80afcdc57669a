using System.Collections.Immutable;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Core.Reviews;

/// <summary>One declaration as the form and review pages show it.</summary>
public sealed record DeclarationDetails
{
    public required Declaration Declaration { get; init; }

    public required Organisation Department { get; init; }

    public required Organisation Unit { get; init; }

    /// <summary>Who saved the draft last; null for the operator.</summary>
    public required string? Editor { get; init; }

    /// <summary>The draft as it stands; for outside readers the last submitted version.</summary>
    public required TargetForm Form { get; init; }

    /// <summary>What is found in <see cref="Form"/> among the other forms that this person may know.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<DeclarationVersion> Versions { get; init; }

    /// <summary>Oldest first; internal ones only for reviewers.</summary>
    public required IReadOnlyList<OpinionEntry> Opinions { get; init; }

    public required IReadOnlyList<ConclusionEntry> Conclusions { get; init; }

    /// <summary>Oldest first; which of them still hold, the form of now tells (<see cref="FindingDismissal.Covers"/>).</summary>
    public required IReadOnlyList<DismissalEntry> Dismissals { get; init; }

    public required DeclarationActions Actions { get; init; }

    public string StatusLabel => StageWords.Label(Declaration.Stage, Declaration.IsReturned, Declaration.BudgetState, Declaration.PublicationState);
}

/// <summary>An opinion with the version's number and its writer's name.</summary>
public sealed record OpinionEntry(Opinion Opinion, int Version, string Writer);

/// <summary>A dismissal with the name of whoever made it.</summary>
public sealed record DismissalEntry(FindingDismissal Dismissal, string By);

/// <summary>A conclusion with the version's number and the name of whoever decided; null for the operator.</summary>
public sealed record ConclusionEntry(ReviewConclusion Conclusion, int Version, string? By);

/// <summary>Something that happened, for the history.</summary>
public sealed record HistoryEntry(DateTime At, ProcessType Process, string Event, string? By, string? Reason);

/// <summary>Which buttons a person gets. The operations check again.</summary>
public sealed record DeclarationActions
{
    public static DeclarationActions None { get; } = new();

    /// <summary>Edit, import over, submit, answer opinions.</summary>
    public bool CanEdit { get; init; }

    public bool CanWithdraw { get; init; }

    /// <summary>The steps that wait for this person; pass, return and opinions are possible when there is one.</summary>
    public IReadOnlyList<ReviewStep> ReviewSteps { get; init; } = [];

    public bool CanApprove { get; init; }

    public bool CanPublish { get; init; }
}
