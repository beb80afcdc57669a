using System.Diagnostics;
using System.Text;
using Biaochi.Documents.Conversion;

namespace Biaochi.Documents.Tests.Conversion;

public sealed class OfficeConverterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("biaochi-").FullName;

    public static bool IsWindows => OperatingSystem.IsWindows();

    public static bool OfficeIsAbsent => OfficePrograms.Find() is null;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact(SkipWhen = nameof(IsWindows), Skip = "The stand-in for the office program is a shell script.")]
    public async Task Convert_Document_RunsInAnEmptyFolderOfItsOwn()
    {
        var converter = Converter("ls > listing; mkdir out; { cat listing; echo \"$@\"; env; } > out/document.docx");

        var made = Encoding.UTF8.GetString(await converter.ConvertAsync([1, 2, 3], "../坏 名.DOC", "docx", TestContext.Current.CancellationToken));

        Assert.StartsWith("document.doc\nlisting\nprofile\n", made, StringComparison.Ordinal);
        Assert.Contains("--headless", made, StringComparison.Ordinal);
        Assert.Contains("-env:UserInstallation=file:///", made, StringComparison.Ordinal);
        Assert.Contains("http_proxy=http://127.0.0.1:9", made, StringComparison.Ordinal);
        Assert.DoesNotContain("坏", made, StringComparison.Ordinal);
        Assert.DoesNotContain("DOTNET", made, StringComparison.Ordinal);
    }

    [Fact(SkipWhen = nameof(IsWindows), Skip = "The stand-in for the office program is a shell script.")]
    public async Task Convert_ProgramThatHangs_IsEndedInTime()
    {
        var converter = Converter("sleep 60", TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        var exception = await Assert.ThrowsAsync<DocumentFormatException>(() => converter.ConvertAsync([1], "a.doc", "docx", TestContext.Current.CancellationToken));

        Assert.Contains("a.doc：转换超过", exception.Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact(SkipWhen = nameof(IsWindows), Skip = "The stand-in for the office program is a shell script.")]
    public async Task Convert_ProgramThatMakesNothing_IsARefusal()
    {
        var exception = await Assert.ThrowsAsync<DocumentFormatException>(() => Converter("exit 0").ConvertAsync([1], "a.doc", "docx", TestContext.Current.CancellationToken));

        Assert.Contains("a.doc：转换没有成功", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_ProgramThatIsNotThere_IsARefusal()
    {
        var converter = new OfficeConverter(new OfficeConverterOptions { ProgramPath = Path.Combine(_folder, "没有") });

        var exception = await Assert.ThrowsAsync<DocumentFormatException>(() => converter.ConvertAsync([1], "a.doc", "docx", TestContext.Current.CancellationToken));

        Assert.Contains("无法启动", exception.Message, StringComparison.Ordinal);
    }

    [Fact(SkipWhen = nameof(OfficeIsAbsent), Skip = "LibreOffice is not on this machine.")]
    public async Task Convert_OpenDocumentByLibreOffice_GivesTheForm()
    {
        var workbook = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "corpus", "habits", "notes-sheet.xlsx"), TestContext.Current.CancellationToken);
        var converter = new OfficeConverter(new OfficeConverterOptions { ProgramPath = OfficePrograms.Find()! });
        var spreadsheet = await converter.ConvertAsync(workbook, "表.xlsx", "ods", TestContext.Current.CancellationToken);
        var refusal = Assert.Throws<DocumentFormatException>(() => FormReader.Read(new MemoryStream(spreadsheet), "表.ods", cancellationToken: TestContext.Current.CancellationToken));

        var converted = await converter.ConvertAsync(spreadsheet, "表.ods", refusal.ConvertsTo!, TestContext.Current.CancellationToken);

        var result = FormReader.Read(new MemoryStream(converted), "表.ods", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("社区老年助餐点运行补助", Assert.Single(result.Forms).ProjectName);
    }

    private OfficeConverter Converter(string commands, TimeSpan? limit = null)
    {
        var script = Path.Combine(_folder, "soffice");
        File.WriteAllText(script, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return new OfficeConverter(new OfficeConverterOptions { ProgramPath = script, TimeLimit = limit ?? TimeSpan.FromSeconds(30) });
    }
}
