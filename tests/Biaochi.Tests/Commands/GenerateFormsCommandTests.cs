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

    [Theory]
    [InlineData("generate", "--forms", "10")]
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
