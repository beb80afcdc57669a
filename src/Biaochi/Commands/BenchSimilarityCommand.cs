using System.CommandLine;
using System.Globalization;
using Biaochi.Benchmarks;

namespace Biaochi.Commands;

/// <summary><c>biaochi bench similarity</c>: how fast and in how much memory forms are compared by their words, and how many planted passages are found.</summary>
internal static class BenchSimilarityCommand
{
    public static Command Create()
    {
        var forms = CountOption.Create("--forms", "索引多少张虚构的表，默认 100000。", 100_000);
        var queries = CountOption.Create("--queries", "查找多少次，默认 1000。", 1000);
        var command = new Command("similarity", "用虚构的申报表测相似比对：每秒索引多少张、占多少内存、查一张用多少毫秒、植入的段落找到多少。") { forms, queries };
        command.SetAction(parsed => Run(parsed.GetValue(forms), parsed.GetValue(queries)));
        return command;
    }

    private static int Run(int forms, int queries)
    {
        var speed = SimilaritySpeed.Measure(forms, queries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"索引\t{speed.Forms} 张\t用时 {speed.IndexingTime.TotalSeconds:0.0} 秒\t每秒 {speed.FormsIndexedPerSecond:0} 张\t指纹 {speed.Fingerprints} 个\t内存 {speed.Bytes / 1048576} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"查找段落\t{speed.Queries} 次\t平均 {speed.MeanQuery.TotalMilliseconds:0.00} 毫秒\t百分之九十九在 {speed.SlowQuery.TotalMilliseconds:0.00} 毫秒内"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"植入 40 字、改动不超过十分之一\t找到 {speed.PlantedFound}/{speed.Planted}\t改动恰为十分之一的 {speed.HardestFound}/{speed.Hardest}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"整表雷同\t找到 {speed.DuplicatesFound}/{speed.Queries}\t平均 {speed.MeanDuplicateQuery.TotalMilliseconds:0.00} 毫秒"));
        return ExitStatus.Done;
    }
}
