using System.Diagnostics;
using Biaochi.Documents.Printing;
using Biaochi.Documents.Printing.Pdf;

namespace Biaochi.Documents.Tests.Printing.Pdf;

/// <summary>Programs of others open what we write, and find the text in it.</summary>
public class OtherProgramsTests
{
    private static readonly PrintedDocument Document = BatchPrinter.Print(
        [PrintedForms.Ordinary with { Overview = "𠮷野家村（含😀）——“供水”；\nDN110 管道 3.6 公里，\uE123。" }], new WriteOptions());

    public static bool PopplerIsAbsent { get; } = IsAbsent("pdftotext");

    public static bool QpdfIsAbsent { get; } = IsAbsent("qpdf");

    [Fact(SkipWhen = nameof(PopplerIsAbsent), Skip = "poppler (pdftotext) is not on this machine.")]
    public async Task Text_AsPopplerFindsIt_IsThatOfTheForm()
    {
        var (status, text, messages) = await RunAsync("pdftotext", "-raw", "-enc", "UTF-8", "{file}", "-");

        Assert.Equal((0, ""), (status, messages));
        var found = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        foreach (var cell in Document.Parts.OfType<PrintedSheet>().Single().Rows.SelectMany(row => row.Cells))
        {
            Assert.Contains(string.Concat(cell.Text.Where(character => !char.IsWhiteSpace(character))), found, StringComparison.Ordinal);
        }
    }

    [Fact(SkipWhen = nameof(PopplerIsAbsent), Skip = "poppler (pdffonts) is not on this machine.")]
    public async Task Fonts_AsPopplerListsThem_AreEmbeddedAndTellTheirText()
    {
        var (_, text, messages) = await RunAsync("pdffonts", "{file}");

        var font = Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2));
        Assert.Equal("", messages);
        Assert.Matches(@"^[A-Z]{6}\+NotoSansSC-Regular +CID TrueType +Identity-H +yes yes yes", font);
    }

    [Fact(SkipWhen = nameof(PopplerIsAbsent), Skip = "poppler (pdftoppm) is not on this machine.")]
    public async Task Pages_AsPopplerDrawsThem_NeedNoRepair()
    {
        var (status, _, messages) = await RunAsync("pdftoppm", "-r", "20", "-gray", "{file}", "{file}");

        Assert.Equal((0, ""), (status, messages));
    }

    [Fact(SkipWhen = nameof(QpdfIsAbsent), Skip = "qpdf is not on this machine.")]
    public async Task Structure_AsQpdfChecksIt_IsClean()
    {
        var (status, text, messages) = await RunAsync("qpdf", "--check", "{file}");

        Assert.Equal((0, ""), (status, messages));
        Assert.Contains("No syntax or stream encoding errors found", text, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Text, string Messages)> RunAsync(string program, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "申报表.pdf");
            using (var file = System.IO.File.Create(path))
            {
                PdfWriter.Write(Document, file);
            }

            var start = new ProcessStartInfo(program, arguments.Select(argument => argument.Replace("{file}", path, StringComparison.Ordinal))) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, text, await messages);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsAbsent(string program) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => System.IO.File.Exists(Path.Combine(folder, program)) || System.IO.File.Exists(Path.Combine(folder, program + ".exe")));
}
