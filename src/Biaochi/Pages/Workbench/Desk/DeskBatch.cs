using System.Collections.Immutable;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using Biaochi.Reviewer.ScoreSheet;

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

    /// <summary>The forms are about to be published as they are, so that the contacts in them are an objection too.</summary>
    public bool IsForPublication { get; private init; }

    /// <summary>The batch with more files, its forms reviewed together: what one form shares with another is a finding too.</summary>
    public DeskBatch With(IReadOnlyList<ReadFile> files, ReviewRules rules) => this with
    {
        Files = Files.AddRange(files.Select(read => read.File)),
        Forms = Review(Forms.Select(Draft.Of).Concat(files.SelectMany(read => read.Readings.Select(reading => new Draft(read.File.Name, reading)))), rules),
    };

    /// <summary>The batch after somebody corrected one of its forms.</summary>
    public DeskBatch With(int number, FormReading corrected, ReviewRules rules) =>
        this with { Forms = Review(Forms.Select(form => form.Number == number ? Draft.Of(form) with { Reading = corrected } : Draft.Of(form)), rules) };

    /// <summary>The batch reviewed for publication, or not.</summary>
    public DeskBatch For(bool publication, ReviewRules rules)
    {
        var changed = this with { IsForPublication = publication };
        return changed with { Forms = changed.Review(Forms.Select(Draft.Of), rules) };
    }

    /// <summary>The batch after somebody decided about the findings of one of its forms.</summary>
    public DeskBatch With(DeskForm decided) => this with { Forms = Forms.SetItem(decided.Number - 1, decided) };

    private ImmutableArray<DeskForm> Review(IEnumerable<Draft> forms, ReviewRules rules)
    {
        var drafts = forms.ToList();
        var reviews = FormReviewer.ReviewAll(drafts.Select(draft => draft.Reading.Form), new ReviewContext { Rules = rules, ContactsMayStand = !IsForPublication });
        return
        [
            .. drafts.Select((draft, index) => new DeskForm(index + 1, draft.FileName, draft.Reading, reviews[index]) { Decisions = draft.Decisions, OwnOpinions = draft.OwnOpinions, DecidedSheet = draft.DecidedSheet }),
        ];
    }

    /// <summary>A form before its review, with what a person has already decided about it.</summary>
    private sealed record Draft(string FileName, FormReading Reading)
    {
        public ImmutableDictionary<string, DeskDecision> Decisions { get; private init; } = ImmutableDictionary<string, DeskDecision>.Empty;

        public string? OwnOpinions { get; private init; }

        public ReviewSheet? DecidedSheet { get; private init; }

        public static Draft Of(DeskForm form) => new(form.FileName, form.Reading) { Decisions = form.Decisions, OwnOpinions = form.OwnOpinions, DecidedSheet = form.DecidedSheet };
    }
}

/// <summary>One file of a batch.</summary>
/// <param name="Failure">Why nothing could be read from it; null when it was read.</param>
public sealed record DeskFile(string Name, long Bytes, int FormCount, ImmutableArray<DocumentProblem> Problems, string? Failure);

/// <summary>A file with what was read from it.</summary>
public sealed record ReadFile(DeskFile File, ImmutableArray<FormReading> Readings);
