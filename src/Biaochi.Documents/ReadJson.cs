using Biaochi.Forms.Interchange;

namespace Biaochi.Documents;

/// <summary>What <c>biaochi read --format json</c> prints: the forms, notes and problems of all documents in one interchange document.</summary>
public static class ReadJson
{
    public static void Write(Stream stream, IReadOnlyList<ReadResult> results) => FormJson.Write(stream, new FormDocument
    {
        Forms = [.. results.SelectMany(result => result.Forms).Select(FormMapping.ToEntry)],
        Notes = [.. results.SelectMany(result => result.Notes).Select(note => new NoteEntry(note.Text, note.Position.File, note.Position.Page, note.Position.Line))],
        Problems =
        [
            .. results.SelectMany(result => result.Problems)
                .Select(problem => new ProblemEntry(problem.Code, problem.Message, problem.Text, problem.Position.File, problem.Position.Page, problem.Position.Line)),
        ],
    });
}
