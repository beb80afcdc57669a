using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;

namespace Biaochi.Reviewer.Tests.Reports;

public sealed class BatchReportTests
{
    [Fact]
    public void Of_TwoDepartments_CountsFormsMoneyAndFindingsOfEach()
    {
        var report = BatchReport.Of([Review("水利局", Wrong()), Review("民政局", BaseForm.Create()), Review("水利局", BaseForm.Create())]);

        Assert.Equal(("青禾县", 3), (report.County, report.Total.Reviews.Length));
        Assert.Equal([("水利局", "青禾县水利局", 2, 1), ("民政局", "青禾县民政局", 1, 0)], report.Departments.Select(d => (d.Name, d.Department!, d.Reviews.Length, d.Count(Severity.Blocking))));
        Assert.Equal(report.Total.Amount, report.Departments.Sum(department => department.Amount));
    }

    [Fact]
    public void AmountWith_Severity_IsTheMoneyOfTheFormsThatHaveIt()
    {
        var wrong = Review("水利局", Wrong());
        var report = BatchReport.Of([wrong, Review("水利局", BaseForm.Create())]);

        Assert.Equal((1, wrong.Amount!.Value), (report.Total.FormsWith(Severity.Blocking), report.Total.AmountWith(Severity.Blocking)));
        Assert.Equal(1, report.Total.CleanForms);
    }

    [Fact]
    public void Codes_SeveralFindingsOfARule_AreOneLineWithFormsAndMoney()
    {
        var code = BatchReport.Of([Review("水利局", Wrong()), Review("民政局", Wrong())]).Codes.Single(code => code.Code == "funding-sum");

        Assert.Equal((Severity.Blocking, 2, 2), (code.Gravest, code.Count, code.Forms));
    }

    [Fact]
    public void Worst_MoreThanTen_TakesTheTenGravestAndNoClean()
    {
        var reviews = Enumerable.Range(1, 12).Select(number => Review("水利局", Wrong() with { ProjectName = $"养护{number}" })).Append(Review("民政局", BaseForm.Create()));

        var worst = BatchReport.Of([.. reviews]).Worst;

        Assert.Equal(10, worst.Length);
        Assert.DoesNotContain(worst, review => review.Findings.IsEmpty);
    }

    [Fact]
    public void Paragraphs_Batch_SaysFiguresDepartmentsAndCodes()
    {
        var paragraphs = BatchReportText.Paragraphs(BatchReport.Of([Review("水利局", Wrong()), Review("民政局", BaseForm.Create())])).ToList();

        Assert.StartsWith("共审核项目支出绩效目标申报表 2 张，资金 ", paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("发现问题 1 个：阻断 1 个。有阻断问题、须退回修改的 1 张，资金 ", paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("青禾县水利局（阻断 1 个、重要 0 个）", paragraphs[2], StringComparison.Ordinal);
        Assert.Contains("资金合计不符（1 张）", paragraphs[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_NothingFound_SaysSo() =>
        Assert.Contains("没有发现问题", BatchReportText.Paragraphs(BatchReport.Of([Review("水利局", BaseForm.Create())])).Last(), StringComparison.Ordinal);

    [Fact]
    public void Of_NoForms_HasNoFigures() => Assert.Equal((0, 0m, ""), (BatchReport.Empty.Total.FindingCount, BatchReport.Empty.Total.Amount, BatchReport.Empty.County));

    private static TargetForm Wrong() => ReviewCase.Load("funding-sum/annual-short.json").Form();

    private static FormReview Review(string department, TargetForm form)
    {
        var theirs = form with { DepartmentName = "青禾县" + department };
        return new FormReview(theirs, [.. FormReviewer.Review(theirs).Where(finding => finding.Code == "funding-sum")]);
    }
}
