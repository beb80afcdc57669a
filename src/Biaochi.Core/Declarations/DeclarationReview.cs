using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Core.Declarations;

/// <summary>The automatic reviewer on forms inside the workflow: contacts must be filled in, and publication masks them by itself.</summary>
public static class DeclarationReview
{
    private static readonly ReviewContext Context = new() { IsPublishedCopy = false };

    public static ImmutableArray<Finding> Of(TargetForm form) => FormReviewer.Review(form, Context);
}
