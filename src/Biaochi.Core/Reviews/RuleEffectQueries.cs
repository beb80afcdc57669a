using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Reviewer;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>What came of one rule's findings.</summary>
/// <param name="Hits">How often it objected to a submitted version.</param>
/// <param name="Accepted">How often a reviewer made an opinion of it.</param>
/// <param name="DismissedByUnits">How often a unit said why it is none.</param>
/// <param name="DismissedByReviewers">How often a reviewer did.</param>
public sealed record RuleEffect(string Code, string Title, int Hits, int Accepted, int DismissedByUnits, int DismissedByReviewers)
{
    /// <summary>The share of its judged findings that reviewers threw out, in per cent; null before anybody has judged one.</summary>
    public int? NoisePercent => Accepted + DismissedByReviewers is var judged and > 0 ? DismissedByReviewers * 100 / judged : null;
}

/// <summary>规则效果: hits, accepted and dismissed of each rule in a region, so that noisy rules are seen.</summary>
public sealed class RuleEffectQueries(BiaochiDbContext dbContext)
{
    /// <summary>The noisiest first, then the most frequent.</summary>
    public async Task<IReadOnlyList<RuleEffect>> GetAsync(Actor actor, CancellationToken cancellationToken)
    {
        var hits = await dbContext.RuleHits.Where(h => h.RegionId == actor.RegionId).GroupBy(h => h.Code).Select(g => new { g.Key, Count = g.Sum(h => h.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var accepted = await dbContext.Opinions.Where(o => o.RegionId == actor.RegionId && o.FindingCode != null).GroupBy(o => o.FindingCode!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var dismissed = await dbContext.FindingDismissals.Where(d => d.RegionId == actor.RegionId).GroupBy(d => new { d.Code, d.Side }).Select(g => new { g.Key.Code, g.Key.Side, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. FormReviewer.Rules.Select(rule => new RuleEffect(
                rule.Code,
                rule.Title,
                hits.GetValueOrDefault(rule.Code),
                accepted.GetValueOrDefault(rule.Code),
                dismissed.Where(d => d.Code == rule.Code && d.Side == DismissalSide.Unit).Sum(d => d.Count),
                dismissed.Where(d => d.Code == rule.Code && d.Side == DismissalSide.Reviewer).Sum(d => d.Count)))
                .OrderByDescending(effect => effect.NoisePercent ?? -1)
                .ThenByDescending(effect => effect.DismissedByUnits)
                .ThenByDescending(effect => effect.Hits),
        ];
    }
}
