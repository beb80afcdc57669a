namespace Biaochi.Tests.Commands;

public sealed class BenchReadCommandTests
{
    [Fact]
    public async Task BenchRead_SomeKinds_TellsOfEachHowManyFormsWereRead()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("bench", "read", "--forms", "20", "--per-document", "10", "--kind", "xlsx", "html");

        Assert.Equal((0, ""), (run.Status, run.Messages));
        var lines = run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["文件\t表数", "xlsx\t20", "html\t20"], lines.Select(line => string.Join('\t', line.Split('\t')[..2])));
    }

    [Fact]
    public async Task BenchRead_KindThatIsNone_IsBadUsage()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("bench", "read", "--kind", "paper");

        Assert.Equal((2, ""), (run.Status, run.Text));
    }
}
