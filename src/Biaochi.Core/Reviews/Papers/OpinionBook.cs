using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Reviews.Papers;

/// <summary>
/// The opinions of a batch as one table, a row a project, to be carried back into the system the forms came from. As narrow as can be: on A4
/// the letters are still to be read.
/// </summary>
public static class OpinionBook
{
    public static DataTable Print(IReadOnlyCollection<ReviewedProject> projects) => new(
        "审核意见",
        [
            new("序号", 5) { IsKey = true }, new("项目代码", projects.Any(project => project.Code is not null) ? 22 : 9) { IsKey = true }, new("项目名称", 24) { IsKey = true },
            new("主管部门", 16), new("实施单位", 16), new("资金（元）", 13),
            new("阻断", 5), new("重要", 5), new("一般", 5), new("建议等级", 6), new("等级的后果", 18), new("审核意见", 80),
        ],
        [
            .. projects.Select((project, index) => (ImmutableArray<DataCell>)
            [
                index + 1,
                project.Code,
                project.Form.ProjectName(),
                project.Form.Department(),
                project.Form.Unit(),
                project.Review.Amount,
                Count(project, Severity.Blocking),
                Count(project, Severity.Major),
                Count(project, Severity.Minor),
                project.Sheet?.Grade.Label(),
                project.Sheet?.Consequence,
                Joined(project),
            ]),
        ]);

    /// <summary>All opinions of a project in one cell, a numbered line each.</summary>
    private static string Joined(ReviewedProject project) =>
        string.Join('\n', project.Opinions.Select((opinion, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {opinion.Where}：{opinion.Text}{opinion.Suggestion}")));

    private static int Count(ReviewedProject project, Severity severity) => project.Opinions.Count(opinion => opinion.Severity == severity);
}
