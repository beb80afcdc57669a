using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Biaochi.Tests.Commands;

/// <summary>One run of the built program, as a script sees it.</summary>
internal sealed record ProgramRun(int Status, byte[] Output, string Messages)
{
    public string Text => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Output);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    public static Task<ProgramRun> StartAsync(string workingFolder, params string[] words) => StartAsync(workingFolder, new Dictionary<string, string>(), words);

    /// <param name="variables">Of the environment, beside those of the test.</param>
    public static async Task<ProgramRun> StartAsync(string workingFolder, IReadOnlyDictionary<string, string> variables, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "biaochi.dll"), .. words])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reading;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, output.ToArray(), messages);
    }
}

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class WorkingFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("biaochi-").FullName;

    public WorkingFolder With(string name, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    /// <summary>A shell script that can be run; its path.</summary>
    public string WithScript(string name, string commands)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }

    public Task<ProgramRun> RunAsync(params string[] words) => ProgramRun.StartAsync(Path, words);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
