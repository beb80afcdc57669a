using Spectre.Console;

namespace Biaochi.Commands;

/// <summary>Shows on standard error how far the reading of several files has come, where a person looks on: a terminal, and no script.</summary>
internal static class ReadingProgress
{
    /// <param name="read">Reads the files, calling what it is given after each.</param>
    public static async Task ShowAsync(int files, Func<Action, Task> read)
    {
        if (files < 2 || Console.IsErrorRedirected)
        {
            await read(() => { });
            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(progress =>
            {
                var task = progress.AddTask($"读取 {files} 个文件", maxValue: files);
                return read(() => task.Increment(1));
            });
    }
}
