using System.Collections;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;

namespace Biaochi.Documents;

/// <summary>What <c>biaochi read --format json</c> prints: the forms of all documents, the text beside them, and what needs a person's eye.</summary>
public static class ReadJson
{
    /// <summary>Writes one JSON object in UTF-8, indented, without a byte order mark.</summary>
    public static void Write(Stream stream, IReadOnlyList<ReadResult> results) => FormJson.Write(stream, new FormDocument
    {
        Forms = new EntriesInTurn([.. results.SelectMany(result => result.Forms)]),
        Notes = [.. results.SelectMany(result => result.Notes).Select(note => new NoteEntry(note.Text, note.Position.File, note.Position.Page, note.Position.Line))],
        Problems = [.. results.SelectMany(result => result.Problems).Select(ToEntry)],
    });

    private static ProblemEntry ToEntry(DocumentProblem problem) =>
        new(problem.Code, problem.Message, problem.Text, problem.Position.File, problem.Position.Page, problem.Position.Line);

    /// <summary>The entries of forms, each made when it is its turn to be written, so that thousands never stand in memory beside their forms.</summary>
    private sealed class EntriesInTurn(IReadOnlyList<TargetForm> forms) : IReadOnlyList<FormEntry>
    {
        public int Count => forms.Count;

        public FormEntry this[int index] => FormMapping.ToEntry(forms[index]);

        public IEnumerator<FormEntry> GetEnumerator() => forms.Select(FormMapping.ToEntry).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
