using System.CommandLine;
using Biaochi.Documents;
using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary>The files named on a command line, read side by side and answered in the order given.</summary>
internal sealed class FormFiles
{
    private FormFiles(IReadOnlyList<FileReading> readings) => Readings = readings;

    /// <summary>One for each file.</summary>
    public IReadOnlyList<FileReading> Readings { get; }

    /// <summary>What was read, without the files that could not be.</summary>
    public IReadOnlyList<ReadResult> Results => [.. Readings.Select(reading => reading.Result).OfType<ReadResult>()];

    public IReadOnlyList<TargetForm> Forms => [.. Results.SelectMany(result => result.Forms)];

    public IReadOnlyList<DocumentProblem> Problems => [.. Results.SelectMany(result => result.Problems)];

    /// <summary>What reading alone answers; notes do not count.</summary>
    public int Status => Failures > 0 ? ExitStatus.UnreadableFile : Problems.Count > 0 ? ExitStatus.Objections : ExitStatus.Done;

    private int Failures => Readings.Count(reading => reading.Failure is not null);

    public static Argument<string[]> Argument()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "申报表文件、文件夹（连同下级文件夹）或通配符（如 局/*.docx），可以给多个；也可以是 biaochi read 输出的 JSON。",
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

    /// <param name="arguments">Files, folders and patterns.</param>
    public static async Task<FormFiles> ReadAsync(IReadOnlyList<string> arguments, ReadingOptions options, CancellationToken cancellationToken)
    {
        var paths = FileArguments.Expand(arguments);
        var readings = new FileReading[paths.Count];
        await ReadingProgress.ShowAsync(paths.Count, onRead => Parallel.ForAsync(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellationToken }, async (i, token) =>
        {
            readings[i] = await FileReading.OfAsync(paths[i], options, token);
            onRead();
        }));
        return new FormFiles(readings);
    }

    /// <summary>Says on standard error what could not be read and what is not certain, one line each with file and place, and after several files what came of them.</summary>
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

        if (Readings.Count > 1)
        {
            Console.Error.WriteLine(Summary());
        }
    }

    private string Summary()
    {
        var doubtful = Problems.Count > 0 ? $"；存疑 {Problems.Count} 处" : "";
        var failed = Failures > 0 ? $"；{Failures} 个文件未能读取" : "";
        return $"读取 {Readings.Count} 个文件，{Forms.Count} 张表{doubtful}{failed}。";
    }

    private static string Sentence(DocumentProblem problem) =>
        problem.Message.Contains(problem.Position.File, StringComparison.Ordinal) ? problem.Message : $"{problem.Position}：{problem.Message}";
}
