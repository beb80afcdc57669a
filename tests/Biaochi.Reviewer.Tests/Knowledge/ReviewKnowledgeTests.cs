using System.Text;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Rules;

namespace Biaochi.Reviewer.Tests.Knowledge;

public sealed class ReviewKnowledgeTests
{
    private const string Folder = "Knowledge/2015/";

    [Fact]
    public void RuleSet_DefaultKnowledge_Loads() => Assert.NotEmpty(new RuleSet(ReviewKnowledge.Default).Rules);

    [Fact]
    public void RuleSet_DefaultKnowledge_CitesDocumentAndPartOfEachRule() => Assert.All(new RuleSet(ReviewKnowledge.Default).Rules, rule =>
    {
        Assert.Matches("^(财预〔20[0-9]{2}〕[0-9]+号|国务院令第[0-9]+号|GB/T 9704—2012|《.+》)", rule.Description.Basis);
        Assert.Matches("(“.+”|第[一二三四五六七八九十0-9.]+条)", rule.Description.Basis);
        Assert.NotEmpty(rule.Description.BasisTitle);
    });

    [Theory]
    [InlineData("funding-sum", "\"unequal\": {", "\"unequa1\": {", "试验/funding-sum.json 缺少 cases.unequal")]
    [InlineData("name-value-mismatch", "\"savings\": [", "\"saving\": [", "试验/name-value-mismatch.json 缺少 words.savings")]
    [InlineData("required-blank", "\"heading\": [\"projectName\"", "\"heading\": [\"projectTitle\"", "试验/required-blank.json 的 words.heading 中“projectTitle”不是申报表的栏目")]
    [InlineData("name-value-mismatch", "\"degree-names\": [", "\"degree-names\": [\" \", ", "words.degree-names 中有空词")]
    [InlineData("funding-sum", "\"unequal\": {", "\"more\": { \"severity\": \"minor\" }, \"unequal\": {", "试验/funding-sum.json 的 cases.more 没有规则使用")]
    [InlineData("funding-sum", "\"severity\": \"blocking\"", "\"severity\": \"grave\"", "试验/funding-sum.json 第 4 行")]
    [InlineData("rule-set", "\"title\":", "\"titel\":", "试验/rule-set.json 第 3 行")]
    public void RuleSet_KnowledgeThatCannotBeRight_NamesFileAndPosition(string name, string right, string wrong, string message)
    {
        // Arrange
        var files = Default().ToDictionary(file => file.Name, file => file.Utf8);
        var text = Encoding.UTF8.GetString(files[name]);
        var position = text.IndexOf(right, StringComparison.Ordinal);
        files[name] = Encoding.UTF8.GetBytes(text[..position] + wrong + text[(position + right.Length)..]);

        // Act
        var exception = Record.Exception(() => Load(files.Select(file => (file.Key, file.Value))));

        // Assert
        Assert.Contains(message, Assert.IsType<KnowledgeException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RuleSet_FileMissing_IsNamed() =>
        Assert.Contains("缺少 funding-sum.json", Assert.Throws<KnowledgeException>(() => Load(Default().Where(file => file.Name != "funding-sum"))).Message, StringComparison.Ordinal);

    [Fact]
    public void RuleSet_FileOfNoRule_IsNamed() =>
        Assert.Contains("试验/invented.json 没有规则使用", Assert.Throws<KnowledgeException>(() => Load(Default().Append(("invented", Default().First(file => file.Name == "funding-sum").Utf8)))).Message, StringComparison.Ordinal);

    private static RuleSet Load(IEnumerable<(string Name, byte[] Utf8)> files) => new(ReviewKnowledge.Parse("试验", files));

    private static IEnumerable<(string Name, byte[] Utf8)> Default()
    {
        var assembly = typeof(FormReviewer).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            yield return (Path.GetFileNameWithoutExtension(name), bytes.ToArray());
        }
    }
}
