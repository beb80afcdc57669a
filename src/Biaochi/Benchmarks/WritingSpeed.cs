using System.Diagnostics;
using Biaochi.Documents;
using Biaochi.Documents.Conversion;
using Biaochi.Forms;

namespace Biaochi.Benchmarks;

/// <summary>How long it takes to make the official form as PDF: here, and with the programs that people print with, from the same forms.</summary>
internal static class WritingSpeed
{
    /// <summary>As often as a program that runs all day has long done, so that the compiler of the runtime is past.</summary>
    private const int Rounds = 40;

    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The best of some rounds: what the machine was busy with besides does not count.</summary>
    public static TimeSpan Own(IReadOnlyList<TargetForm> forms) => Enumerable.Range(0, Math.Max(5, Rounds / forms.Count)).Min(_ => Clock(() => Write(forms, FormFileKind.Pdf)));

    /// <summary>A browser that prints the same forms as a web page, its start included; null where there is none.</summary>
    public static TimeSpan? Browser(IReadOnlyList<TargetForm> forms)
    {
        if (Find(Browsers) is not { } program)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("biaochi-bench-");
        try
        {
            var page = Path.Combine(folder.FullName, "forms.html");
            File.WriteAllBytes(page, Write(forms, FormFileKind.Html));
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={folder.FullName}", "--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder.FullName, "forms.pdf")}", new Uri(page).AbsoluteUri])
            {
                start.ArgumentList.Add(argument);
            }

            var time = Clock(() => Run(start));
            return File.Exists(Path.Combine(folder.FullName, "forms.pdf")) ? time : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>LibreOffice that prints the same forms as a Word document, its start included; null where there is none.</summary>
    public static TimeSpan? Office(IReadOnlyList<TargetForm> forms)
    {
        if (OfficePrograms.Find() is not { } program)
        {
            return null;
        }

        var converter = new OfficeConverter(new OfficeConverterOptions { ProgramPath = program, TimeLimit = TimeSpan.FromMinutes(5) });
        var document = Write(forms, FormFileKind.Docx);
        return Clock(() => converter.ConvertAsync(document, "forms.docx", "pdf").GetAwaiter().GetResult());
    }

    private static byte[] Write(IReadOnlyList<TargetForm> forms, FormFileKind kind)
    {
        using var content = new MemoryStream();
        FormWriter.Write(forms, kind, content);
        return content.ToArray();
    }

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
    }

    private static TimeSpan Clock(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }

    private static string? Find(string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
}
