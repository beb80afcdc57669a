using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>A form with what the reviewer found in it.</summary>
public sealed record FormReview(TargetForm Form, ImmutableArray<Finding> Findings);
