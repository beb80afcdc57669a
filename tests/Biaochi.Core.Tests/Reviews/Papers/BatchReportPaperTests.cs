using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Reports;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Reviews.Papers;

public sealed class BatchReportPaperTests
{
    [Fact]
    public void Print_Findings_HasTheFiguresAndEachForm()
    {
        var form = TestForms.WaterSupply with { Basis = null };
        var report = BatchReport.Of([new FormReview(form, FormReviewer.Review(form))]);

        var document = BatchReportPaper.Print(report);

        Assert.Equal(["一、按程度", "二、按主管部门", "三、按问题", "四、问题最重的项目", "五、各项目的问题"], document.Parts.OfType<PrintedSheet>().Select(sheet => sheet.Heading));
        Assert.Contains(document.Parts.OfType<PrintedSheet>().Last().Rows, row => row.Cells[0].Text == "1. 城乡供水管网改造工程（青禾县城乡供水服务中心，972.69 万元）");
    }

    [Fact]
    public void Print_NothingFound_IsAPageOfWords() => Assert.IsType<PrintedNotice>(Assert.Single(BatchReportPaper.Print(BatchReport.Of([new FormReview(TestForms.WaterSupply, [])])).Parts));

    [Fact]
    public void WriteHtml_Report_IsOneFileThatNeedsNothingElse()
    {
        using var content = new MemoryStream();
        var form = TestForms.WaterSupply with { ProjectName = "<script>改造", Basis = null };

        DocumentWriter.WriteHtml(BatchReportPaper.Print(BatchReport.Of([new FormReview(form, FormReviewer.Review(form))])), content);

        var html = System.Text.Encoding.UTF8.GetString(content.ToArray());
        Assert.Contains("&lt;script&gt;改造", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }
}
