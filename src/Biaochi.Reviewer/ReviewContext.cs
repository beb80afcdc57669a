namespace Biaochi.Reviewer;

/// <summary>What a rule may know beside the form itself.</summary>
public sealed record ReviewContext
{
    public static ReviewContext None { get; } = new();

    /// <summary>
    /// True for a copy made for the public: blank contacts are then right. Where the document does not say, a form whose three contacts are
    /// all blank is taken for one.
    /// </summary>
    public bool? IsPublishedCopy { get; init; }
}
