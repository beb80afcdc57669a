using System.Diagnostics;
using System.Globalization;

namespace Biaochi.Fuzzing;

/// <summary>
/// Reads mutants of sound documents. A parent starts workers, each with a batch of numbers and a limit on its memory, and starts the next
/// where one ended, so that a crash or a hang costs one mutant and is written down. Stopped and started again with the same folder it goes on.
/// </summary>
internal static class Program
{
    private const int Batch = 500;
    private const string MemoryLimit = "0x20000000"; // 512 MB

    public static int Main(string[] arguments)
    {
        if (arguments is ["worker", var seed, var from, var to, .. var sources])
        {
            return Work(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture), sources);
        }

        if (arguments is not [var count, var start, var folder, _, ..])
        {
            Console.Error.WriteLine("usage: Biaochi.Fuzzing COUNT SEED FOLDER DOCUMENT-OR-FOLDER...   (FOLDER keeps progress and the faults found)");
            return 2;
        }

        Directory.CreateDirectory(folder);
        return Supervise(int.Parse(count, CultureInfo.InvariantCulture), start, folder, arguments[3..]);
    }

    private static int Supervise(int count, string seed, string folder, string[] sources)
    {
        var progress = Path.Combine(folder, $"next-{seed}");
        var next = File.Exists(progress) ? int.Parse(File.ReadAllText(progress), CultureInfo.InvariantCulture) : 0;
        var faults = Directory.EnumerateFiles(folder, $"fault-{seed}-*.txt").Count();
        var watch = Stopwatch.StartNew();
        while (next < count)
        {
            var end = Math.Min(count, next + Batch);
            var (done, fault) = RunWorker(seed, next, end, sources);
            if (fault is not null)
            {
                faults++;
                File.WriteAllText(Path.Combine(folder, $"fault-{seed}-{done}.txt"), fault);
                Console.WriteLine($"{done}: {fault.Split('\n')[0]}");
            }

            next = fault is null ? end : done + 1;
            File.WriteAllText(progress, next.ToString(CultureInfo.InvariantCulture));
            Console.Error.WriteLine($"{next} of {count} mutants, {faults} faults, {watch.Elapsed.TotalSeconds:0} s");
        }

        Console.WriteLine($"{count} mutants, {faults} faults");
        return faults == 0 ? 0 : 1;
    }

    /// <summary>The number that was being read when the worker ended, and why it ended; no reason when the batch is done.</summary>
    private static (int Number, string? Fault) RunWorker(string seed, int from, int to, string[] sources)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Program).Assembly.Location);
        }

        foreach (var argument in (string[])["worker", seed, from.ToString(CultureInfo.InvariantCulture), to.ToString(CultureInfo.InvariantCulture), .. sources])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimit;
        using var worker = Process.Start(start)!;
        var number = from;
        var fault = (string?)null;
        var errors = worker.StandardError.ReadToEndAsync();
        while (ReadLine(worker, out var line) && line is not null)
        {
            if (line.StartsWith('!'))
            {
                fault = line[1..].Replace('\v', '\n');
                break;
            }

            number = int.Parse(line, CultureInfo.InvariantCulture);
        }

        if (!worker.WaitForExit(1000))
        {
            worker.Kill();
            worker.WaitForExit();
            fault ??= "hangs: killed";
        }

        return (number, fault ?? (worker.ExitCode == 0 ? null : $"crash, exit {worker.ExitCode}\n{errors.Result}"));
    }

    /// <summary>False when nothing is heard for so long that the worker hangs.</summary>
    private static bool ReadLine(Process worker, out string? line)
    {
        var reading = worker.StandardOutput.ReadLineAsync();
        var heard = reading.Wait(2 * Trial.Longest);
        line = heard ? reading.Result : null;
        return heard;
    }

    /// <summary>Says each number before it is read, and a line with ! for a fault, which ends the worker.</summary>
    private static int Work(int seed, int from, int to, string[] sources)
    {
        var mutator = new Mutator(SoundDocument.LoadAll(sources, 256 * 1024), seed);
        Trial.Run(mutator.Sound, "warm-up");
        for (var number = from; number < to; number++)
        {
            Console.WriteLine(number);
            var (document, mutant) = mutator.Make(number);
            if (Trial.Run(mutant, document.Name) is { } fault)
            {
                Console.WriteLine("!" + $"{document.Name}: {fault}".ReplaceLineEndings("\v"));
                return 1;
            }
        }

        return 0;
    }
}
