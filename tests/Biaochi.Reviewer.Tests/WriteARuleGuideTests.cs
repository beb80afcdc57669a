using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Testing;

namespace Biaochi.Reviewer.Tests;

/// <summary>docs/guides/write-a-rule.md as an official follows it: its file in a folder, a form reviewed with it.</summary>
public sealed class WriteARuleGuideTests
{
    private const string FileName = "cost-equals-budget.json";
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "guides", "write-a-rule.md"));

    [Fact]
    public void Review_WithTheFile_GoesByThePlacesOwnRule()
    {
        var form = ReviewCase.Load("cost-equals-budget/wan.json").Form();

        var finding = Assert.Single(FormReviewer.Review(form, new ReviewContext { Rules = Load(FileName, Block()) }), finding => finding.Code == "cost-equals-budget");

        Assert.Equal((Severity.Blocking, true, "青财绩〔2024〕6号第十一条"), (finding.Severity, finding.StopsSubmission, finding.Basis));
    }

    [Fact]
    public void Review_WithTheFile_KeepsAllOtherRules() =>
        Assert.Equal(FormReviewer.Rules.Select(rule => rule.Code), Load(FileName, Block()).Descriptions.Select(rule => rule.Code));

    [Theory]
    [InlineData(FileName, "\"blocking\"", "\"grave\"", "cost-equals-budget.json 第 4 行（$.cases.alone.severity）不符合格式")]
    [InlineData("cost-equals-budgets.json", "\"blocking\"", "\"blocking\"", "cost-equals-budgets.json 没有规则使用")]
    [InlineData(FileName, "\"beside-unit-cost\"", "\"beside\"", "cost-equals-budget.json 缺少 cases.beside-unit-cost")]
    public void FromFolder_WithASlip_SaysWhatTheGuideShows(string fileName, string right, string wrong, string message) =>
        Assert.Contains(message, Assert.Throws<KnowledgeException>(() => Load(fileName, Block().Replace(right, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void FromFolder_ThatIsNotThere_SaysSo() =>
        Assert.Contains("读不了文件夹", Assert.Throws<KnowledgeException>(() => ReviewRules.FromFolder(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).Message, StringComparison.Ordinal);

    /// <summary>The guide's example file.</summary>
    private static string Block()
    {
        var start = Guide.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static ReviewRules Load(string fileName, string json)
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-rules-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, fileName), json);
            return ReviewRules.FromFolder(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
