using System.Text;

namespace Biaochi.Tests.Commands;

public sealed class ConvertOptionTests
{
    public static bool IsWindows => OperatingSystem.IsWindows();

    private static readonly byte[] RichText = Encoding.ASCII.GetBytes("{\\rtf1 form}");

    [Fact]
    public async Task Read_ConvertibleFileWithoutConvert_SaysHow()
    {
        using var folder = new WorkingFolder().With("表.rtf", RichText);

        var run = await folder.RunAsync("read", "表.rtf");

        Assert.Equal(3, run.Status);
        Assert.Contains("表.rtf：这是RTF 文件", run.Messages, StringComparison.Ordinal);
        Assert.Contains("加 --convert", run.Messages, StringComparison.Ordinal);
    }

    [Fact(SkipWhen = nameof(IsWindows), SkipType = typeof(ConvertOptionTests), Skip = "The stand-in for the office program is a shell script.")]
    public async Task Read_Convert_ReadsWhatTheProgramMade()
    {
        using var folder = new WorkingFolder().With("表.rtf", RichText).With("made.json", InventedForm.Document(InventedForm.Create("转换来的项目")));
        var office = folder.WithScript("soffice", $"mkdir -p out && cp '{folder.Path}/made.json' out/document.docx");

        var run = await ProgramRun.StartAsync(folder.Path, new Dictionary<string, string> { ["BIAOCHI_SOFFICE"] = office }, "read", "表.rtf", "--convert");

        Assert.Equal(0, run.Status);
        Assert.Equal("转换来的项目", run.Json.GetProperty("forms")[0].GetProperty("projectName").GetString());
    }

    [Fact]
    public async Task Read_ConvertWithoutProgram_IsBadUsage()
    {
        using var folder = new WorkingFolder().With("表.rtf", RichText);

        var run = await ProgramRun.StartAsync(folder.Path, new Dictionary<string, string> { ["BIAOCHI_SOFFICE"] = Path.Combine(folder.Path, "没有") }, "read", "表.rtf", "--convert");

        Assert.Equal(2, run.Status);
        Assert.Contains("没有找到 LibreOffice", run.Messages, StringComparison.Ordinal);
    }
}
