using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using static Biaochi.Documents.Printing.PrintedAlignment;

namespace Biaochi.Core.Reviews.Papers;

/// <summary>审核情况报告: a batch on paper, the figures first, then what was found in each form.</summary>
public static class BatchReportPaper
{
    private const string Heading = "项目支出绩效目标审核情况";

    public static PrintedDocument Print(BatchReport report)
    {
        var parts = ImmutableArray.CreateBuilder<PrintedPart>();
        parts.Add(new PrintedNotice(Heading, [.. BatchReportText.Paragraphs(report)], []));
        if (report.Total.FindingCount > 0)
        {
            parts.Add(BySeverity(report.Total));
            parts.Add(ByDepartment(report));
            parts.Add(ByCode(report));
            parts.Add(Worst(report));
            parts.Add(Findings(report));
        }

        return new PrintedDocument(Heading, parts.DrainToImmutable()) { HasPageNumbers = true };
    }

    private static PrintedSheet BySeverity(BatchFigures total)
    {
        var table = new PaperTable(("程度", 16, Center), ("问题（个）", 20, Right), ("涉及申报表（张）", 24, Right), ("涉及资金（万元）", 40, Right));
        foreach (var severity in Enum.GetValues<Severity>().Reverse().Where(severity => total.Count(severity) > 0))
        {
            table.Add(severity.Label(), PaperTable.Text(total.Count(severity)), PaperTable.Text(total.FormsWith(severity)), ReportWords.InWanYuan(total.AmountWith(severity)));
        }

        return table.Build("一、按程度") with { FollowsOn = true };
    }

    private static PrintedSheet ByDepartment(BatchReport report)
    {
        var table = new PaperTable(("主管部门", 32, Left), ("申报表（张）", 12, Right), ("资金（万元）", 16, Right), ("阻断", 8, Right), ("重要", 8, Right), ("一般", 8, Right), ("有阻断问题的资金（万元）", 16, Right));
        foreach (var department in report.Departments.Append(report.Total))
        {
            table.Add(
                department.Department ?? department.Name,
                PaperTable.Text(department.Reviews.Length),
                ReportWords.InWanYuan(department.Amount),
                PaperTable.Text(department.Count(Severity.Blocking)),
                PaperTable.Text(department.Count(Severity.Major)),
                PaperTable.Text(department.Count(Severity.Minor)),
                ReportWords.InWanYuan(department.AmountWith(Severity.Blocking)));
        }

        return table.Build("二、按主管部门") with { FollowsOn = true };
    }

    private static PrintedSheet ByCode(BatchReport report)
    {
        var table = new PaperTable(("问题", 34, Left), ("最重程度", 14, Center), ("问题（个）", 14, Right), ("涉及申报表（张）", 18, Right), ("涉及资金（万元）", 20, Right));
        foreach (var code in report.Codes)
        {
            table.Add(code.Title, code.Gravest.Label(), PaperTable.Text(code.Count), PaperTable.Text(code.Forms), ReportWords.InWanYuan(code.Amount));
        }

        return table.Build("三、按问题") with { FollowsOn = true };
    }

    private static PrintedSheet Worst(BatchReport report)
    {
        var table = new PaperTable(("序号", 7, Center), ("项目名称", 37, Left), ("实施单位", 26, Left), ("资金（万元）", 15, Right), ("阻断", 5, Right), ("重要", 5, Right), ("一般", 5, Right));
        for (var i = 0; i < report.Worst.Length; i++)
        {
            var review = report.Worst[i];
            table.Add(
                PaperTable.Text(i + 1),
                review.Form.ProjectName(),
                review.Form.Unit(),
                review.Amount is { } amount ? ReportWords.InWanYuan(amount) : "未填",
                PaperTable.Text(review.Count(Severity.Blocking)),
                PaperTable.Text(review.Count(Severity.Major)),
                PaperTable.Text(review.Count(Severity.Minor)));
        }

        return table.Build("四、问题最重的项目") with { FollowsOn = true };
    }

    private static PrintedSheet Findings(BatchReport report)
    {
        var table = new PaperTable(("序号", 6, Center), ("程度", 7, Center), ("问题与位置", 19, Left), ("意见", 38, Left), ("建议", 30, Left));
        var number = 0;
        foreach (var review in report.Departments.SelectMany(department => BatchReport.ByGravity(department.Reviews)).Where(review => !review.Findings.IsEmpty))
        {
            table.AddHeading(HeadingOf(++number, review));
            for (var i = 0; i < review.Findings.Length; i++)
            {
                var finding = review.Findings[i];
                table.Add(PaperTable.Text(i + 1), finding.Severity.Label(), $"{finding.Title}\n{finding.Place.Label(review.Form)}", finding.Opinion, finding.Suggestion);
            }
        }

        return table.Build("五、各项目的问题") with { FollowsOn = true };
    }

    private static string HeadingOf(int number, FormReview review)
    {
        var amount = review.Amount is { } yuan ? $"{ReportWords.InWanYuan(yuan)} 万元" : "金额未填";
        return string.Create(CultureInfo.InvariantCulture, $"{number}. {review.Form.ProjectName()}（{review.Form.Unit()}，{amount}）");
    }
}
