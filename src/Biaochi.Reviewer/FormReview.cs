using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>A form with what the reviewer found in it.</summary>
public sealed record FormReview(TargetForm Form, ImmutableArray<Finding> Findings)
{
    /// <summary>What the project costs in the budget year; yuan. Where that column is blank or left at 0, over its period; null where the form states neither.</summary>
    public decimal? Amount => Form.Funding.Annual.Total is > 0 and var annual ? annual : Form.Funding.Period.Total ?? Form.Funding.Annual.Total;

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);
}
