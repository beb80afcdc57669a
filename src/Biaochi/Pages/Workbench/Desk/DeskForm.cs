using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>One form of a batch, under the number it is opened by.</summary>
/// <param name="Review">Of the form with the person's corrections: everything that was found.</param>
public sealed record DeskForm(int Number, string FileName, FormReading Reading, FormReview Review)
{
    public TargetForm Form => Reading.Form;

    /// <summary>By the key of the finding.</summary>
    public ImmutableDictionary<string, DeskDecision> Decisions
    {
        get;
        init
        {
            field = value;
            Findings = Decide(Review, value);
            Standing = Review with { Findings = [.. Findings.Where(finding => !finding.IsDismissed).Select(finding => finding.Finding)] };
        }
    } = ImmutableDictionary<string, DeskDecision>.Empty;

    /// <summary>The person's own opinions, a line each.</summary>
    public string? OwnOpinions { get; init; }

    /// <summary>审核表 as the person decided it; null until then.</summary>
    public ReviewSheet? DecidedSheet { get; init; }

    /// <summary>审核表: as decided, or else as the findings that stand propose it.</summary>
    public ReviewSheet Sheet => DecidedSheet ?? ReviewSheet.Propose(Standing.Findings);

    /// <summary>Everything that was found, with what was decided about it.</summary>
    public ImmutableArray<DeskFinding> Findings { get; private init; } = Decide(Review, ImmutableDictionary<string, DeskDecision>.Empty);

    /// <summary>The form with the findings that the person has not dismissed.</summary>
    public FormReview Standing { get; private init; } = Review;

    /// <summary>How many cells a person still has to compare with the document.</summary>
    public int DoubtCount { get; } = Reading.Doubts.Count;

    public string Name => Form.ProjectName();

    public string Department => Form.Department();

    public decimal? Amount => Review.Amount;

    public int ChosenCount => Findings.Count(finding => finding.IsChosen) + OwnLines.Count();

    /// <summary>The project with the opinions that go out.</summary>
    public ReviewedProject Project => new ReviewedProject(Standing,
    [
        .. Findings.Where(finding => finding.IsChosen).Select(finding => ReviewOpinion.Of(Form, finding.Finding) with { Text = finding.Text, Suggestion = finding.Suggestion }),
        .. OwnLines.Select(line => new ReviewOpinion("全表", line, "")),
    ]) { Sheet = Sheet };

    private IEnumerable<string> OwnLines => (OwnOpinions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public int Count(Severity severity) => Standing.Count(severity);

    private static ImmutableArray<DeskFinding> Decide(FormReview review, ImmutableDictionary<string, DeskDecision> decisions) =>
    [
        .. FindingKey.Of(review.Findings).Select(found => new DeskFinding(
            found.Key.ToString(),
            found.Finding,
            decisions.GetValueOrDefault(found.Key.ToString()) is { } decision && decision.About == found.Finding.Opinion ? decision : null)),
    ];
}
