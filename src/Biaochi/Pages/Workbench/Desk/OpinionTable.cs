using System.Globalization;
using Biaochi.Documents.Csv;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>The findings of a desk as a table a spreadsheet opens: one row a finding.</summary>
internal static class OpinionTable
{
    public static byte[] Write(DeskBatch batch)
    {
        using var content = new MemoryStream();
        using (var csv = new CsvWriter(content))
        {
            csv.WriteRow(["文件", "主管部门", "实施单位", "项目名称", "金额（元）", "程度", "问题", "位置", "原文", "意见", "改法", "方面", "依据"]);
            foreach (var form in batch.Forms)
            {
                foreach (var finding in form.Review.Findings)
                {
                    csv.WriteRow(Row(form, finding));
                }
            }
        }

        return content.ToArray();
    }

    private static IEnumerable<string?> Row(DeskForm form, Finding finding) =>
    [
        form.FileName,
        form.Form.DepartmentName,
        form.Form.ImplementingUnit,
        form.Form.ProjectName,
        form.Amount?.ToString(CultureInfo.InvariantCulture),
        finding.Severity.Label(),
        finding.Title,
        finding.Place.Label(form.Form),
        string.Join('\n', finding.Evidence),
        finding.Opinion,
        finding.Suggestion,
        finding.Aspect.Label(),
        finding.Basis,
    ];
}
