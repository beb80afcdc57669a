using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.ScoreSheet;

/// <summary>
/// 审核表 of one form: as the findings propose it, or as a person decided. The grade of the whole follows from the items, as the rule has it.
/// </summary>
public sealed record ReviewSheet(SheetKind Kind, ImmutableArray<SheetAnswer> Answers)
{
    /// <summary>总体意见.</summary>
    public string? Comment { get; init; }

    /// <summary>The sum of the points; null for projects that are graded without.</summary>
    public decimal? Total => Kind is SheetKind.Key ? Answers.Sum(answer => answer.Points) : null;

    public ReviewGrade Grade => Total is { } total
        ? SheetTemplate.Standard.Overall(total)
        : SheetTemplate.Standard.Overall([.. Answers.Select(answer => answer.Grade)]);

    /// <summary>What the grade means for the budget.</summary>
    public string Consequence => SheetTemplate.Standard.Consequence(Grade);

    /// <summary>The table as the findings of a form propose it. A person decides.</summary>
    public static ReviewSheet Propose(IReadOnlyCollection<Finding> findings, SheetKind kind = SheetKind.General) =>
        new(kind, [.. SheetTemplate.Standard.Items.Select(item => SheetAnswer.Propose(item, [.. findings.Where(finding => item.Codes.Contains(finding.Code))]))]);

    /// <summary>The same table with a person's grades and points.</summary>
    /// <param name="decided">By the key of the item; an item that is not there keeps its answer. Points that are null are proposed anew.</param>
    public ReviewSheet Decide(SheetKind kind, IReadOnlyDictionary<string, (ReviewGrade Grade, decimal? Points)> decided) => this with
    {
        Kind = kind,
        Answers = [.. Answers.Select(answer => decided.TryGetValue(answer.Item.Key, out var one) ? answer.Decide(one.Grade, one.Points) : answer)],
    };

    /// <summary>The first item whose points do not fit its grade; null when all do.</summary>
    public SheetAnswer? Misfit => Kind is SheetKind.Key ? Answers.FirstOrDefault(answer => !answer.PointsFit) : null;
}

/// <summary>One item as graded.</summary>
/// <param name="Points">They count for 重点项目 alone.</param>
/// <param name="Proposed">The grade that the findings propose.</param>
/// <param name="Reason">Why that grade is proposed: the findings that bear on the item.</param>
public sealed record SheetAnswer(SheetItem Item, ReviewGrade Grade, decimal Points, ReviewGrade Proposed, string Reason)
{
    /// <summary>From which points to which the grade is given.</summary>
    public (decimal From, decimal To) Range => SheetTemplate.Standard.PointsOf(Grade, Item.Points);

    public bool PointsFit => Points >= Range.From && (Points < Range.To || (Grade is ReviewGrade.Excellent && Points == Item.Points));

    internal static SheetAnswer Propose(SheetItem item, IReadOnlyCollection<Finding> findings)
    {
        var grade = SheetTemplate.Standard.ProposeGrade(findings);
        return new SheetAnswer(item, grade, SheetTemplate.Standard.ProposePoints(grade, item.Points), grade, ReasonOf(findings));
    }

    internal SheetAnswer Decide(ReviewGrade grade, decimal? points) =>
        this with { Grade = grade, Points = points ?? (grade == Grade ? Points : SheetTemplate.Standard.ProposePoints(grade, Item.Points)) };

    private static string ReasonOf(IReadOnlyCollection<Finding> findings) => findings.Count == 0
        ? "没有查出问题。"
        : string.Join("；", findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key).Select(group => string.Create(
            CultureInfo.InvariantCulture,
            $"{group.Key.Label()} {group.Count()} 个：{string.Join('、', group.Select(finding => finding.Title).Distinct())}"))) + "。";
}
