using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>The figures of a set of forms: how many, how much, how many findings of each severity.</summary>
public sealed record DeskSummary(string Name, IReadOnlyList<DeskForm> Forms)
{
    public decimal Amount => Forms.Sum(form => form.Amount ?? 0m);

    public int Count(Severity severity) => Forms.Sum(form => form.Count(severity));

    /// <summary>By department, those with the most to mend first.</summary>
    public static IReadOnlyList<DeskSummary> ByDepartment(IEnumerable<DeskForm> forms) =>
    [
        .. forms.GroupBy(form => form.Department)
            .Select(group => new DeskSummary(group.Key, [.. group]))
            .OrderByDescending(summary => summary.Count(Severity.Blocking))
            .ThenByDescending(summary => summary.Count(Severity.Major))
            .ThenByDescending(summary => summary.Amount),
    ];
}
