using Biaochi.Core.Accounts;

namespace Biaochi.Core.Declarations;

/// <summary>Who may read which declarations: one condition, for lists and for single ones.</summary>
internal static class DeclarationAccess
{
    /// <summary>
    /// The finance side and administrators read all of the region; a department what its units have; a unit its own; outside readers only what has
    /// been submitted.
    /// </summary>
    public static IQueryable<Declaration> VisibleTo(this IQueryable<Declaration> declarations, Actor actor)
    {
        if (actor.IsOperator)
        {
            return declarations;
        }

        var own = declarations.Where(d => d.RegionId == actor.RegionId);
        if (actor.ReadsRegion())
        {
            return own;
        }

        bool isClerk = actor.Has(Role.UnitClerk), isDepartment = actor.Has(Role.DepartmentReviewer), isObserver = actor.Has(Role.Observer);
        return own.Where(d => (isClerk && d.UnitId == actor.OrganisationId)
            || (isDepartment && d.DepartmentId == actor.OrganisationId)
            || (isObserver && d.LastVersionNumber > 0));
    }

    /// <summary>Whether a person reads every form of the region that was submitted: whoever reads all of them, and outside readers.</summary>
    public static bool ReadsAllSubmitted(this Actor actor) => actor.IsOperator || actor.ReadsRegion() || actor.Has(Role.Observer);

    /// <summary>Whether a person of the region reads a submitted form of that unit: the same condition for one.</summary>
    public static bool ReadsSubmitted(this Actor actor, Guid unitId, Guid departmentId) =>
        actor.ReadsAllSubmitted() || actor.Has(Role.UnitClerk, unitId) || actor.Has(Role.DepartmentReviewer, departmentId);

    private static bool ReadsRegion(this Actor actor) =>
        actor.ActsForRegion || actor.HasAny(Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer, Role.Administrator);
}
