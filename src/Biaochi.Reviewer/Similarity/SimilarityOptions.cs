namespace Biaochi.Reviewer.Similarity;

/// <summary>How a <see cref="SimilarityIndex"/> is laid out and what it answers.</summary>
public sealed record SimilarityOptions
{
    /// <summary>How many forms it will hold, which decides how its table is laid out. More are taken in too, and found more slowly.</summary>
    public int ExpectedForms { get; init; } = 1000;

    /// <summary>Words that more forms share than this are the boilerplate of a template or a rule, and say nothing about any two of them.</summary>
    public int MaxFormsSharing { get; init; } = 64;

    /// <summary>The forms that share the rarest words are looked at in full, so many of them.</summary>
    public int MaxCandidates { get; init; } = 24;

    /// <summary>Letters of the shortest passage that is told.</summary>
    public int MinLetters { get; init; } = 20;

    /// <summary>From this share of common words on, 0 to 1, two forms are nearly the same.</summary>
    public double MinResemblance { get; init; } = 0.7;
}
