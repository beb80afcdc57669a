using System.Collections.Immutable;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared;

/// <summary>What the unit and reviewers have said about single findings of a form: which stand, which were passed by and why.</summary>
public sealed class FindingRemarks
{
    private readonly Dictionary<Finding, string> _keys = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Finding, DismissalEntry> _ofUnit = new(ReferenceEqualityComparer.Instance);
    private readonly string _page;
    private readonly DismissalSide? _side;

    /// <param name="side">For which side this person may pass findings by now; null for none.</param>
    public FindingRemarks(TargetForm form, ImmutableArray<Finding> findings, DeclarationDetails details, DismissalSide? side)
    {
        (_page, _side) = ($"/workbench/declarations/{details.Declaration.Id}/finding", side);
        var standing = ImmutableArray.CreateBuilder<Finding>();
        var dismissed = ImmutableArray.CreateBuilder<DismissedFinding>();
        foreach (var (key, finding) in FindingKey.Of(findings))
        {
            _keys[finding] = key.ToString();
            var entries = details.Dismissals.Where(entry => entry.Dismissal.Covers(form, finding)).ToList();
            if (entries.FindLast(entry => entry.Dismissal.Side is DismissalSide.Unit) is { } byUnit)
            {
                _ofUnit[finding] = byUnit;
            }

            if (entries.FindLast(entry => entry.Dismissal.Side is DismissalSide.Reviewer) is { } byReviewer)
            {
                dismissed.Add(new DismissedFinding(finding, byReviewer));
            }
            else
            {
                standing.Add(finding);
            }
        }

        (Standing, Dismissed) = (standing.DrainToImmutable(), dismissed.DrainToImmutable());
    }

    /// <summary>The findings that no reviewer has passed by.</summary>
    public ImmutableArray<Finding> Standing { get; }

    /// <summary>Those that a reviewer has passed by.</summary>
    public ImmutableArray<DismissedFinding> Dismissed { get; }

    /// <summary>The standing findings that the unit has given a reason for, which a reviewer reads first.</summary>
    public IEnumerable<DismissedFinding> OfUnit => Standing.Where(_ofUnit.ContainsKey).Select(finding => new DismissedFinding(finding, _ofUnit[finding]));

    public DismissalEntry? UnitOn(Finding finding) => _ofUnit.GetValueOrDefault(finding);

    public bool IsDismissed(Finding finding) => Dismissed.Any(dismissed => ReferenceEquals(dismissed.Finding, finding));

    /// <summary>Where the finding is passed by; null where this person may not, or has.</summary>
    public string? LinkFor(Finding finding)
    {
        var isOpen = _side is DismissalSide.Reviewer || (_side is DismissalSide.Unit && !finding.StopsSubmission && UnitOn(finding) is null);
        return isOpen && _keys.TryGetValue(finding, out var key) ? $"{_page}?key={Uri.EscapeDataString(key)}" : null;
    }

    /// <summary>Where that dismissal is taken back; null where this person may not.</summary>
    public string? RestorePath(DismissalEntry entry) => entry.Dismissal.Side == _side ? $"{_page}?handler=Restore" : null;
}

/// <summary>A finding with who passed it by, and why.</summary>
public sealed record DismissedFinding(Finding Finding, DismissalEntry Entry);
