using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Core.Declarations;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Tests;

/// <summary>Every refusal is a sentence that an official would write, under a code that scripts can rely on.</summary>
public sealed partial class RefusalWordsTests
{
    private static readonly IReadOnlyList<Refusal> Refusals =
    [
        .. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(Create),
    ];

    [Fact]
    public void Codes_OfAllRefusals_AreStableWordsAndDifferent()
    {
        Assert.All(Refusals, refusal => Assert.Matches(Code(), refusal.Code));
        Assert.Equal(Refusals.Count, Refusals.DistinctBy(refusal => refusal.Code).Count());
    }

    [Fact]
    public void Messages_OfAllRefusals_AreWholeChineseSentences()
    {
        Assert.All(Refusals, refusal =>
        {
            Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("操作失败", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotMatch(NotOfficial(), refusal.Message.Replace("--county", "", StringComparison.Ordinal));
        });
    }

    private static Refusal Create(Type type) =>
        (Refusal)type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters().Select(parameter => Example(parameter.ParameterType))]);

    private static object Example(Type type) =>
        type == typeof(string) ? "甲。"
        : type == typeof(int) ? 200
        : type == typeof(Stage) ? Stage.Finance
        : type == typeof(ReviewGrade) ? ReviewGrade.Fair
        : type == typeof(SheetAnswer) ? ReviewSheet.Propose([]).Answers[0]
        : ImmutableArray<Reviewer.Findings.Finding>.Empty;

    [GeneratedRegex("^[a-z]+\\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();

    // Exclamation marks, Latin words, half-width punctuation between Chinese characters.
    [GeneratedRegex("[!！A-Za-z]|\\p{IsCJKUnifiedIdeographs}[,;:?.]")]
    private static partial Regex NotOfficial();
}
