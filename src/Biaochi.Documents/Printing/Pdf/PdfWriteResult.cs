using System.Collections.Immutable;

namespace Biaochi.Documents.Printing.Pdf;

/// <summary>What became of a written document.</summary>
/// <param name="MissingCharacters">Characters that the font lacks, in their order: a box stands in their place, and the text can still be searched.</param>
internal sealed record PdfWriteResult(int Pages, ImmutableArray<string> MissingCharacters);
