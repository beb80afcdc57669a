using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>A form with what the reviewer found in it.</summary>
public sealed record FormReview(TargetForm Form, ImmutableArray<Finding> Findings)
{
    /// <summary>What the project costs in the budget year, or else over its period; yuan. Null where the form states neither.</summary>
    public decimal? Amount => Form.Funding.Annual.Total ?? Form.Funding.Period.Total;

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
