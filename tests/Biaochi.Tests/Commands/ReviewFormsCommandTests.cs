using System.Text.Json;

namespace Biaochi.Tests.Commands;

public sealed class ReviewFormsCommandTests
{
    [Fact]
    public async Task Review_WrongSum_PrintsTheFindingOfTheContract()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum()));

        var run = await folder.RunAsync("review", "a.json", "--format", "json");

        Assert.Equal((0, ""), (run.Status, run.Messages));
        var form = run.Json.GetProperty("forms").EnumerateArray().Single();
        Assert.Equal("柳河镇供水管网改造", form.GetProperty("projectName").GetString());
        Assert.Equal("20241118143207", form.GetProperty("filledAt").GetString());
        var finding = form.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "funding-sum");
        Assert.Equal("blocking", finding.GetProperty("severity").GetString());
        Assert.StartsWith("funding.annual", finding.GetProperty("field").GetString(), StringComparison.Ordinal);
        string[] words = ["aspect", "opinion", "suggestion", "basis"];
        Assert.All(words, word => Assert.NotEqual("", finding.GetProperty(word).GetString()));
        Assert.Equal(JsonValueKind.Array, run.Json.GetProperty("problems").ValueKind);
    }

    [Fact]
    public async Task Review_FormsOfTwoFiles_AreHeldAgainstEachOther()
    {
        using var folder = new WorkingFolder()
            .With("a.json", InventedForm.Document(InventedForm.Create()))
            .With("b.json", InventedForm.Document(InventedForm.Create("东岭泵站更新") with { Handler = "何芳", PersonInCharge = null }));

        var run = await folder.RunAsync("review", "a.json", "b.json", "--format", "json");

        Assert.All(run.Json.GetProperty("forms").EnumerateArray(), form =>
            Assert.Contains(form.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "contact-shared"));
    }

    [Fact]
    public async Task Review_ByDefault_PrintsWordsForPeople()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum()));

        var run = await folder.RunAsync("review", "a.json");

        Assert.Equal(0, run.Status);
        Assert.Contains("柳河镇供水管网改造", run.Text, StringComparison.Ordinal);
        Assert.Contains("阻断", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blocking", 1)]
    [InlineData("advisory", 1)]
    public async Task Review_FindingAtOrAboveFailOn_Exits1(string severity, int status)
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum()));

        var run = await folder.RunAsync("review", "a.json", "--fail-on", severity);

        Assert.Equal(status, run.Status);
    }

    [Fact]
    public async Task Review_FindingsBelowFailOn_Exits0()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("review", "a.json", "--fail-on", "blocking");

        Assert.Equal(0, run.Status);
    }

    [Fact]
    public async Task Review_FindingAndUnreadableFile_ExitsWithTheHighest()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum())).With("空.txt", []);

        var run = await folder.RunAsync("review", "空.txt", "a.json", "--fail-on", "blocking", "--format", "json");

        Assert.Equal(3, run.Status);
        Assert.Contains("空.txt", run.Messages, StringComparison.Ordinal);
        Assert.Single(run.Json.GetProperty("forms").EnumerateArray());
    }

    [Fact]
    public async Task Review_UnknownSeverity_IsBadUsageAndSaysWhichThereAre()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.Create()));

        var run = await folder.RunAsync("review", "a.json", "--fail-on", "huge");

        Assert.Equal((2, ""), (run.Status, run.Text));
        Assert.Contains("--fail-on huge：没有这种程度。可用：advisory、minor、major、blocking。", run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("docx", "PK")]
    public async Task Review_Report_IsWrittenToTheFile(string format, string start)
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum()));

        var run = await folder.RunAsync("review", "a.json", "--format", format, "--out", "报告");

        Assert.Equal((0, ""), (run.Status, run.Text));
        Assert.StartsWith(start, await File.ReadAllTextAsync(Path.Combine(folder.Path, "报告"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_SeveralForms_EndsWithTheFiguresAndTheWorst()
    {
        using var folder = new WorkingFolder().With("a.json", InventedForm.Document(InventedForm.WithWrongSum(), InventedForm.Create("城东片供水管网改造")));

        var run = await folder.RunAsync("review", "a.json");

        Assert.Contains("共审核项目支出绩效目标申报表 2 张", run.Text, StringComparison.Ordinal);
        Assert.Contains("问题最重：1. 柳河镇供水管网改造（青禾县城乡供水服务中心）　阻断 1", run.Text, StringComparison.Ordinal);
    }
}
