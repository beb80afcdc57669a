using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents;

/// <summary>What a document held. Each of its words is in a form, a note or a problem.</summary>
public sealed record ReadResult(IReadOnlyList<TargetForm> Forms, IReadOnlyList<DocumentNote> Notes, IReadOnlyList<DocumentProblem> Problems)
{
    /// <summary>The document as rows of cells and lines, from which our drawing of it is made; empty for interchange JSON.</summary>
    public IReadOnlyList<DocumentRow> Rows { get; init; } = [];

    /// <summary>Where each of <see cref="Forms"/> stood in <see cref="Rows"/>, in the same order; empty for interchange JSON.</summary>
    public IReadOnlyList<FormTrace> Traces { get; init; } = [];
}

/// <summary>Text beside the forms: covers, headings, notices.</summary>
public sealed record DocumentNote(string Text, SourcePosition Position);

/// <summary>Something the reader is not sure of, or could not place.</summary>
/// <param name="Code">Stable, e.g. "unplaced-text", "no-form".</param>
/// <param name="Message">Chinese: what, why, what to do.</param>
/// <param name="Text">The words it is about; null when it is about the document.</param>
public sealed record DocumentProblem(string Code, string Message, string? Text, SourcePosition Position);
