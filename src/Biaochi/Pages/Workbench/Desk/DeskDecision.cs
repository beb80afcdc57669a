using Biaochi.Core.Reviews;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>What a person decided about one finding of the desk.</summary>
/// <param name="About">The finding's own words: about another finding at the same place the decision says nothing.</param>
public sealed record DeskDecision(string About)
{
    public const int TextMaxLength = Opinion.TextMaxLength;
    public const int ReasonMaxLength = 200;

    /// <summary>写入意见书.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>The opinion in the person's words; null where the finding's own stand.</summary>
    public string? Text { get; init; }

    /// <summary>The suggestion in the person's words; null where the finding's own stands, empty where none is to go out.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Why the finding is no defect here; null where it stands.</summary>
    public string? Dismissal { get; init; }
}
