using System.Collections.Immutable;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>What lies on a desk: the files brought in, and their forms with what was found in them.</summary>
public sealed record DeskBatch
{
    public static DeskBatch Empty { get; } = new();

    public ImmutableArray<DeskFile> Files { get; init; } = [];

    /// <summary>In the order they were read; a form's number never changes while it lies here.</summary>
    public ImmutableArray<DeskForm> Forms { get; init; } = [];

    public bool IsEmpty => Files.IsEmpty;

    public long Bytes => Files.Sum(file => file.Bytes);

    /// <summary>About how much memory it takes, in bytes.</summary>
    public long Weight => 1 + Bytes + Forms.Sum(form => form.Reading.Source?.Weight ?? 0);

    public IEnumerable<DeskFile> Unreadable => Files.Where(file => file.Failure is not null);

    public IEnumerable<DocumentProblem> Problems => Files.SelectMany(file => file.Problems);

    /// <summary>What the office puts into its letters; null until it has said so.</summary>
    public LetterSettings? Letters { get; init; }

    /// <summary>The figures of what stands on the desk, without the findings that were dismissed.</summary>
    public BatchReport Report => BatchReport.Of([.. Forms.Select(form => form.Standing)]);

    /// <summary>The projects with the opinions that go out, in the order of the documents.</summary>
    public IEnumerable<ReviewedProject> Projects => Forms.Select(form => form.Project);

    /// <summary>The forms with the gravest findings first.</summary>
    public IEnumerable<DeskForm> ByGravity => Forms
        .OrderByDescending(form => form.Count(Severity.Blocking))
        .ThenByDescending(form => form.Count(Severity.Major))
        .ThenByDescending(form => form.Count(Severity.Minor))
        .ThenBy(form => form.Number);

    public DeskForm? Form(int number) => number >= 1 && number <= Forms.Length ? Forms[number - 1] : null;

    /// <summary>The form among whose rows the problem stands.</summary>
    public DeskForm? FormOf(DocumentProblem problem) => Forms.FirstOrDefault(form => form.Reading.Source?.Problems.Contains(problem) is true);

    public DeskBatch With(DeskFile file, IEnumerable<FormReading> readings) => this with
    {
        Files = Files.Add(file),
        Forms = Forms.AddRange(readings.Select((reading, index) => DeskForm.Of(Forms.Length + index + 1, file.Name, reading))),
    };

    /// <summary>The batch after somebody changed one of its forms, or decided about its findings.</summary>
    public DeskBatch With(DeskForm changed) => this with { Forms = Forms.SetItem(changed.Number - 1, changed) };
}

/// <summary>One file of a batch.</summary>
/// <param name="Failure">Why nothing could be read from it; null when it was read.</param>
public sealed record DeskFile(string Name, long Bytes, int FormCount, ImmutableArray<DocumentProblem> Problems, string? Failure);
