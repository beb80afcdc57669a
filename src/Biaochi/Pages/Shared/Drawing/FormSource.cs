using Biaochi.Documents;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>The part of a document that one form was read from.</summary>
/// <param name="Rows">The rows of that form alone; the first of them is the document's row <see cref="FormTrace.FirstRow"/>.</param>
/// <param name="Problems">What stood among these rows and could not be placed, or not with certainty.</param>
/// <param name="Notes">Words among these rows that belong to no cell: page numbers, repeated heads, remarks.</param>
public sealed record FormSource(IReadOnlyList<DocumentRow> Rows, FormTrace Trace, IReadOnlyList<DocumentProblem> Problems, IReadOnlyList<DocumentNote> Notes)
{
    /// <summary>What a cell of the shape takes in memory beside its text, in bytes.</summary>
    private const long CellWeight = 160;

    /// <summary>About how much memory it takes, in bytes: a packed document takes many times the room of its file.</summary>
    public long Weight { get; } = Rows.SelectMany(row => row.Cells).Sum(cell => CellWeight + (2L * cell.Text.Length));

    /// <summary>For each form of a document its part; null where the kind of document has no rows (interchange JSON).</summary>
    public static IReadOnlyList<FormSource?> Of(ReadResult result)
    {
        var parts = result.Traces.Take(result.Forms.Count).Select(trace => RowsOf(result, trace)).ToList();
        var owners = new Dictionary<SourcePosition, int>();
        foreach (var (rows, form) in parts.Select((rows, form) => (rows, form)))
        {
            foreach (var position in rows.SelectMany(PositionsOf))
            {
                owners.TryAdd(position, form);
            }
        }

        var problems = result.Problems.Where(problem => owners.ContainsKey(problem.Position)).ToLookup(problem => owners[problem.Position]);
        var notes = result.Notes.Where(note => owners.ContainsKey(note.Position)).ToLookup(note => owners[note.Position]);
        return
        [
            .. parts.Select((rows, form) => new FormSource(rows, result.Traces[form], [.. problems[form]], [.. notes[form]])),
            .. Enumerable.Repeat<FormSource?>(null, result.Forms.Count - parts.Count),
        ];
    }

    /// <summary>Where a row and its cells stand.</summary>
    internal static IEnumerable<SourcePosition> PositionsOf(DocumentRow row) => row.Cells.Select(cell => cell.Position).OfType<SourcePosition>().Prepend(row.Position);

    private static List<DocumentRow> RowsOf(ReadResult result, FormTrace trace) => [.. result.Rows.Skip(trace.FirstRow).Take(trace.EndRow - trace.FirstRow)];
}
