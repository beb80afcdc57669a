using System.Collections.Immutable;

namespace Biaochi.Documents;

/// <summary>How sure the reader is of what it put in a cell.</summary>
public enum Certainty
{
    /// <summary>A cell of the document stood beside or below its label.</summary>
    Sure,

    /// <summary>Told apart from running text, where the document does not show the borders of cells.</summary>
    Likely,

    /// <summary>Something speaks against it: a person should look.</summary>
    Doubtful,
}

/// <summary>A place in the document as it was drawn: a cell of <see cref="ReadResult.Rows"/>, or words of a line.</summary>
/// <param name="Row">The index of the row.</param>
/// <param name="Cell">The index of the cell in the row.</param>
/// <param name="Start">The first character of the words; 0 for a table cell.</param>
/// <param name="Length">How many characters; 0 for a table cell, which is meant whole.</param>
public readonly record struct DrawnPlace(int Row, int Cell, int Start = 0, int Length = 0);

/// <summary>Where the answer of one cell of the form stood, and how sure that is.</summary>
/// <param name="Places">In the order of the document; a text over several lines has several.</param>
/// <param name="Doubt">Chinese: why a person should look; null unless doubtful.</param>
public sealed record CellTrace(ImmutableArray<DrawnPlace> Places, Certainty Certainty, string? Doubt = null);

/// <summary>Where a form and each of its answers stood in the document.</summary>
/// <param name="FirstRow">The index in <see cref="ReadResult.Rows"/> of its first row.</param>
/// <param name="EndRow">The index after its last row.</param>
/// <param name="Cells">
/// By the names of the form's cells: "overview", "funding.period.county", "periodIndicators[0].name", "annualIndicators[2].value". Blank
/// cells have none.
/// </param>
public sealed record FormTrace(int FirstRow, int EndRow, IReadOnlyDictionary<string, CellTrace> Cells);
