using System.CommandLine;
using Biaochi.Documents;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary>The files named on a command line, read side by side and answered in the order given.</summary>
internal sealed class FormFiles
{
    private FormFiles(IReadOnlyList<FileReading> readings) => Readings = readings;

    /// <summary>One for each file named.</summary>
    public IReadOnlyList<FileReading> Readings { get; }

    /// <summary>What was read, without the files that could not be.</summary>
    public IReadOnlyList<ReadResult> Results => [.. Readings.Select(reading => reading.Result).OfType<ReadResult>()];

    public IReadOnlyList<TargetForm> Forms => [.. Results.SelectMany(result => result.Forms)];

    public IReadOnlyList<DocumentProblem> Problems => [.. Results.SelectMany(result => result.Problems)];

    /// <summary>What reading alone answers; notes do not count.</summary>
    public int Status =>
        Readings.Any(reading => reading.Failure is not null) ? ExitStatus.UnreadableFile
        : Problems.Count > 0 ? ExitStatus.Objections
        : ExitStatus.Done;

    public static Argument<string[]> Argument()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "申报表文件，可以给多个；也可以是 biaochi read 输出的 JSON。",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"{token.Value}：没有这个选项。文件名确以两个减号开头的，请写作 {Path.Combine(".", token.Value)}。");
            }
        });
        return files;
    }

    public static FormFiles Read(IReadOnlyList<string> paths, FormLayouts layouts, int jobs)
    {
        var readings = new FileReading[paths.Count];
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => readings[i] = FileReading.Of(paths[i], layouts));
        return new FormFiles(readings);
    }

    /// <summary>Says on standard error what could not be read and what is not certain: one line each, with file and place.</summary>
    public void Report()
    {
        foreach (var reading in Readings)
        {
            if (reading.Failure is { } failure)
            {
                Console.Error.WriteLine(failure);
            }

            foreach (var problem in reading.Result?.Problems ?? [])
            {
                Console.Error.WriteLine(Sentence(problem));
            }
        }
    }

    private static string Sentence(DocumentProblem problem) =>
        problem.Message.Contains(problem.Position.File, StringComparison.Ordinal) ? problem.Message : $"{problem.Position}：{problem.Message}";
}

/// <summary>One file: what it held, or why it could not be read.</summary>
internal sealed record FileReading(string Path, ReadResult? Result, string? Failure)
{
    public static FileReading Of(string path, FormLayouts layouts)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new FileReading(path, FormReader.Read(stream, System.IO.Path.GetFileName(path), new ReadOptions { Layouts = layouts }), null);
        }
        catch (DocumentFormatException exception)
        {
            return new FileReading(path, null, exception.Message);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileReading(path, null, $"{path}：没有这个文件。请核对文件名和所在文件夹。");
        }
        catch (UnauthorizedAccessException)
        {
            return new FileReading(path, null, Directory.Exists(path) ? $"{path}：这是文件夹。请给出其中的文件，如 {System.IO.Path.Combine(path, "*.txt")}。" : $"{path}：没有权限读取。请检查文件的读取权限。");
        }
        catch (IOException exception)
        {
            return new FileReading(path, null, $"{path}：读取中断（{exception.Message}）。请确认文件没有被占用，再试一次。");
        }
    }
}
