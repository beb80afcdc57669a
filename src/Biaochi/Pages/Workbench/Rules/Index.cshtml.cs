using Biaochi.Core.Accounts;
using Biaochi.Core.Reviews;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Rules;

/// <summary>规则效果: what came of each rule's findings, so that noisy rules are seen.</summary>
internal sealed class IndexModel(RuleEffectQueries effects) : WorkbenchPage
{
    public IReadOnlyList<RuleEffect> Effects { get; private set; } = [];

    /// <summary>Rules that have never objected to anything.</summary>
    public IReadOnlyList<RuleEffect> Silent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Actor.HasAny(Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer, Role.Administrator))
        {
            return Forbid();
        }

        var all = await effects.GetAsync(Actor, Aborted);
        Effects = [.. all.Where(IsHeard)];
        Silent = [.. all.Where(effect => !IsHeard(effect))];
        return Page();
    }

    private static bool IsHeard(RuleEffect effect) => effect.Hits + effect.Accepted + effect.DismissedByUnits + effect.DismissedByReviewers > 0;
}
