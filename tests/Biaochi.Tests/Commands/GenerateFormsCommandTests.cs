using Biaochi.Commands;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Commands;

public sealed class GenerateFormsCommandTests
{
    [Fact]
    public async Task Generate_Forms_WritesWhatReadAccepts()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("generate", "--forms", "25", "--out", "many.json");

        Assert.Equal((0, ""), (run.Status, run.Messages));
        var read = await folder.RunAsync("read", "many.json");
        Assert.Equal(0, read.Status);
        Assert.Equal(25, read.Json.GetProperty("forms").GetArrayLength());
        Assert.All(read.Json.GetProperty("forms").EnumerateArray(), form => Assert.NotEmpty(form.GetProperty("projectName").GetString()!));
    }

    [Fact]
    public async Task Generate_SameSeed_WritesTheSameFile()
    {
        using var folder = new WorkingFolder();
        await folder.RunAsync("generate", "--forms", "10", "--seed", "5", "--out", "a.json");

        await folder.RunAsync("generate", "--forms", "10", "--seed", "5", "--out", "b.json");
        await folder.RunAsync("generate", "--forms", "10", "--seed", "6", "--out", "c.json");

        Assert.Equal(Read("a.json"), Read("b.json"));
        Assert.NotEqual(Read("a.json"), Read("c.json"));

        string Read(string name) => File.ReadAllText(Path.Combine(folder.Path, name));
    }

    [Fact]
    public async Task Generate_IntoAnEmptyDataFolder_MakesDeclarationsInEveryStageWithTheirEvents()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("generate", "--forms", "80", "--data", "county");

        Assert.Equal((0, ""), (run.Status, run.Messages));
        await using var data = await DataFolder.OpenAsync(Path.Combine(folder.Path, "county"), TestContext.Current.CancellationToken);
        var declarations = await data.RunAsync(services => services.GetRequiredService<BiaochiDbContext>().Declarations.ToListAsync(TestContext.Current.CancellationToken));
        var events = await data.RunAsync(services => services.GetRequiredService<BiaochiDbContext>().Events.GroupBy(e => e.Type).ToDictionaryAsync(g => g.Key, g => g.Count(), TestContext.Current.CancellationToken));
        var publications = await data.RunAsync(services => services.GetRequiredService<BiaochiDbContext>().Publications.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(80, declarations.Count);
        Assert.Equal(Enum.GetValues<Stage>(), declarations.Select(d => d.Stage).Distinct().Order());
        Assert.Contains(declarations, d => d.IsReturned);
        Assert.Equal(80, events["DeclarationImported"]);
        Assert.Equal(declarations.Count(d => d.LastVersionNumber > 0), events["DeclarationSubmitted"]);
        Assert.Equal(declarations.Count(d => d.BudgetState is BudgetState.Approved), events["DeclarationApproved"]);
        Assert.Equal(publications, declarations.Count(d => d.PublicationState is PublicationState.Published));
        Assert.True(publications > 0);
    }

    [Fact]
    public async Task Generate_IntoAFolderThatHasSomething_RefusesAndLeavesIt()
    {
        using var folder = new WorkingFolder().With("county/biaochi.db", [1, 2, 3]);

        var run = await folder.RunAsync("generate", "--forms", "5", "--data", "county");

        Assert.Equal(2, run.Status);
        Assert.Contains("已有内容", run.Messages, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(folder.Path, "county", "biaochi.db")));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(folder.Path, "county")));
    }

    [Theory]
    [InlineData("generate", "--forms", "10")]
    [InlineData("generate", "--forms", "10", "--out", "a.json", "--data", "county")]
    [InlineData("generate", "--forms", "0", "--out", "a.json")]
    [InlineData("generate", "--forms", "10", "--out", "no/such/folder/a.json")]
    public async Task Generate_BadUsage_Exits2(params string[] arguments)
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync(arguments);

        Assert.Equal(2, run.Status);
        Assert.NotEmpty(run.Messages);
    }

    [Fact]
    public async Task BenchSimilarity_FewForms_FindsWhatWasPlanted()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("bench", "similarity", "--forms", "300", "--queries", "20");

        Assert.Equal(0, run.Status);
        Assert.Contains("300 张", run.Text, StringComparison.Ordinal);
        Assert.Contains("整表雷同\t找到 20/20", run.Text, StringComparison.Ordinal);
    }
}
