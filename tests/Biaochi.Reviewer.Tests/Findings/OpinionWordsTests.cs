using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;
using Biaochi.Testing;

namespace Biaochi.Reviewer.Tests.Findings;

/// <summary>What every opinion has in common, over all that is said about the forms of 青禾县: it is short, whole, and asks politely for something.</summary>
public sealed class OpinionWordsTests
{
    /// <summary>Opinion and suggestion together, as a reviewer writes them: one or two sentences.</summary>
    private const double MeanLength = 65;
    private const int LongestLength = 120;

    private static readonly Lazy<ImmutableArray<Finding>> Findings = new(() =>
    [
        .. InventedCounty.Forms.GroupBy(sample => sample.File[..4])
            .SelectMany(year => FormReviewer.ReviewAll(year.Select(sample => sample.Form)))
            .SelectMany(review => review.Findings),
    ]);

    [Fact]
    public void Opinions_OnAverage_AreAsShortAsAReviewers()
    {
        var mean = Findings.Value.Average(Length);

        Assert.True(mean <= MeanLength, $"{mean:0.0}");
    }

    [Fact]
    public void Opinion_Any_IsOneOrTwoSentences()
    {
        var wordy = Findings.Value.Where(finding => Length(finding) > LongestLength).Select(Words);

        Assert.Empty(wordy);
    }

    [Fact]
    public void Opinion_Any_IsAWholeSentence()
    {
        var broken = Findings.Value.Where(finding => !IsWhole(finding.Opinion) || !IsWhole(finding.Suggestion)).Select(Words);

        Assert.Empty(broken);
    }

    [Fact]
    public void Suggestion_Any_AsksPolitely()
    {
        var curt = Findings.Value.Where(finding => !finding.Suggestion.Contains('请')).Select(Words);

        Assert.Empty(curt);
    }

    private static int Length(Finding finding) => finding.Opinion.Length + finding.Suggestion.Length;

    private static bool IsWhole(string text) => text[^1] is '。' && !text.Contains("。。") && !text.Contains("，。") && !text.Contains("“”");

    private static string Words(Finding finding) => $"{finding.Code}: {finding.Opinion} {finding.Suggestion}";
}
