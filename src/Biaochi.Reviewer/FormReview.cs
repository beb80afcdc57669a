using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>A form and what was found in it, the most severe first.</summary>
public sealed record FormReview(TargetForm Form, IReadOnlyList<Finding> Findings);
