using Biaochi.Documents;

namespace Biaochi.Tests.Commands;

public sealed class ExportFormsCommandTests
{
    [Fact]
    public async Task Export_ToAFolder_WritesAFileForEachDepartment()
    {
        using var folder = await ImportedAsync();

        var run = await folder.RunAsync("export", "--data", "数据", "--year", "2025", "--format", "docx", "--out", "导出");

        Assert.Equal(0, run.Status);
        Assert.Contains("没有提交过", run.Messages, StringComparison.Ordinal);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "导出")));
        Assert.EndsWith(".docx", file, StringComparison.Ordinal);
        Assert.Equal(2, Read(file).Forms.Count);
    }

    [Fact]
    public async Task Export_ToAFile_WritesAllInOne()
    {
        using var folder = await ImportedAsync();

        var run = await folder.RunAsync("export", "--data", "数据", "--year", "2025", "--format", "xlsx", "--out", Path.Combine("导出", "全县.xlsx"));

        Assert.Equal(0, run.Status);
        Assert.Equal(2, Read(Path.Combine(folder.Path, "导出", "全县.xlsx")).Forms.Count);
    }

    [Fact]
    public async Task Export_YearWithoutForms_SaysSo()
    {
        using var folder = await ImportedAsync();

        var run = await folder.RunAsync("export", "--data", "数据", "--year", "1999", "--format", "json", "--out", "导出");

        Assert.Equal(2, run.Status);
        Assert.Contains("1999 年度没有申报", run.Messages, StringComparison.Ordinal);
    }

    private static ReadResult Read(string path)
    {
        using var file = File.OpenRead(path);
        return FormReader.Read(file, path, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<WorkingFolder> ImportedAsync()
    {
        var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create(), InventedForm.WithWrongSum("城东片供水管网改造")));
        var run = await folder.RunAsync("import", "a.json", "--data", "数据", "--county", "149900");
        Assert.True(run.Status is 0 or 1, run.Messages);
        return folder;
    }
}
