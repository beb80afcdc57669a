using Biaochi.Core.Accounts;
using Biaochi.Core.Reviews;

namespace Biaochi.Shared;

/// <summary>An entry of the menu: where it leads, what it is called, and how many wait there.</summary>
public sealed record MenuEntry(string Path, string Label, int? Count, bool IsCurrent);

/// <summary>The menu of whoever is signed in: only what the person may do. A visitor has the review desk.</summary>
public sealed class WorkbenchMenu(CurrentActor current, ReviewQueries reviews, IHttpContextAccessor accessor)
{
    public const string Home = "/workbench";
    public const string Library = "/workbench?view=all";
    public const string Desk = "/workbench/desk";
    public const string Approvals = "/workbench/approvals";
    public const string Publications = "/workbench/publications";
    public const string Rules = "/workbench/rules";

    private IReadOnlyList<MenuEntry>? _entries;

    public Actor? Actor => current.Actor;

    /// <summary>Asked twice on a page, for wide and narrow screens; counted once.</summary>
    public async Task<IReadOnlyList<MenuEntry>> GetEntriesAsync(CancellationToken cancellationToken) => _entries ??= [.. await MakeAsync(cancellationToken)];

    private async Task<IEnumerable<MenuEntry>> MakeAsync(CancellationToken cancellationToken)
    {
        var entries = new List<MenuEntry>();
        if (Actor is { } actor)
        {
            if (Works(actor))
            {
                entries.Add(Entry(Home, "待办", await reviews.CountWaitingAsync(actor, cancellationToken)));
            }

            entries.Add(Entry(Library, actor.Has(Role.UnitClerk) ? "我的申报" : "项目库"));
        }

        entries.Add(Entry(Desk, "审一批"));
        if (Actor?.Has(Role.BudgetReviewer) is true)
        {
            entries.Add(Entry(Approvals, "批复"));
            entries.Add(Entry(Publications, "公开"));
        }

        if (Actor?.HasAny(Role.PerformanceReviewer, Role.Administrator) is true)
        {
            entries.Add(Entry(Rules, "规则效果"));
        }

        return entries;
    }

    /// <summary>Whether anything can wait for that person; observers and administrators only read.</summary>
    public static bool Works(Actor actor) =>
        actor.HasAny(Role.UnitClerk, Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer);

    private MenuEntry Entry(string path, string label, int? count = null) => new(path, label, count, path == CurrentEntry());

    /// <summary>The entry by which one came: a clerk passes a finding by on his own declaration, a reviewer on one that waits for him.</summary>
    private string CurrentEntry()
    {
        var request = accessor.HttpContext!.Request;
        var isLibrary = request.Query["view"] == "all" || (Actor is { } actor && !Works(actor));
        return request.Path.Value switch
        {
            Home => isLibrary ? Library : Home,
            { } path when path.EndsWith("/finding", StringComparison.Ordinal) && Actor?.Has(Role.UnitClerk) is not true => Home,
            { } path when path.StartsWith("/workbench/declarations", StringComparison.Ordinal) => Library,
            { } path when path.StartsWith("/workbench/reviews", StringComparison.Ordinal) => Home,
            { } path => new[] { Desk, Approvals, Publications, Rules }.FirstOrDefault(entry => path.StartsWith(entry, StringComparison.Ordinal)) ?? "",
            null => "",
        };
    }
}
