using System.Globalization;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Reports;

/// <summary>A batch in a few sentences, as they stand at the head of a report.</summary>
public static class BatchReportText
{
    private const int NamedDepartments = 3;
    private const int NamedCodes = 5;

    public static IEnumerable<string> Paragraphs(BatchReport report)
    {
        var total = report.Total;
        yield return Invariant($"共审核项目支出绩效目标申报表 {total.Reviews.Length} 张，资金 {ReportWords.InWanYuan(total.Amount)} 万元，涉及 {report.Departments.Length} 个主管部门。");
        if (total.FindingCount == 0)
        {
            yield return "没有发现问题。自动审核只看得出一部分，内容是否真实、合理，仍须由人审核。";
            yield break;
        }

        yield return Found(total);
        if (report.Departments.Length > 1)
        {
            yield return Departments(report);
        }

        yield return Codes(report);
    }

    private static string Found(BatchFigures total)
    {
        var counts = Enum.GetValues<Severity>().Reverse().Where(severity => total.Count(severity) > 0).Select(severity => Invariant($"{severity.Label()} {total.Count(severity)} 个"));
        var sentence = Invariant($"发现问题 {total.FindingCount} 个：{string.Join("、", counts)}。");
        if (total.FormsWith(Severity.Blocking) is var blocked and > 0)
        {
            sentence += Invariant($"有阻断问题、须退回修改的 {blocked} 张，资金 {ReportWords.InWanYuan(total.AmountWith(Severity.Blocking))} 万元。");
        }

        return total.CleanForms > 0 ? sentence + Invariant($"未发现一般及以上问题的 {total.CleanForms} 张。") : sentence;
    }

    private static string Departments(BatchReport report)
    {
        var worst = report.Departments.Take(NamedDepartments).Select(department => Invariant($"{department.Department}（阻断 {department.Count(Severity.Blocking)} 个、重要 {department.Count(Severity.Major)} 个）"));
        return $"问题较重的部门：{string.Join("，", worst)}。";
    }

    private static string Codes(BatchReport report)
    {
        var most = report.Codes.OrderByDescending(code => code.Forms).ThenByDescending(code => code.Gravest).Take(NamedCodes).Select(code => Invariant($"{code.Title}（{code.Forms} 张）"));
        return $"较普遍的问题：{string.Join("，", most)}。";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
