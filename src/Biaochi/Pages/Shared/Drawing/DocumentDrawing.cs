using Biaochi.Documents;
using Biaochi.Documents.Shape;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>
/// Our own drawing of the part of a document that a form was read from: its words in its rows, cells and spans, never the file itself. Each
/// answer is tied to the cell of the paper it became.
/// </summary>
public sealed class DocumentDrawing
{
    /// <summary>The most rows, cells and characters that are drawn: no form of paper comes near, and a hostile document must not cost more.</summary>
    private const int MaxRows = 3000;

    private const int MaxCells = 20_000;

    private const int MaxCharacters = 500_000;

    private readonly FormSource _source;
    private readonly Dictionary<(int Row, int Cell), List<Answered>> _answers = [];
    private readonly ILookup<SourcePosition, DocumentProblem> _problems;
    private readonly HashSet<(SourcePosition, string)> _notes;
    private readonly HashSet<DocumentProblem> _shown = [];

    private DocumentDrawing(FormReading reading, FormSource source)
    {
        _source = source;
        _problems = source.Problems.ToLookup(problem => problem.Position);
        _notes = [.. source.Notes.Select(note => (note.Position, note.Text))];
        foreach (var (name, cell) in reading.ReadCells())
        {
            var label = FormCell.Label(reading.Form, name);
            foreach (var (place, index) in PlacesOf(reading, name).Select((place, index) => (place, index)))
            {
                AnswersAt(place.Row, place.Cell).Add(new Answered(place, new DrawnAnswer(name, label, cell, IsFirstPlace: index == 0)));
            }
        }

        Parts = [.. Draw()];
        Unplaced = [.. source.Problems.Where(problem => !_shown.Contains(problem))];
    }

    public IReadOnlyList<DrawnPart> Parts { get; }

    /// <summary>Problems of this form that belong to no cell of the drawing.</summary>
    public IReadOnlyList<DocumentProblem> Unplaced { get; }

    public IReadOnlyList<DocumentNote> Notes => _source.Notes;

    /// <summary>How many rows were left out because there is too much.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>The drawing of what a form was read from; null where its kind of document has nothing to draw.</summary>
    public static DocumentDrawing? Of(FormReading reading) => reading.Source is { } source ? new DocumentDrawing(reading, source) : null;

    private IEnumerable<DrawnPart> Draw()
    {
        var rows = _source.Rows.Take(CountOfDrawn(_source.Rows)).ToList();
        RowsLeftOut = _source.Rows.Count - rows.Count;
        for (var row = 0; row < rows.Count;)
        {
            if (MarkAt(rows, row) is { } mark)
            {
                yield return new DrawnMark(mark);
            }

            if (!rows[row].IsTable)
            {
                yield return new DrawnLine(CellAt(rows[row], row++, 0));
                continue;
            }

            var end = row + 1;
            while (end < rows.Count && rows[end].IsTable && rows[end].Table == rows[row].Table && MarkAt(rows, end) is null)
            {
                end++;
            }

            var first = row;
            yield return new DrawnTable(TableGrid.Arrange(rows[row..end], (index, cell) => CellAt(rows[first + index], first + index, cell)));
            row = end;
        }
    }

    private static int CountOfDrawn(IReadOnlyList<DocumentRow> rows)
    {
        var (count, cells, characters) = (0, 0, 0L);
        while (count < Math.Min(rows.Count, MaxRows))
        {
            cells += rows[count].Cells.Length;
            characters += rows[count].Cells.Sum(cell => (long)cell.Text.Length);
            if (cells > MaxCells || characters > MaxCharacters)
            {
                break;
            }

            count++;
        }

        return count;
    }

    private IEnumerable<DrawnPlace> PlacesOf(FormReading reading, string name) =>
        FormCell.Translate(name, reading.Form, reading.AsRead) is { } read && _source.Trace.Cells.TryGetValue(read, out var trace) ? trace.Places : [];

    /// <summary>What is written where a page or a sheet begins.</summary>
    private static string? MarkAt(List<DocumentRow> rows, int row)
    {
        var (now, before) = (rows[row].Position, row == 0 ? null : rows[row - 1].Position);
        return now.Sheet is { } sheet && sheet != before?.Sheet ? $"工作表“{sheet}”"
            : now.Page is { } page && page != before?.Page ? $"第 {page} 页"
            : null;
    }

    /// <param name="row">Counted from the form's first row.</param>
    private DrawnCell CellAt(DocumentRow row, int index, int cell)
    {
        var (text, place) = (row.Cells[cell].Text, new DrawnPlace(_source.Trace.FirstRow + index, cell));
        var answers = _answers.GetValueOrDefault((place.Row, cell)) ?? [];
        var problems = ProblemsAt(row, cell);
        _shown.UnionWith(problems);
        return new DrawnCell(
            answers.Exists(answer => answer.Place.Length == 0) ? $"{DrawnCell.IdOf(place)}-all" : DrawnCell.IdOf(place),
            row.IsTable ? [Whole(place, text, answers)] : [.. WordRuns.Split(text, answers)],
            problems,
            _notes.Contains((row.Position, text)) || (row.Cells[cell].Position is { } own && _notes.Contains((own, text))));
    }

    private static DrawnRun Whole(DrawnPlace place, string text, List<Answered> answers) =>
        new(text, answers.Count == 0 ? null : DrawnCell.IdOf(place), [.. answers.Select(answer => answer.Answer)]);

    /// <summary>The problems that stand at the cell: those of its row go to the cell that has their words, else to the first.</summary>
    private List<DocumentProblem> ProblemsAt(DocumentRow row, int cell)
    {
        var text = row.Cells[cell].Text;
        var own = row.Cells[cell].Position is { } position && position != row.Position ? _problems[position] : [];
        return
        [
            .. own,
            .. _problems[row.Position].Where(problem => HasWords(text, problem) || (cell == 0 && !row.Cells.Any(other => HasWords(other.Text, problem)))),
        ];
    }

    private static bool HasWords(string text, DocumentProblem problem) =>
        problem.Text is { Length: > 0 } words && (text.Contains(words, StringComparison.Ordinal) || words.Contains(text, StringComparison.Ordinal));

    private List<Answered> AnswersAt(int row, int cell)
    {
        if (!_answers.TryGetValue((row, cell), out var answers))
        {
            _answers[(row, cell)] = answers = [];
        }

        return answers;
    }
}

/// <summary>An answer at one of its places.</summary>
internal readonly record struct Answered(DrawnPlace Place, DrawnAnswer Answer);
