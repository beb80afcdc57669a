using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>What <c>biaochi review --format text</c> prints.</summary>
public static class ReviewText
{
    public static void Write(TextWriter writer, IReadOnlyList<FormReview> reviews)
    {
        foreach (var review in reviews)
        {
            writer.WriteLine($"{review.Form.ProjectName}　{review.Form.ImplementingUnit}");
            foreach (var finding in review.Findings)
            {
                writer.WriteLine($"  {finding.Severity.Label()}　{finding.Title}：{finding.Opinion}{finding.Suggestion}（{finding.Basis}）");
            }

            writer.WriteLine();
        }
    }
}
