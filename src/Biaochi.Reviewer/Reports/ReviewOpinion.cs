using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Reviewer.Reports;

/// <summary>审核意见 as it goes out to the unit: a finding as it is or in a person's words, or a person's own.</summary>
/// <param name="Where">The cell as the official form calls it.</param>
/// <param name="Text">What is wrong and why it matters.</param>
/// <param name="Suggestion">What the unit can do; may be empty.</param>
public sealed record ReviewOpinion(string Where, string Text, string Suggestion)
{
    /// <summary>Null for a person's own opinion.</summary>
    public Severity? Severity { get; init; }

    public static ReviewOpinion Of(TargetForm form, Finding finding) =>
        new(finding.Place.Label(form), finding.Opinion, finding.Suggestion) { Severity = finding.Severity };
}

/// <summary>A project with the opinions that go out on it.</summary>
public sealed record ReviewedProject(FormReview Review, ImmutableArray<ReviewOpinion> Opinions)
{
    public TargetForm Form => Review.Form;

    /// <summary>审核表; null where nobody has asked for one.</summary>
    public ReviewSheet? Sheet { get; init; }

    /// <summary>The labels under which layouts and platforms keep the code of a project.</summary>
    private static readonly string[] CodeLabels = ["项目代码", "项目编码", "项目编号"];

    /// <summary>项目代码, where the form has one.</summary>
    public string? Code => Form.Extra.FirstOrDefault(extra => CodeLabels.Contains(extra.Label))?.Text;
}

/// <summary>审核意见书: what goes out to one unit.</summary>
/// <param name="Department">Who is to know of it; null where the unit is its own department.</param>
public sealed record OpinionLetter(string Unit, string? Department, ImmutableArray<ReviewedProject> Projects)
{
    public int OpinionCount => Projects.Sum(project => project.Opinions.Length);

    /// <summary>What the projects ask for, in yuan.</summary>
    public decimal Amount => Projects.Sum(project => project.Review.Amount ?? 0m);

    /// <summary>The year whose budget the projects belong to; null where they do not agree.</summary>
    public int? FiscalYear => Projects.Select(project => project.Form.FiscalYear).Distinct().ToList() is [var only] ? only : null;

    /// <summary>A letter to each unit that gets an opinion, in the order in which the units come first.</summary>
    public static ImmutableArray<OpinionLetter> ByUnit(IEnumerable<ReviewedProject> projects) =>
    [
        .. projects.Where(project => !project.Opinions.IsEmpty)
            .GroupBy(project => (Unit: project.Form.Unit(), Department: project.Form.Department()))
            .Select(unit => new OpinionLetter(unit.Key.Unit, unit.Key.Department == unit.Key.Unit ? null : unit.Key.Department, [.. unit])),
    ];
}
