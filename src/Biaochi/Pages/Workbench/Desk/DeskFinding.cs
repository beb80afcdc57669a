using Biaochi.Pages.Shared.Paper;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>A finding of the desk with what the person decided about it.</summary>
/// <param name="Key">As the fields of the page carry it.</param>
/// <param name="Decision">Null until the person has decided anything.</param>
public sealed record DeskFinding(string Key, Finding Finding, DeskDecision? Decision)
{
    public bool IsDismissed => Decision?.Dismissal is not null;

    /// <summary>Goes out with the letter: what is only to be thought about does so when the person says so.</summary>
    public bool IsChosen => !IsDismissed && (Decision?.IsChosen ?? Finding.Severity > Severity.Advisory);

    public string Text => Decision?.Text ?? Finding.Opinion;

    public string Suggestion => Decision?.Suggestion ?? Finding.Suggestion;

    public bool IsEdited => Decision is { Text: not null } or { Suggestion: not null };
}

/// <summary>A finding of the desk as the page lists it.</summary>
public sealed record ListedFinding(DeskFinding Desk, NumberedFinding Numbered);
