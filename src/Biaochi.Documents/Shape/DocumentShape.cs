namespace Biaochi.Documents.Shape;

/// <summary>A document in the neutral shape, with what stands in it beside rows and lines.</summary>
internal sealed record DocumentShape(IReadOnlyList<DocumentRow> Rows)
{
    /// <summary>What is no part of the forms' text: comments, deleted text of tracked changes, hidden rows and columns, heads and feet of pages.</summary>
    public IReadOnlyList<DocumentNote> Notes { get; init; } = [];

    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];
}
