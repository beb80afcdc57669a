using System.Collections.Immutable;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Drawing;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>Documents that were read and wait for the clerk's word.</summary>
/// <param name="FiscalYear">The year of forms that do not say theirs.</param>
public sealed record ImportBatch(int FiscalYear)
{
    public ImmutableArray<ImportFile> Files { get; init; } = [];

    /// <summary>In the order they were read; a form's number never changes while it waits.</summary>
    public ImmutableArray<ReadItem> Items { get; init; } = [];

    /// <summary>About how much memory it takes, in bytes.</summary>
    public long Weight => 1 + Files.Sum(file => file.Bytes) + Items.Sum(item => item.Reading.Source?.Weight ?? 0);

    public ReadItem? Item(int number) => number >= 1 && number <= Items.Length ? Items[number - 1] : null;

    public ImportBatch With(ImportFile file, IEnumerable<FormReading> readings) => this with
    {
        Files = Files.Add(file),
        Items = Items.AddRange(readings.Select((reading, index) => new ReadItem(Items.Length + index + 1, file, reading))),
    };

    /// <summary>The batch after somebody corrected or looked at one of its forms.</summary>
    public ImportBatch With(ReadItem item) => this with { Items = Items.SetItem(item.Number - 1, item) };
}

/// <summary>One file of a batch.</summary>
/// <param name="Hash">SHA-256 of the document, for the record; empty when it could not be read.</param>
/// <param name="Failure">Why nothing could be read from it; null when it was read.</param>
public sealed record ImportFile(string Name, string Hash, long Bytes, ImmutableArray<DocumentProblem> Problems, string? Failure);

/// <summary>One form of a batch, under the number it is opened by.</summary>
public sealed record ReadItem(int Number, ImportFile File, FormReading Reading)
{
    public string Name => Reading.Form.ProjectName ?? "（没有项目名称）";

    public int DoubtCount { get; } = Reading.Doubts.Count;
}
