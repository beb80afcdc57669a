using System.Text.Encodings.Web;
using System.Text.Json;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer;

/// <summary>What <c>biaochi review --format json</c> prints.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, IReadOnlyList<FormReview> reviews, IReadOnlyList<ProblemEntry> problems) =>
        JsonSerializer.Serialize(stream, new { forms = reviews.Select(Entry), problems }, Options);

    private static object Entry(FormReview review) => new
    {
        review.Form.ProjectName,
        review.Form.FilledAt,
        findings = review.Findings.Select(finding => new
        {
            finding.Code,
            aspect = finding.Aspect.Label(),
            severity = finding.Severity.Key(),
            field = finding.Place.Key,
            indicator = Indicator(review.Form, finding.Place),
            finding.Evidence,
            finding.Opinion,
            finding.Suggestion,
            finding.Basis,
            finding.Repair,
        }),
    };

    private static object? Indicator(TargetForm form, FindingPlace place)
    {
        if (place is not { RowId: { } id, Side: { } side })
        {
            return null;
        }

        var row = form.IndicatorsOf(side).Select((indicator, index) => (indicator, index)).First(row => row.indicator.Id == id);
        return new { side = side.Key(), row = row.index + 1, row.indicator.Level1, row.indicator.Level2, row.indicator.Name, row.indicator.Value };
    }
}
