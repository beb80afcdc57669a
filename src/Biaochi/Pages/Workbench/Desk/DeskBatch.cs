using System.Collections.Immutable;
using Biaochi.Documents;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;

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

    /// <summary>The forms with the gravest findings first.</summary>
    public IEnumerable<DeskForm> ByGravity => Forms
        .OrderByDescending(form => form.Count(Severity.Blocking))
        .ThenByDescending(form => form.Count(Severity.Major))
        .ThenByDescending(form => form.Count(Severity.Minor))
        .ThenBy(form => form.Number);

    public DeskForm? Form(int number) => number >= 1 && number <= Forms.Length ? Forms[number - 1] : null;

    /// <summary>The form among whose rows the problem stands.</summary>
    public DeskForm? FormOf(DocumentProblem problem) => Forms.FirstOrDefault(form => form.Reading.Source?.Problems.Contains(problem) is true);

    /// <summary>The batch with more files, its forms reviewed together: what one form shares with another is a finding too.</summary>
    public DeskBatch With(IReadOnlyList<ReadFile> files) => this with
    {
        Files = Files.AddRange(files.Select(read => read.File)),
        Forms = Review(Forms.Select(form => (form.FileName, form.Reading)).Concat(files.SelectMany(read => read.Readings.Select(reading => (read.File.Name, reading))))),
    };

    /// <summary>The batch after somebody corrected one of its forms.</summary>
    public DeskBatch With(int number, FormReading corrected) =>
        this with { Forms = Review(Forms.Select(form => (form.FileName, form.Number == number ? corrected : form.Reading))) };

    private static ImmutableArray<DeskForm> Review(IEnumerable<(string FileName, FormReading Reading)> forms)
    {
        var read = forms.ToList();
        var reviews = FormReviewer.ReviewAll(read.Select(form => form.Reading.Form));
        return [.. read.Select((form, index) => new DeskForm(index + 1, form.FileName, form.Reading, reviews[index]))];
    }
}

/// <summary>One file of a batch.</summary>
/// <param name="Failure">Why nothing could be read from it; null when it was read.</param>
public sealed record DeskFile(string Name, long Bytes, int FormCount, ImmutableArray<DocumentProblem> Problems, string? Failure);

/// <summary>A file with what was read from it.</summary>
public sealed record ReadFile(DeskFile File, ImmutableArray<FormReading> Readings);

/// <summary>One form of a batch, under the number it is opened by.</summary>
/// <param name="Review">Of the form with the person's corrections, among the forms beside it.</param>
public sealed record DeskForm(int Number, string FileName, FormReading Reading, FormReview Review)
{
    public TargetForm Form => Reading.Form;

    /// <summary>How many cells a person still has to compare with the document.</summary>
    public int DoubtCount { get; } = Reading.Doubts.Count;

    public string Name => Form.ProjectName ?? "（没有项目名称）";

    public string Department => Form.DepartmentName ?? Form.ImplementingUnit ?? "（没有主管部门）";

    /// <summary>What the project costs in the budget year, or else over its period; yuan.</summary>
    public decimal? Amount => Form.Funding.Annual.Total ?? Form.Funding.Period.Total;

    public int Count(Severity severity) => Review.Findings.Count(finding => finding.Severity == severity);
}
