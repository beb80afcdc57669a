using System.CommandLine;
using System.Globalization;
using Biaochi.Benchmarks;
using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary><c>biaochi bench write</c>: how long a PDF of one form and of a county's forms takes, beside a browser and LibreOffice.</summary>
internal static class BenchWriteCommand
{
    /// <summary>What a county publishes in a year.</summary>
    private const int CountyForms = 210;

    public static Command Create()
    {
        var command = new Command("write", $"用虚构的申报表测写出 PDF 的速度：一张和 {CountyForms} 张；机器上有浏览器和 LibreOffice 的，用同样的表一并测。");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        var documents = new BenchDocuments();
        Console.WriteLine("表数\t本程序（毫秒）\t浏览器（毫秒，含启动）\tLibreOffice（毫秒，含启动）");
        foreach (var count in (int[])[1, CountyForms])
        {
            IReadOnlyList<TargetForm> forms = [.. documents.Forms(count)];
            Console.WriteLine($"{count}\t{Milliseconds(WritingSpeed.Own(forms))}\t{Milliseconds(WritingSpeed.Browser(forms))}\t{Milliseconds(WritingSpeed.Office(forms))}");
        }

        return ExitStatus.Done;
    }

    private static string Milliseconds(TimeSpan? time) => time is { } known ? known.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) : "没有";
}
