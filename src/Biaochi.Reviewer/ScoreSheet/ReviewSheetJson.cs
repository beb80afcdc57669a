using System.Text.Encodings.Web;
using System.Text.Json;

namespace Biaochi.Reviewer.ScoreSheet;

/// <summary>A filled 审核表 as JSON: what is stored with a conclusion, and what programs get. The members are a contract.</summary>
public static class ReviewSheetJson
{
    private static readonly SheetJsonContext Context = new(new JsonSerializerOptions(SheetJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(ReviewSheet sheet) => JsonSerializer.Serialize(
        new ReviewSheetEntry(
            SheetTemplate.Standard.Id,
            sheet.Kind,
            sheet.Grade,
            sheet.Total,
            sheet.Consequence,
            [.. sheet.Answers.Select(answer => new SheetAnswerEntry(answer.Item.Key, answer.Item.Name, answer.Grade, sheet.Kind is SheetKind.Key ? answer.Points : null, answer.Proposed, answer.Reason))],
            sheet.Comment),
        Context.ReviewSheetEntry);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static ReviewSheet Read(string json)
    {
        var entry = JsonSerializer.Deserialize(json, Context.ReviewSheetEntry) ?? throw new JsonException("The sheet is null.");
        return new ReviewSheet(entry.Kind,
        [
            .. entry.Items.Select(answer => SheetTemplate.Standard.Items.FirstOrDefault(item => item.Key == answer.Key) is { } item
                ? new SheetAnswer(item, answer.Grade, answer.Points ?? SheetTemplate.Standard.ProposePoints(answer.Grade, item.Points), answer.Proposed, answer.Reason)
                : throw new JsonException($"The table has no item {answer.Key}.")),
        ])
        { Comment = entry.Comment };
    }
}

internal sealed record ReviewSheetEntry(string Table, SheetKind Kind, ReviewGrade Grade, decimal? Total, string Consequence, IReadOnlyList<SheetAnswerEntry> Items, string? Comment);

internal sealed record SheetAnswerEntry(string Key, string Name, ReviewGrade Grade, decimal? Points, ReviewGrade Proposed, string Reason);
