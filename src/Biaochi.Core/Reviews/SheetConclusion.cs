using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Reviews;

/// <summary>What a conclusion keeps of the 审核表: its grade, the table as JSON, and the hash that the event names.</summary>
internal sealed record SheetConclusion(ReviewGrade? Grade, string? Json, string? Hash)
{
    public static SheetConclusion Of(ReviewSheet? sheet, ReviewGrade? grade)
    {
        if (sheet is null)
        {
            return new SheetConclusion(grade, null, null);
        }

        var json = ReviewSheetJson.Write(sheet);
        return new SheetConclusion(sheet.Grade, json, FormJson.Hash(json));
    }

    public static Refusal? Check(ReviewSheet? sheet, ReviewGrade? grade) =>
        sheet is null ? null
        : sheet.Misfit is { } misfit ? new SheetPointsOutOfRange(misfit)
        : grade is { } chosen && chosen != sheet.Grade ? new SheetContradictsGrade(sheet.Grade, chosen)
        : sheet.Comment?.Length > ReviewConclusion.SheetCommentMaxLength ? new OpinionTooLong(ReviewConclusion.SheetCommentMaxLength)
        : null;
}
