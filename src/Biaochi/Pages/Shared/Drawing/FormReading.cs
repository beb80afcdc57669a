using System.Collections.Immutable;
using Biaochi.Documents;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Shared.Drawing;

/// <summary>One form as a document gave it, and what a person has corrected and looked at since. Nothing of it is kept until somebody says so.</summary>
/// <param name="AsRead">What the reader made of the document.</param>
/// <param name="Form">The same with the person's corrections.</param>
/// <param name="Source">Null where there is nothing to compare with.</param>
public sealed record FormReading(TargetForm AsRead, TargetForm Form, FormSource? Source)
{
    /// <summary>The cells that a person has looked at, by their names in <see cref="AsRead"/>.</summary>
    private ImmutableHashSet<string> Seen { get; init; } = [];

    /// <summary>Cells a person still has to look at, in the order of the document.</summary>
    public IReadOnlyList<DoubtfulCell> Doubts =>
    [
        .. Traced(Traces.Where(cell => cell.Value.Certainty is Certainty.Doubtful))
            .OrderBy(cell => cell.Trace.Places[0].Row).ThenBy(cell => cell.Trace.Places[0].Cell).ThenBy(cell => cell.Trace.Places[0].Start)
            .Select(cell => (cell.Now, Reading: Read(cell)))
            .Where(cell => cell.Reading.State is ReadingState.Doubtful)
            .Select(cell => new DoubtfulCell(cell.Now, FormCell.Label(Form, cell.Now), FormCell.TextAt(Form, cell.Now), cell.Reading)),
    ];

    public bool IsCorrected => !FormChanges.Between(AsRead, Form).IsEmpty;

    /// <summary>What the reader noted of each cell, by its name in <see cref="AsRead"/>.</summary>
    private IReadOnlyDictionary<string, CellTrace> Traces => Source?.Trace.Cells ?? ImmutableDictionary<string, CellTrace>.Empty;

    /// <summary>Those of the cells that are still in the form.</summary>
    private IEnumerable<TracedCell> Traced(IEnumerable<KeyValuePair<string, CellTrace>> cells) =>
        from cell in cells
        let now = FormCell.Translate(cell.Key, AsRead, Form)
        where now is not null
        select new TracedCell(cell.Key, now, cell.Value);

    /// <summary>The forms of a document, each with its part of it.</summary>
    public static IEnumerable<FormReading> Of(ReadResult result) => result.Forms.Zip(FormSource.Of(result), (form, source) => new FormReading(form, form, source));

    /// <summary>The same reading after somebody corrected the form.</summary>
    /// <param name="corrected">The form as it is to be.</param>
    /// <param name="seen">The cells that were looked at, by their names in <see cref="Form"/>.</param>
    public FormReading Correct(TargetForm corrected, IEnumerable<string> seen) => this with
    {
        Form = corrected,
        Seen = Seen.Union(seen.Select(name => FormCell.Translate(name, Form, AsRead)).OfType<string>()),
    };

    /// <summary>How each cell was read, by its name in <see cref="Form"/>; cells that were blank and still are have no reading.</summary>
    public IReadOnlyDictionary<string, CellReading> ReadCells()
    {
        var cells = Traced(Traces).ToDictionary(cell => cell.Now, Read, StringComparer.Ordinal);
        foreach (var change in FormChanges.Between(AsRead, Form).Cells)
        {
            cells.TryAdd(change.Name, new CellReading(ReadingState.Corrected, null, [], change.Before));
        }

        return cells;
    }

    private CellReading Read(TracedCell cell)
    {
        var (read, written) = (FormCell.TextAt(AsRead, cell.Name), FormCell.TextAt(Form, cell.Now));
        return new CellReading(StateOf(cell.Name, cell.Trace, read != written), cell.Trace.Doubt, [.. cell.Trace.Places.Select(DrawnCell.IdOf)], read == written ? null : read);
    }

    private ReadingState StateOf(string name, CellTrace trace, bool isCorrected) =>
        isCorrected ? ReadingState.Corrected
        : trace.Certainty switch
        {
            Certainty.Sure => ReadingState.Sure,
            Certainty.Likely => ReadingState.Likely,
            Certainty.Doubtful => Seen.Contains(name) ? ReadingState.Checked : ReadingState.Doubtful,
        };

    /// <param name="Name">In the form as it was read.</param>
    /// <param name="Now">In the form as it is.</param>
    private readonly record struct TracedCell(string Name, string Now, CellTrace Trace);
}

/// <summary>A cell a person has to look at.</summary>
public sealed record DoubtfulCell(string Name, string Label, string Text, CellReading Reading)
{
    public string CellId => PaperCell.IdOf(Name);
}
