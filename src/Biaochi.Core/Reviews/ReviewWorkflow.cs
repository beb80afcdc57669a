using System.Collections.Immutable;
using Biaochi.Core.Accounts;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;

namespace Biaochi.Core.Reviews;

/// <summary>One step: at which stage it is taken, and by which role.</summary>
public sealed record ReviewStepRule(ReviewStep Step, Stage Stage, Role Role);

/// <summary>The way of a review as data. Steps of one stage run side by side; the stage is left when all of them have passed.</summary>
public sealed record ReviewWorkflow(ImmutableArray<ReviewStepRule> Steps)
{
    /// <summary>单位申报 → 主管部门 → {业务股室 ∥ 绩效股} → 预算股 → 入库.</summary>
    public static ReviewWorkflow Standard { get; } = new(
    [
        new(ReviewStep.Department, Stage.Department, Role.DepartmentReviewer),
        new(ReviewStep.FinanceSection, Stage.Finance, Role.FinanceReviewer),
        new(ReviewStep.Performance, Stage.Finance, Role.PerformanceReviewer),
        new(ReviewStep.Budget, Stage.Budget, Role.BudgetReviewer),
    ]);

    public IEnumerable<ReviewStepRule> At(Stage stage) => Steps.Where(step => step.Stage == stage);

    /// <summary>The stage that follows; after the last one a declaration is admitted.</summary>
    public Stage After(Stage stage) => Steps.Where(step => step.Stage > stage).Select(step => step.Stage).DefaultIfEmpty(Stage.Admitted).Min();

    /// <summary>Whether that step of a department's declarations is the actor's: by role, and by whose declarations his organisation reviews.</summary>
    public static bool IsResponsible(Actor actor, ReviewStepRule step, Organisation department) => actor.RegionId == department.RegionId && step.Step switch
    {
        ReviewStep.Department => actor.Has(step.Role, department.Id),
        ReviewStep.FinanceSection => department.SectionId is { } section ? actor.Has(step.Role, section) : actor.Has(step.Role),
        ReviewStep.Performance or ReviewStep.Budget => actor.Has(step.Role),
    };
}
