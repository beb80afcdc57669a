using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Reports;

/// <summary>What <c>biaochi review --format json</c> prints. The members are a contract with scripts.</summary>
public static class ReviewJson
{
    private static readonly ReviewJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    /// <summary>Writes all reviews, in their order, and the problems met on the way, as indented UTF-8.</summary>
    public static void Write(Stream stream, IEnumerable<FormReview> reviews, IEnumerable<ProblemEntry> problems)
    {
        var document = new ReviewDocument([.. reviews.Select(ToEntry)], [.. problems]);
        JsonSerializer.Serialize(stream, document, Context.ReviewDocument);
    }

    private static FormReviewEntry ToEntry(FormReview review) =>
        new(review.Form.ProjectName, review.Form.FilledAt, [.. review.Findings.Select(finding => ToEntry(review.Form, finding))]);

    private static FindingEntry ToEntry(TargetForm form, Finding finding) => new(
        finding.Code,
        finding.Aspect.Label(),
        finding.Severity.Key(),
        finding.Place.Key,
        ToIndicator(form, finding.Place),
        finding.Evidence,
        finding.Opinion,
        finding.Suggestion,
        finding.Basis,
        finding.Repair);

    private static FindingIndicatorEntry? ToIndicator(TargetForm form, FindingPlace place) =>
        place.RowIn(form) is { } row && place.IndicatorIn(form) is { } indicator
            ? new(place.Side!.Value.Key(), row + 1, indicator.Level1, indicator.Level2, indicator.Name, indicator.Value)
            : null;
}

internal sealed record ReviewDocument(IReadOnlyList<FormReviewEntry> Forms, IReadOnlyList<ProblemEntry> Problems);

internal sealed record FormReviewEntry(string? ProjectName, string? FilledAt, IReadOnlyList<FindingEntry> Findings);

/// <summary>One finding in the JSON; <c>repair</c> is there only where the text of the cell is certain.</summary>
internal sealed record FindingEntry(
    string Code,
    string Aspect,
    string Severity,
    string Field,
    FindingIndicatorEntry? Indicator,
    IReadOnlyList<string> Evidence,
    string Opinion,
    string Suggestion,
    string Basis,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Repair);

/// <summary>The indicator a finding is about. The row is counted from 1 within its column: it is for people.</summary>
internal sealed record FindingIndicatorEntry(string Side, int Row, string? Level1, string? Level2, string? Name, string? Value);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReviewDocument))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext;
