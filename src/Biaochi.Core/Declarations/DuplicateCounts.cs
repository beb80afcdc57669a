using System.Collections.Immutable;
using Biaochi.Core.Data;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

/// <summary>
/// 疑似重复申报: what one form says of another one is as true of the other, so the counts in the lists of both change when one of them is submitted,
/// submitted with other words, or withdrawn.
/// </summary>
internal static class DuplicateCounts
{
    private const string Code = "duplicate-project";

    public static bool AreTouchedBy(ImmutableArray<Finding> findings) => findings.Any(finding => finding.Code == Code);

    /// <summary>Counts the unit's other submitted declarations of the year anew.</summary>
    /// <param name="dbContext">Where they stand; the caller saves.</param>
    /// <param name="declaration">The one that comes or goes.</param>
    /// <param name="find">What the office will find in another one then.</param>
    public static async Task RenewAsync(BiaochiDbContext dbContext, Declaration declaration, Func<Declaration, TargetForm, Task<ImmutableArray<Finding>>> find, CancellationToken cancellationToken)
    {
        var others = await dbContext.Declarations
            .Where(d => d.UnitId == declaration.UnitId && d.FiscalYear == declaration.FiscalYear && d.Id != declaration.Id && d.LastVersionNumber > 0 && d.Stage != Stage.Draft)
            .ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            DeclarationDraft.PutCounts(other, await find(other, FormJson.ReadCanonical(other.DraftJson)));
        }
    }
}
