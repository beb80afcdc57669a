using Biaochi.Forms.Interchange;

namespace Biaochi.Documents;

/// <summary>What <c>biaochi read --format json</c> prints: the forms of all documents, the text beside them, and what needs a person's eye.</summary>
public static class ReadJson
{
    /// <summary>Writes one JSON object in UTF-8, indented, without a byte order mark.</summary>
    public static void Write(Stream stream, IReadOnlyList<ReadResult> results) => FormJson.Write(stream, new FormDocument
    {
        Forms = [.. results.SelectMany(result => result.Forms).Select(FormMapping.ToEntry)],
        Notes = [.. results.SelectMany(result => result.Notes).Select(note => new NoteEntry(note.Text, note.Position.File, note.Position.Page, note.Position.Line))],
        Problems = [.. results.SelectMany(result => result.Problems).Select(ToEntry)],
    });

    private static ProblemEntry ToEntry(DocumentProblem problem) =>
        new(problem.Code, problem.Message, problem.Text, problem.Position.File, problem.Position.Page, problem.Position.Line);
}
