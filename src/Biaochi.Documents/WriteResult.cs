using System.Collections.Immutable;

namespace Biaochi.Documents;

/// <summary>What whoever writes a document should be told of.</summary>
/// <param name="MissingCharacters">Characters that a PDF's font lacks, in their order, each once: a box is seen in their place, and the text can still be found.</param>
public sealed record WriteResult(ImmutableArray<string> MissingCharacters)
{
    internal static WriteResult Complete { get; } = new([]);
}
