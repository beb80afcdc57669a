using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>The figures of a set of forms: how many, how much, how many findings of each severity.</summary>
/// <param name="Name">As lists call it.</param>
/// <param name="Department">As the forms write it; null for all of them.</param>
public sealed record DeskSummary(string Name, string? Department, IReadOnlyList<DeskForm> Forms)
{
    public decimal Amount => Forms.Sum(form => form.Amount ?? 0m);

    public int Count(Severity severity) => Forms.Sum(form => form.Count(severity));

    /// <summary>By department, those with the most to mend first.</summary>
    public static IReadOnlyList<DeskSummary> ByDepartment(IEnumerable<DeskForm> forms)
    {
        var departments = forms.ToLookup(form => form.Department);
        var county = CountyName.SharedBy([.. departments.Select(department => department.Key)]);
        return
        [
            .. departments.Select(department => new DeskSummary(department.Key[county.Length..], department.Key, [.. department]))
                .OrderByDescending(summary => summary.Count(Severity.Blocking))
                .ThenByDescending(summary => summary.Count(Severity.Major))
                .ThenByDescending(summary => summary.Amount),
        ];
    }
}
