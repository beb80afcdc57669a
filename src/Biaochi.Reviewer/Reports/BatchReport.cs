using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Reports;

/// <summary>A batch of reviewed forms as a bureau chief wants it: how many, how much money, what is wrong, where, and which are the worst.</summary>
public sealed record BatchReport
{
    private const int WorstCount = 10;

    public static BatchReport Empty { get; } = Of([]);

    /// <summary>All forms together.</summary>
    public required BatchFigures Total { get; init; }

    /// <summary>One for each department, those with the most to mend first.</summary>
    public required ImmutableArray<BatchFigures> Departments { get; init; }

    /// <summary>One for each kind of finding, the gravest and most frequent first.</summary>
    public required ImmutableArray<CodeFigures> Codes { get; init; }

    /// <summary>The ten forms with the gravest findings; fewer where fewer have any above 提示.</summary>
    public required ImmutableArray<FormReview> Worst { get; init; }

    /// <summary>What the departments' names all begin with, e.g. 青禾县; empty when they have nothing of the kind in common.</summary>
    public required string County { get; init; }

    public static BatchReport Of(IReadOnlyCollection<FormReview> reviews)
    {
        var departments = reviews.ToLookup(review => review.Form.Department(), StringComparer.Ordinal);
        var county = CountyName.SharedBy([.. departments.Select(department => department.Key)]);
        return new BatchReport
        {
            County = county,
            Total = new BatchFigures("合计", null, [.. reviews]),
            Departments =
            [
                .. departments.Select(department => new BatchFigures(department.Key[county.Length..], department.Key, [.. department]))
                    .OrderByDescending(figures => figures.Count(Severity.Blocking))
                    .ThenByDescending(figures => figures.Count(Severity.Major))
                    .ThenByDescending(figures => figures.Amount),
            ],
            Codes = CodesOf(reviews),
            Worst = [.. ByGravity(reviews).Where(review => review.Findings.Any(finding => finding.Severity > Severity.Advisory)).Take(WorstCount)],
        };
    }

    /// <summary>The gravest first; of those alike, the one with more money.</summary>
    public static IEnumerable<FormReview> ByGravity(IEnumerable<FormReview> reviews) => reviews
        .OrderByDescending(review => review.Count(Severity.Blocking))
        .ThenByDescending(review => review.Count(Severity.Major))
        .ThenByDescending(review => review.Count(Severity.Minor))
        .ThenByDescending(review => review.Amount ?? 0m);

    private static ImmutableArray<CodeFigures> CodesOf(IEnumerable<FormReview> reviews) =>
    [
        .. reviews.SelectMany(review => review.Findings.Select(finding => (Review: review, Finding: finding)))
            .GroupBy(found => (found.Finding.Code, found.Finding.Title))
            .Select(code => new CodeFigures(
                code.Key.Code,
                code.Key.Title,
                code.Max(found => found.Finding.Severity),
                code.Count(),
                code.Select(found => found.Review).Distinct().Count(),
                code.Select(found => found.Review).Distinct().Sum(review => review.Amount ?? 0m)))
            .OrderByDescending(code => code.Gravest)
            .ThenByDescending(code => code.Count)
            .ThenBy(code => code.Code, StringComparer.Ordinal),
    ];
}

/// <summary>The figures of a set of forms.</summary>
/// <param name="Name">As lists call it, without the county's name.</param>
/// <param name="Department">As the forms write it; null for all of them.</param>
public sealed record BatchFigures(string Name, string? Department, ImmutableArray<FormReview> Reviews)
{
    /// <summary>In yuan.</summary>
    public decimal Amount => Reviews.Sum(review => review.Amount ?? 0m);

    public int FindingCount => Reviews.Sum(review => review.Findings.Length);

    public int Count(Severity severity) => Reviews.Sum(review => review.Count(severity));

    /// <summary>How many forms have a finding of that severity.</summary>
    public int FormsWith(Severity severity) => With(severity).Count();

    /// <summary>The money at stake: what the forms with a finding of that severity ask for, in yuan.</summary>
    public decimal AmountWith(Severity severity) => With(severity).Sum(review => review.Amount ?? 0m);

    /// <summary>How many forms nothing above 提示 was found in.</summary>
    public int CleanForms => Reviews.Count(review => review.Findings.All(finding => finding.Severity is Severity.Advisory));

    private IEnumerable<FormReview> With(Severity severity) => Reviews.Where(review => review.Count(severity) > 0);
}

/// <summary>How often a kind of finding occurs.</summary>
/// <param name="Gravest">Its gravest case in the batch.</param>
/// <param name="Amount">What the forms with it ask for, in yuan.</param>
public sealed record CodeFigures(string Code, string Title, Severity Gravest, int Count, int Forms, decimal Amount);
