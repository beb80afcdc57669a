using System.Globalization;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Pages.Shared;

/// <summary>审核表 as a page shows it; the model of <c>_ScoreSheet.cshtml</c>.</summary>
/// <param name="IsEditable">False where it only shows what somebody decided.</param>
public sealed record SheetForm(ReviewSheet Sheet, bool IsEditable)
{
    private const string KindField = "kind";
    private const string CommentField = "comment";

    /// <summary>Why the last post was not taken.</summary>
    public string? Error { get; init; }

    public static string GradeField(string item) => $"grade/{item}";

    public static string PointsField(string item) => $"points/{item}";

    /// <summary>The sheet as posted. Points that are not given, or belonged to another grade, are proposed anew.</summary>
    public static ReviewSheet Read(IFormCollection posted, ReviewSheet before)
    {
        var decided = new Dictionary<string, (ReviewGrade, decimal?)>(StringComparer.Ordinal);
        foreach (var answer in before.Answers)
        {
            if (Enum.TryParse<ReviewGrade>(posted[GradeField(answer.Item.Key)], out var grade) && Enum.IsDefined(grade))
            {
                decided[answer.Item.Key] = (grade, PointsOf(posted, answer, grade));
            }
        }

        var kind = posted[KindField] == nameof(SheetKind.Key) ? SheetKind.Key : SheetKind.General;
        var comment = posted[CommentField].ToString().ReplaceLineEndings("\n").Trim();
        return before.Decide(kind, decided) with { Comment = comment.Length > 0 ? comment : null };
    }

    /// <summary>What does not fit, in words for the user; null when all does.</summary>
    public static string? Refuse(ReviewSheet sheet) => sheet.Misfit is { } misfit
        ? new SheetPointsOutOfRange(misfit).Message
        : sheet.Comment?.Length > ReviewConclusion.SheetCommentMaxLength ? $"总体意见不能超过 {ReviewConclusion.SheetCommentMaxLength} 字。请精简。" : null;

    private static decimal? PointsOf(IFormCollection posted, SheetAnswer answer, ReviewGrade grade)
    {
        if (!decimal.TryParse(posted[PointsField(answer.Item.Key)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points))
        {
            return null;
        }

        // The points of the grade before, untouched, are no decision about the new grade.
        return grade != answer.Grade && points == answer.Points ? null : points;
    }
}
