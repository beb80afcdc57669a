namespace Biaochi.Tests.Commands;

public sealed class CommandHelpTests
{
    [Fact]
    public async Task Help_OfACommandOfACommand_NamesBoth()
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync("user", "add", "--help");

        Assert.Equal(0, run.Status);
        Assert.Contains("用法：biaochi user add NAME [选项]", run.Text, StringComparison.Ordinal);
    }
}
