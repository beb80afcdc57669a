using System.CommandLine;
using System.Globalization;
using Biaochi.Benchmarks;

namespace Biaochi.Commands;

/// <summary><c>biaochi bench read</c>: how many forms a second are read from each kind of document.</summary>
internal static class BenchReadCommand
{
    public static Command Create()
    {
        var forms = CountOption.Create("--forms", "每种文件共多少张表，默认 1000。", 1000);
        var perDocument = CountOption.Create("--per-document", "每个文件多少张表，默认 50。", 50);
        var kinds = new Option<string[]>("--kind")
        {
            Description = $"只测这几种文件，默认全部：{string.Join('、', BenchDocuments.Kinds)}。",
            HelpName = "KIND",
            AllowMultipleArgumentsPerToken = true,
        }.AcceptOnlyFromAmong([.. BenchDocuments.Kinds]);
        var command = new Command("read", "用虚构的申报表测读取速度：两个线程每秒读多少张，最多用多少内存。") { forms, perDocument, kinds };
        command.SetAction(parsed => Run(parsed.GetValue(kinds) is { Length: > 0 } chosen ? chosen : BenchDocuments.Kinds, parsed.GetValue(forms), parsed.GetValue(perDocument)));
        return command;
    }

    private static int Run(IReadOnlyList<string> kinds, int forms, int perDocument)
    {
        var documents = new BenchDocuments();
        var status = ExitStatus.Done;
        Console.WriteLine("文件\t表数\t秒\t每秒张数\t处理器秒\t内存峰值（MB）");
        foreach (var kind in kinds)
        {
            var speed = ReadingSpeed.Measure(kind, documents.Make(kind, forms, perDocument));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{speed.Forms}\t{speed.Elapsed.TotalSeconds:0.00}\t{speed.FormsPerSecond:0}\t{speed.ProcessorTime.TotalSeconds:0.00}\t{speed.PeakBytes / (1024 * 1024)}"));
            if (speed.Forms < forms)
            {
                Console.Error.WriteLine($"{kind}：应读出不少于 {forms} 张，只读出 {speed.Forms} 张。");
                status = ExitStatus.Objections;
            }
        }

        return status;
    }
}
