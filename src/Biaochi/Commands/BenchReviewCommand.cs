using System.CommandLine;
using System.Globalization;
using Biaochi.Benchmarks;

namespace Biaochi.Commands;

/// <summary><c>biaochi bench review</c>: how many forms a second are reviewed, without comparing them with one another.</summary>
internal static class BenchReviewCommand
{
    public static Command Create()
    {
        var forms = CountOption.Create("--forms", "审核多少张表，默认 10000。", 10_000);
        var command = new Command("review", "用虚构的申报表测审核速度：两个线程每秒审多少张（各张独立，不比对相似）。") { forms };
        command.SetAction(parsed => Run(parsed.GetValue(forms)));
        return command;
    }

    private static int Run(int forms)
    {
        var speed = ReviewingSpeed.Measure([.. new BenchDocuments().Forms(forms)]);
        Console.WriteLine("表数\t问题数\t秒\t每秒张数\t处理器秒");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speed.Forms}\t{speed.Findings}\t{speed.Elapsed.TotalSeconds:0.00}\t{speed.FormsPerSecond:0}\t{speed.ProcessorTime.TotalSeconds:0.00}"));
        return ExitStatus.Done;
    }
}
