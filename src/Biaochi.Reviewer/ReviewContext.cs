using System.Collections.Immutable;

namespace Biaochi.Reviewer;

/// <summary>What a rule may know beside the forms themselves.</summary>
public sealed record ReviewContext
{
    public static ReviewContext None { get; } = new();

    /// <summary>
    /// True for a copy made for the public: blank contacts are then right. False for a declaration inside the workflow: contacts must be filled
    /// in, and a mobile number in its own cell is no finding, since publication masks it. Null where the document does not say: a form
    /// whose telephone is blank or masked is taken for a published copy, and a mobile number in a form is reported.
    /// </summary>
    public bool? IsPublishedCopy { get; init; }

    /// <summary>
    /// True where forms are only reviewed and nobody publishes them as they are: the contacts at a form's foot are then no personal data that is out of
    /// place. A person's numbers in any other cell still are.
    /// </summary>
    public bool ContactsMayStand { get; init; }

    /// <summary>The rules to go by.</summary>
    public ReviewRules Rules { get; init; } = ReviewRules.Default;

    /// <summary>The departments that are known, their names by their codes; empty where nobody has set any up: the forms then speak for each other.</summary>
    public IReadOnlyDictionary<string, string> Organisations { get; init; } = ImmutableDictionary<string, string>.Empty;
}
