using System.Globalization;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>A part of a drawing, one under the other: a mark, a line or a table.</summary>
public abstract record DrawnPart;

/// <summary>Where another page or sheet begins, e.g. 第 3 页.</summary>
public sealed record DrawnMark(string Text) : DrawnPart;

/// <summary>A line of running text.</summary>
public sealed record DrawnLine(DrawnCell Cell) : DrawnPart;

/// <summary>Rows of cells, in the spans of the document.</summary>
public sealed record DrawnTable(IReadOnlyList<IReadOnlyList<DrawnSpan>> Rows) : DrawnPart;

/// <summary>A cell of a drawn table with the columns and rows it covers; a blank one has no <see cref="Cell"/>.</summary>
public sealed record DrawnSpan(DrawnCell? Cell, int Columns, int Rows);

/// <summary>A cell or a line that has words in it.</summary>
/// <param name="Problems">What the reader could not do with it.</param>
/// <param name="IsNote">True when its words became a note beside the form.</param>
public sealed record DrawnCell(string Id, IReadOnlyList<DrawnRun> Runs, IReadOnlyList<DocumentProblem> Problems, bool IsNote)
{
    public string Css => string.Join(' ', new[] { Problems.Count > 0 ? "lost" : "", IsNote ? "note" : "", Worst is { } answer ? answer.Reading.Css : "label" }.Where(name => name.Length > 0));

    private DrawnAnswer? Worst => Runs.SelectMany(run => run.Answers).OrderByDescending(answer => answer.Reading.State is ReadingState.Doubtful).FirstOrDefault();

    public static string IdOf(DrawnPlace place) => place.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"d-{place.Row}-{place.Cell}")
        : string.Create(CultureInfo.InvariantCulture, $"d-{place.Row}-{place.Cell}-{place.Start}");
}

/// <summary>Words that became answers of the form, or words between.</summary>
/// <param name="Id">Null for words between.</param>
public sealed record DrawnRun(string Text, string? Id, IReadOnlyList<DrawnAnswer> Answers)
{
    /// <summary>The first cell of the form that was filled from here.</summary>
    public string? CellId => Answers.Count > 0 ? PaperCell.IdOf(Answers[0].Name) : null;

    public string CellIds => string.Join(' ', Answers.Select(answer => PaperCell.IdOf(answer.Name)));

    public string Labels => string.Join('、', Answers.Select(answer => answer.Label));

    public bool IsDoubtful => Answers.Any(answer => answer.Reading.State is ReadingState.Doubtful);

    /// <summary>Why a person should look, said where an answer begins.</summary>
    public IEnumerable<string> Doubts => Answers.Where(answer => answer.IsFirstPlace && answer.Reading.State is ReadingState.Doubtful).Select(answer => answer.Reading.Doubt!).Distinct();
}

/// <summary>A cell of the form that was filled from drawn words.</summary>
/// <param name="IsFirstPlace">Whether the answer begins here; one over several lines goes on below.</param>
public sealed record DrawnAnswer(string Name, string Label, CellReading Reading, bool IsFirstPlace);
