using System.Diagnostics;
using Biaochi.Core;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Testing;
using Biaochi.Tests.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Guides;

/// <summary>docs/guides/first-county.md as a newcomer follows it: its script, with the program that was built for the tests.</summary>
public sealed class FirstCountyTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "biaochi.dll");

    [Fact(SkipUnless = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = "The next test follows the guide with two real counties.")]
    public async Task Script_OnTheInventedCounty_EndsWithItsFormsPublic()
    {
        // Arrange
        using var folder = new WorkingFolder();
        var script = Script();

        // Act
        var (status, said) = await RunAsync(script, folder.Path, Path.Combine(RepositoryFiles.Root, "samples", "qinghe", "2025", "141-water.txt"));

        // Assert
        Assert.True(status == 0, said);
        Assert.Contains("公开 2 份", said, StringComparison.Ordinal);
        Assert.Equal(2, await PublishedAsync(Path.Combine(folder.Path, "data")));
    }

    [Fact(SkipWhen = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = "The counties' published forms are not beside this checkout.")]
    public async Task Script_OnTwoCountiesInOneFolder_EndsWithBothPublic()
    {
        // Arrange
        using var folder = new WorkingFolder();

        // Act
        var first = await RunAsync(Script(), folder.Path, SharedFiles.PathOf("forms", "fangshan-2024", "source.txt"), ("COUNTY", "141128"), ("NAME", "方山县"));
        var second = await RunAsync(Script(), folder.Path, SharedFiles.PathOf("forms", "yonghe-2023", "source.txt"), ("COUNTY", "141032"), ("NAME", "永和县"), ("PREFIX", "yh-"));

        // Assert
        Assert.True(first.Status == 0, first.Said);
        Assert.True(second.Status == 0, second.Said);
        Assert.Equal(12 + 17, await PublishedAsync(Path.Combine(folder.Path, "data")));
    }

    /// <summary>The first script of the guide. Only what builds and names the program is ours: the tests have built it already.</summary>
    private static string Script()
    {
        var guide = File.ReadAllText(RepositoryFiles.PathOf("docs", "guides", "first-county.md"));
        var start = guide.IndexOf("```sh\n", StringComparison.Ordinal) + "```sh\n".Length;
        var script = guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Contains("dotnet build -c Release -v quiet src/Biaochi\n", script, StringComparison.Ordinal);
        return script
            .Replace("dotnet build -c Release -v quiet src/Biaochi\n", "", StringComparison.Ordinal)
            .Replace("artifacts/bin/Biaochi/release/biaochi.dll", Program, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Said)> RunAsync(string script, string folder, string files, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DATA"] = "data";
        start.Environment["FILES"] = files;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }

    private static async Task<int> PublishedAsync(string data)
    {
        await using var services = new ServiceCollection().AddLogging().AddBiaochiCore(SqliteDatabase.InFolder(data)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var published = await scope.ServiceProvider.GetRequiredService<BiaochiDbContext>().Publications.CountAsync(TestContext.Current.CancellationToken);
        SqliteConnection.ClearAllPools();
        return published;
    }
}
