using System.Text;
using System.Text.Json;

namespace Biaochi.Tests.Commands;

public sealed class ReadFormsCommandTests
{
    [Fact]
    public async Task Read_InterchangeJson_PrintsTheContractAndNothingElse()
    {
        using var folder = new WorkingFolder().With("水利局.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("read", "水利局.json");

        Assert.Equal((0, ""), (run.Status, run.Messages));
        Assert.Equal((byte)'{', run.Output[0]);
        var form = run.Json.GetProperty("forms").EnumerateArray().Single();
        Assert.Equal("柳河镇供水管网改造", form.GetProperty("projectName").GetString());
        Assert.Equal("2926890", form.GetProperty("funding").GetProperty("annual").GetProperty("county").GetString());
        Assert.Equal(JsonValueKind.Null, form.GetProperty("funding").GetProperty("annual").GetProperty("other").ValueKind);
        Assert.Equal("≥12.4公里", form.GetProperty("periodIndicators")[0].GetProperty("value").GetString());
        Assert.Equal(0, run.Json.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Read_WhatReadPrinted_PrintsTheSame()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create(), InventedForm.WithWrongSum("城东片供水管网改造")));
        var first = await folder.RunAsync("read", "a.json");
        folder.With("b.json", first.Output);

        var second = await folder.RunAsync("read", "b.json");

        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Read_OneFileMissing_ReadsTheOthersAndNamesIt()
    {
        using var folder = new WorkingFolder().With("有.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("read", "没有.json", "有.json");

        Assert.Equal(3, run.Status);
        Assert.Single(run.Json.GetProperty("forms").EnumerateArray());
        Assert.Contains("没有.json：没有这个文件", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BinaryNamedText_IsNamedAndExits3()
    {
        using var folder = new WorkingFolder().With("扫描.txt", [0, 1, 2, 3, 0, 255, 254, 0, 9]);

        var run = await folder.RunAsync("read", "扫描.txt");

        Assert.Equal(3, run.Status);
        Assert.Contains("扫描.txt", run.Messages, StringComparison.Ordinal);
        Assert.Equal(0, run.Json.GetProperty("forms").GetArrayLength());
    }

    [Fact]
    public async Task Read_TextWithoutForm_IsAProblemWithItsFile()
    {
        using var folder = new WorkingFolder().With("通知.txt", Encoding.UTF8.GetBytes("请各单位于月底前报送材料。"));

        var run = await folder.RunAsync("read", "通知.txt");

        Assert.Equal(1, run.Status);
        Assert.Contains("通知.txt", run.Messages, StringComparison.Ordinal);
        var problem = run.Json.GetProperty("problems").EnumerateArray().Single(problem => problem.GetProperty("code").GetString() == "no-form");
        Assert.Equal("通知.txt", problem.GetProperty("file").GetString());
    }

    [Fact]
    public async Task Read_Out_WritesTheFileInTheCallersFolder()
    {
        using var folder = new WorkingFolder().With("局/a.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("read", Path.Combine("局", "a.json"), "--out", "结果.json");

        Assert.Equal((0, "", ""), (run.Status, run.Text, run.Messages));
        var written = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "结果.json"), TestContext.Current.CancellationToken);
        Assert.Equal((byte)'{', written[0]);
    }

    [Fact]
    public async Task Read_OutIntoAMissingFolder_IsBadUsageAndSaysWhy()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("read", "a.json", "--out", Path.Combine("没有", "结果.json"));

        Assert.Equal(2, run.Status);
        Assert.Contains("不能写入", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Csv_IsARowAFormWithoutFormulas()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create("=HYPERLINK(\"http://x\")"), InventedForm.Create()));

        var run = await folder.RunAsync("read", "a.json", "--format", "csv");

        var text = run.Text.TrimStart('\uFEFF');
        Assert.StartsWith("年度,项目名称,", text, StringComparison.Ordinal);
        Assert.Contains("2025,\"'=HYPERLINK(\"\"http://x\"\")\",058,青禾县水利局", text, StringComparison.Ordinal);
        Assert.Contains("\r\n2025,柳河镇供水管网改造,058,", text, StringComparison.Ordinal);
        Assert.Contains(",9726890,0,6800000,2926890,0,,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Pdf_IsAPdfAndNamesTheCharactersItsFontLacks()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create("柳河镇😀供水")));

        var run = await folder.RunAsync("read", "a.json", "--format", "pdf", "--out", "a.pdf");

        var written = await File.ReadAllBytesAsync(Path.Combine(folder.Path, "a.pdf"), TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (run.Status, run.Text));
        Assert.Equal("%PDF-1.7"u8, written.AsSpan(0, 8));
        Assert.Contains("字体中没有这些字：😀。", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FileThatTakesLongerThanItMay_IsGivenUpAndTheOthersAreRead()
    {
        var one = InventedForm.Create();
        var text = string.Join('\n', Enumerable.Repeat($"项目名称\t{one.ProjectName}\n主管部门及代码\t058-青禾县水利局\t实施单位\t{one.ImplementingUnit}", 300_000));
        using var folder = new WorkingFolder().With("huge.txt", Encoding.UTF8.GetBytes(text)).With("a.json", InventedForm.Document(one));

        var run = await folder.RunAsync("read", "huge.txt", "a.json", "--timeout", "1", "--jobs", "1");

        Assert.Equal(3, run.Status);
        Assert.Equal(1, run.Json.GetProperty("forms").GetArrayLength());
        Assert.Contains("huge.txt：读取超过 1 秒仍未完成，已停止。请把文件拆分后再读取。也可以用 --timeout 给出更多时间（秒）。", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_FormatWeDoNotWrite_IsBadUsage()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("read", "a.json", "--format", "paper");

        Assert.Equal((2, ""), (run.Status, run.Text));
        Assert.Contains("--format paper：没有这种输出格式。现在可用：json、csv、xlsx、docx、html、pdf。", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "a.json", "--jobs", "0")]
    [InlineData("read", "a.json", "--jobs", "两")]
    [InlineData("read", "a.json", "--timeout", "0")]
    [InlineData("review", "a.json", "--timeout", "半小时")]
    [InlineData("read", "a.json", "--nothing")]
    [InlineData("nothing")]
    [InlineData]
    public async Task Run_WrongWords_IsBadUsageAndPrintsNothing(params string[] words)
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync(words);

        Assert.Equal((2, ""), (run.Status, run.Text));
        Assert.Contains("用法", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read", "--help")]
    [InlineData("review", "--help")]
    public async Task Help_OfEachCommand_IsChinese(params string[] words)
    {
        using var folder = new WorkingFolder();

        var run = await folder.RunAsync(words);

        Assert.Equal((0, ""), (run.Status, run.Messages));
        Assert.Contains("用法：biaochi", run.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Z][a-z]+ [a-z]+", run.Text);
    }
}
