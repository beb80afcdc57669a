using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Biaochi.Reviewer.Tests;

public sealed class ReviewCaseTests
{
    public static TheoryData<string> Paths => [.. ReviewCase.Paths()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Review_Case_FindsWhatItExpects(string path)
    {
        // Arrange
        var @case = ReviewCase.Load(path);
        var form = @case.Form();
        var expected = @case.Expects;

        // Act
        var findings = @case.Concerned(FormReviewer.ReviewAll([form, .. @case.Others()], @case.Context())[0].Findings);

        // Assert
        var seen = findings.Select((finding, i) => @case.Seen(form, finding, expected.ElementAtOrDefault(i)));
        Assert.Equal(Lines(expected), Lines(seen));
    }

    [Fact]
    public void Review_BaseForm_FindsNothing() => Assert.Empty(FormReviewer.Review(BaseForm.Create()));

    [Fact]
    public void Rules_EachHasCasesThatFindAndCasesThatDoNot()
    {
        var cases = ReviewCase.Paths().ToLookup(path => path.Split('/')[0], path => ReviewCase.Load(path).Expects.Count > 0);

        Assert.Equal(FormReviewer.Rules.Select(rule => rule.Code).Order(), cases.Select(group => group.Key).Order());
        Assert.All(cases, group =>
        {
            Assert.True(group.Count() >= 8, $"{group.Key} has {group.Count()} cases");
            Assert.Contains(true, group);
            Assert.Contains(false, group);
        });
    }

    [Fact]
    public void Cases_EachSaysWhatItShows_InItsOwnWords()
    {
        var names = ReviewCase.Paths().Select(path => ReviewCase.Load(path).Name).ToList();

        Assert.DoesNotContain(names, string.IsNullOrWhiteSpace);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Lines(IEnumerable<JsonObject> findings) => string.Join('\n', findings.Select(finding => finding.ToJsonString(Readable)));
}
