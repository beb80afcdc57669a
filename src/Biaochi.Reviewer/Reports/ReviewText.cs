using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Reports;

/// <summary>What <c>biaochi review --format text</c> prints: the findings of each form as an opinion that can be read aloud.</summary>
public static class ReviewText
{
    /// <summary>Writes all reviews, in their order, the problems met on the way, and a closing line with the counts.</summary>
    public static void Write(TextWriter writer, IEnumerable<FormReview> reviews, IEnumerable<ProblemEntry> problems)
    {
        var counts = new SortedDictionary<Severity, int>();
        var written = new List<FormReview>();
        foreach (var review in reviews)
        {
            written.Add(review);
            WriteForm(writer, written.Count, review);
            foreach (var finding in review.Findings)
            {
                counts[finding.Severity] = counts.GetValueOrDefault(finding.Severity) + 1;
            }
        }

        foreach (var problem in problems)
        {
            writer.WriteLine($"待核对：{problem.Message}{Position(problem)}");
        }

        if (written.Count > 1)
        {
            WriteSummary(writer, BatchReport.Of(written));
        }

        writer.WriteLine(Closing(written.Count, counts));
    }

    private static void WriteSummary(TextWriter writer, BatchReport report)
    {
        foreach (var paragraph in BatchReportText.Paragraphs(report))
        {
            writer.WriteLine(paragraph);
        }

        for (var i = 0; i < report.Worst.Length; i++)
        {
            var review = report.Worst[i];
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(i == 0 ? "问题最重：" : "　　　　　")}{i + 1}. {review.Form.ProjectName()}（{review.Form.Unit()}）　阻断 {review.Count(Severity.Blocking)}　重要 {review.Count(Severity.Major)}　一般 {review.Count(Severity.Minor)}"));
        }

        writer.WriteLine();
    }

    private static void WriteForm(TextWriter writer, int number, FormReview review)
    {
        var form = review.Form;
        var total = form.Funding.Period.Total ?? form.Funding.Annual.Total;
        var amount = total is { } yuan ? InWanYuan(yuan) : "金额未填";
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number}. {form.ProjectName()}｜{form.ImplementingUnit ?? form.DepartmentName ?? "（单位未填）"}｜{amount}"));
        if (review.Findings.IsEmpty)
        {
            writer.WriteLine("   未发现问题。");
        }

        foreach (var finding in review.Findings)
        {
            WriteFinding(writer, form, finding);
        }

        writer.WriteLine();
    }

    private static void WriteFinding(TextWriter writer, TargetForm form, Finding finding)
    {
        writer.WriteLine($"   【{finding.Severity.Label()}】{finding.Title}　{finding.Place.Label(form)}");
        writer.WriteLine($"      意见：{finding.Opinion}");
        writer.WriteLine($"      建议：{finding.Suggestion}");
        writer.WriteLine($"      依据：{finding.Basis}");
    }

    private static string InWanYuan(decimal yuan) => (yuan / 10000m).ToString("#,##0.00####", CultureInfo.InvariantCulture) + " 万元";

    private static string Position(ProblemEntry problem) => problem.File is { } file ? $"（{new SourcePosition(file, problem.Page, problem.Line)}）" : "";

    private static string Closing(int forms, SortedDictionary<Severity, int> counts)
    {
        var findings = counts.Count == 0 ? "未发现问题" : string.Join("，", counts.Reverse().Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Label()} {pair.Value} 项")));
        return string.Create(CultureInfo.InvariantCulture, $"共审核 {forms} 张申报表：{findings}。");
    }
}
