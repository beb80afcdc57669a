using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules;

namespace Biaochi.Reviewer;

/// <summary>The automatic reviewer: a form in, findings out. Stateless and safe to share between threads.</summary>
public static class FormReviewer
{
    /// <summary>Every rule that is run, in the order of the catalogue.</summary>
    public static ImmutableArray<RuleDescription> Rules { get; } = ReviewRules.Default.Descriptions;

    /// <summary>All findings in a form by itself, the most severe first, then in the order of the form.</summary>
    public static ImmutableArray<Finding> Review(TargetForm form, ReviewContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Review(new FormBatch([form], context ?? ReviewContext.None), 0);
    }

    /// <summary>All findings in a form reviewed among known ones: of its county and year, and of the year before. What it shares with them is found too.</summary>
    public static ImmutableArray<Finding> Review(TargetForm form, IReadOnlyList<FormsInView> others, ReviewContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(others);
        return Review(FormBatch.Among(form, others, context ?? ReviewContext.None), 0);
    }

    /// <summary>
    /// Reviews forms that belong together, such as those of a county's year, in the order given: what one of them shares with another, or says
    /// otherwise than the others, is found too. Uses all processors.
    /// </summary>
    public static ImmutableArray<FormReview> ReviewAll(IEnumerable<TargetForm> forms, ReviewContext? context = null)
    {
        var batch = new FormBatch([.. forms], context ?? ReviewContext.None);
        return [.. Enumerable.Range(0, batch.Forms.Length).AsParallel().AsOrdered().Select(number => new FormReview(batch.Forms[number], Review(batch, number)))];
    }

    private static ImmutableArray<Finding> Review(FormBatch batch, int number)
    {
        var reviewed = new ReviewedForm(batch, number);
        var found = new List<Finding>();
        foreach (var rule in reviewed.Context.Rules.Set.Rules)
        {
            found.AddRange(rule.Check(reviewed));
        }

        return found.Count > 1 ? [.. found.Order(new FindingOrder(reviewed.Form))] : [.. found];
    }
}
