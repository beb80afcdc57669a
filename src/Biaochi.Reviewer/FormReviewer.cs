using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Rules;

namespace Biaochi.Reviewer;

/// <summary>The automatic reviewer: a form in, findings out. Stateless and safe to share between threads.</summary>
public static class FormReviewer
{
    private static readonly RuleSet DefaultRules = new(ReviewKnowledge.Default);

    /// <summary>Every rule that is run, in the order of the catalogue.</summary>
    public static ImmutableArray<RuleDescription> Rules { get; } = [.. DefaultRules.Rules.Select(rule => rule.Description)];

    /// <summary>All findings, the most severe first, then in the order of the form.</summary>
    public static ImmutableArray<Finding> Review(TargetForm form, ReviewContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var reviewed = new ReviewedForm(form, context ?? ReviewContext.None);
        return [.. DefaultRules.Rules.SelectMany(rule => rule.Check(reviewed)).Order(new FindingOrder(form))];
    }
}
