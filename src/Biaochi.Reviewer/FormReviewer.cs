using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>The automatic reviewer: a form in, findings out. Stateless and safe to share between threads.</summary>
public static class FormReviewer
{
    /// <summary>All findings, the most severe first, then in the order of the form.</summary>
    public static IReadOnlyList<Finding> Review(TargetForm form, ReviewContext? context = null) => [];
}
