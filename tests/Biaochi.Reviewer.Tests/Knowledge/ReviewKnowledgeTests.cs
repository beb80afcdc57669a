using System.Text;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Rules;

namespace Biaochi.Reviewer.Tests.Knowledge;

public sealed class ReviewKnowledgeTests
{
    private static readonly string Default = ReadDefault();

    [Fact]
    public void RuleSet_DefaultKnowledge_Loads() => Assert.NotEmpty(Load(Default).Rules);

    [Theory]
    [InlineData("\"unequal\": {", "\"unequa1\": {", "缺少 rules.funding-sum.cases.unequal")]
    [InlineData("\"funding-sum\": {", "\"funding-sums\": {", "缺少 rules.funding-sum")]
    [InlineData("\"savings\": [", "\"saving\": [", "缺少 rules.name-value-mismatch.words.savings")]
    [InlineData("\"heading\": [\"projectName\"", "\"heading\": [\"projectTitle\"", "rules.required-blank.words.heading 中“projectTitle”不是申报表的栏目")]
    [InlineData("\"degree-names\": [", "\"degree-names\": [\" \", ", "rules.name-value-mismatch.words.degree-names 中有空词")]
    [InlineData("\"unequal\": {", "\"more\": { \"severity\": \"minor\" }, \"unequal\": {", "rules.funding-sum.cases.more 没有规则使用")]
    [InlineData("\"rules\": {", "\"rules\": { \"invented\": { \"basis\": { \"document\": \"\", \"title\": \"\", \"verified\": false }, \"cases\": {} },", "rules.invented 没有规则使用")]
    [InlineData("\"severity\": \"minor\"", "\"severity\": \"grave\"", "$.rules.")]
    [InlineData("\"title\":", "\"titel\":", "第 3 行")]
    public void RuleSet_KnowledgeThatCannotBeRight_NamesFileAndPosition(string right, string wrong, string place)
    {
        // Arrange
        var position = Default.IndexOf(right, StringComparison.Ordinal);
        var json = Default[..position] + wrong + Default[(position + right.Length)..];

        // Act
        var exception = Record.Exception(() => Load(json));

        // Assert
        var refused = Assert.IsType<KnowledgeException>(exception);
        Assert.Contains("规则集 试验.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    private static RuleSet Load(string json) => new(ReviewKnowledge.Parse("试验.json", Encoding.UTF8.GetBytes(json)));

    private static string ReadDefault()
    {
        using var reader = new StreamReader(typeof(FormReviewer).Assembly.GetManifestResourceStream("2015.json")!);
        return reader.ReadToEnd();
    }
}
