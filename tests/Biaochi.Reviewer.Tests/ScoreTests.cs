using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Reports;
using Biaochi.Testing;

namespace Biaochi.Reviewer.Tests;

/// <summary>The findings against those of expert reviewers, by the score that the project is measured with.</summary>
public sealed partial class ScoreTests
{
    [Theory(SkipWhen = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = "The real forms are not beside this checkout.")]
    [InlineData("yonghe-2023")]
    [InlineData("fangshan-2024")]
    public async Task Review_RealCounty_IsPreciseAndFallsIntoNoTrap(string county)
    {
        // Arrange
        var gold = SharedFiles.PathOf("forms", county, "gold.json");
        var forms = FormJson.ReadDocument(await File.ReadAllBytesAsync(gold, TestContext.Current.CancellationToken));
        var review = Path.GetTempFileName();

        // Act
        await using (var stream = File.Create(review))
        {
            ReviewJson.Write(stream, FormReviewer.ReviewAll(forms), []);
        }

        var score = await ScoreAsync(gold, SharedFiles.PathOf("findings", $"{county}.json"), review);
        File.Delete(review);

        // Assert
        Assert.True(score.Recall >= 95m, $"recall {score.Recall} %");
        Assert.True(score.Precision >= 95m, $"precision {score.Precision} %");
        Assert.Equal(0m, score.Traps);
    }

    private static async Task<(decimal Recall, decimal Precision, decimal Traps)> ScoreAsync(string gold, string findings, string review)
    {
        var codes = string.Join(',', FormReviewer.Rules.Select(rule => rule.Code));
        var start = new ProcessStartInfo("python3", [SharedFiles.PathOf("tools", "score-review"), gold, findings, review, "--codes", codes]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var match = Score().Match(output);
        Assert.True(match.Success, output);
        return (Figure(match.Groups[1]), Figure(match.Groups[2]), Figure(match.Groups[3]));
    }

    private static decimal Figure(Group group) => decimal.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"recall mechanical \S+ \(([\d.]+) %\).*precision \S+ \(([\d.]+) %\).*traps (\d+)/")]
    private static partial Regex Score();
}
