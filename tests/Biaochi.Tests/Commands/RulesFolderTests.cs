using System.Text;
using Biaochi.Commands;
using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Commands;

/// <summary>A place's own rules hold wherever forms are reviewed, not only in <c>review</c>.</summary>
public sealed class RulesFolderTests
{
    /// <summary>A sum that is wrong is only a hint here.</summary>
    private const string Lenient = """
        {
          "basis": { "document": "青财绩〔2024〕6号", "title": "青禾县预算绩效目标审核办法", "verified": true },
          "cases": { "unequal": { "severity": "advisory" }, "unreadable": { "severity": "advisory" } }
        }
        """;

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Import_WithRules_CountsFindingsByThem(bool isLenient, int blocking)
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum())).With("rules/funding-sum.json", Encoding.UTF8.GetBytes(Lenient));

        var run = await folder.RunAsync(["import", "a.json", "--data", "county", "--county", "149900", .. isLenient ? ["--rules", "rules"] : Array.Empty<string>()]);

        Assert.Equal((0, ""), (run.Status, run.Messages));
        await using var data = await DataFolder.OpenAsync(Path.Combine(folder.Path, "county"), TestContext.Current.CancellationToken);
        var declaration = await data.RunAsync(services => services.GetRequiredService<BiaochiDbContext>().Declarations.SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(blocking, declaration.BlockingCount);
    }

    [Theory]
    [InlineData("serve", "--data", "county")]
    [InlineData("import", "a.json", "--data", "county")]
    [InlineData("submit", "--all", "--as", "chenxr", "--data", "county")]
    public async Task Command_RulesThatAreNone_SaysWhichAndStartsNothing(params string[] words)
    {
        using var folder = new WorkingFolder().With("rules/no-such-rule.json", Encoding.UTF8.GetBytes(Lenient));

        var run = await folder.RunAsync([.. words, "--rules", "rules"]);

        Assert.Equal(2, run.Status);
        Assert.Contains("no-such-rule.json", run.Messages, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "county")));
    }
}
