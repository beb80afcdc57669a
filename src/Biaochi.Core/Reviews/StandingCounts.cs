using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>
/// The counts of a list without what reviewers have passed by. A dismissal holds as long as the words it is about stand, so that the few
/// declarations that have any are counted anew when they are listed.
/// </summary>
internal static class StandingCounts
{
    public static async Task<IReadOnlyList<DeclarationRow>> OfAsync(BiaochiDbContext dbContext, IReadOnlyList<DeclarationRow> rows, CancellationToken cancellationToken)
    {
        var listed = rows.Select(row => row.Id).ToList();
        var dismissals = await dbContext.FindingDismissals.AsNoTracking().Where(d => d.Side == DismissalSide.Reviewer && listed.Contains(d.DeclarationId)).ToListAsync(cancellationToken);
        if (dismissals.Count == 0)
        {
            return rows;
        }

        var dismissed = dismissals.ToLookup(d => d.DeclarationId);
        var touched = dismissed.Select(group => group.Key).ToList();
        var drafts = await dbContext.Declarations.AsNoTracking().Where(d => touched.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.DraftJson, cancellationToken);
        return [.. rows.Select(row => drafts.TryGetValue(row.Id, out var draft) ? Count(row, draft, dismissed[row.Id]) : row)];
    }

    private static DeclarationRow Count(DeclarationRow row, string draft, IEnumerable<FindingDismissal> dismissals)
    {
        var form = FormJson.ReadCanonical(draft);
        var standing = DeclarationReview.Of(form).Where(finding => !dismissals.Any(dismissal => dismissal.Covers(form, finding))).ToLookup(finding => finding.Severity);
        return row with
        {
            BlockingCount = standing[Severity.Blocking].Count(),
            MajorCount = standing[Severity.Major].Count(),
            MinorCount = standing[Severity.Minor].Count() + standing[Severity.Advisory].Count(),
        };
    }
}
