using Biaochi.Core.Accounts;
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
    public static async Task<IReadOnlyList<DeclarationRow>> OfAsync(BiaochiDbContext dbContext, DeclarationReview review, IReadOnlyList<DeclarationRow> rows, CancellationToken cancellationToken)
    {
        var listed = rows.Select(row => row.Id).ToList();
        var dismissals = await dbContext.FindingDismissals.AsNoTracking().Where(d => d.Side == DismissalSide.Reviewer && listed.Contains(d.DeclarationId)).ToListAsync(cancellationToken);
        if (dismissals.Count == 0)
        {
            return rows;
        }

        var dismissed = dismissals.ToLookup(d => d.DeclarationId);
        var touched = dismissed.Select(group => group.Key).ToList();
        var counted = new Dictionary<Guid, DeclarationRow>();
        foreach (var declaration in await dbContext.Declarations.AsNoTracking().Where(d => touched.Contains(d.Id)).ToListAsync(cancellationToken))
        {
            var form = FormJson.ReadCanonical(declaration.DraftJson);
            // As at submission: the counts are those of the whole office, whoever reads the list.
            var findings = await review.AmongOthersAsync(declaration, form, Actor.Operator, cancellationToken);
            counted[declaration.Id] = Count(rows.First(row => row.Id == declaration.Id), [.. findings.Where(finding => !dismissed[declaration.Id].Any(dismissal => dismissal.Covers(form, finding)))]);
        }

        return [.. rows.Select(row => counted.GetValueOrDefault(row.Id, row))];
    }

    private static DeclarationRow Count(DeclarationRow row, IReadOnlyCollection<Finding> standing) => row with
    {
        BlockingCount = standing.Count(finding => finding.Severity is Severity.Blocking),
        MajorCount = standing.Count(finding => finding.Severity is Severity.Major),
        MinorCount = standing.Count(finding => finding.Severity is Severity.Minor or Severity.Advisory),
    };
}
