using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Printing;
using Biaochi.Forms;
using Biaochi.Reviewer.Reports;
using Biaochi.Reviewer.ScoreSheet;
using static Biaochi.Documents.Printing.PrintedAlignment;

namespace Biaochi.Core.Reviews.Papers;

/// <summary>审核表 on paper, with its head, the eight items and the foot for whoever signs it.</summary>
public static class ScoreSheetPaper
{
    private static readonly ImmutableArray<double> Widths = [16, 12, 28, 8, 10, 26];

    public static PrintedDocument Print(TargetForm form, ReviewSheet sheet)
    {
        var title = $"{SheetTemplate.Standard.Title}（{sheet.Kind.Label()}）";
        var paper = new PrintedSheet(PrintedText.Clean(form.ProjectName()), title, Widths, [.. Head(form), Headings(sheet.Kind), .. Items(sheet), .. Foot(sheet)])
        {
            Below = [new PrintedLine(["审核人（签字）：", "审核日期：　　　年　　月　　日"], Left), new PrintedLine([$"本表按{SheetTemplate.Standard.Basis}所附审核表填写。"], Left)],
        };
        return new PrintedDocument(title, [paper]) { HasPageNumbers = true };
    }

    /// <summary>What the file is called, in characters that every system's files can have.</summary>
    public static string FileName(TargetForm form) =>
        $"审核表（{string.Concat(form.ProjectName().Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal)))}）";

    private static IEnumerable<PrintedRow> Head(TargetForm form)
    {
        yield return Row(Label("项目名称", 0), Answer(form.ProjectName(), 1, 5));
        yield return Row(Label("主管部门", 0), Answer(form.DepartmentName ?? "", 1, 2), Label("实施单位", 3), Answer(form.ImplementingUnit ?? "", 4, 2));
    }

    private static PrintedRow Headings(SheetKind kind) =>
        Row(Label("审核内容", 0), Label("具体项", 1), Label("审核要点", 2), Label("评定", 3), Label(kind is SheetKind.Key ? "得分/分值" : "等级依据", 4, kind is SheetKind.Key ? 1 : 2), kind is SheetKind.Key ? Label("依据", 5) : null);

    private static IEnumerable<PrintedRow> Items(ReviewSheet sheet)
    {
        foreach (var category in sheet.Answers.GroupBy(answer => answer.Item.Category))
        {
            var first = true;
            foreach (var answer in category)
            {
                yield return Row(
                    first ? Label(category.Key, 0) with { RowSpan = category.Count() } : null,
                    Label(answer.Item.Name, 1),
                    Answer(answer.Item.Question, 2, 1),
                    Answer(answer.Grade.Label(), 3, 1) with { Alignment = Center },
                    sheet.Kind is SheetKind.Key
                        ? Answer(string.Create(CultureInfo.InvariantCulture, $"{answer.Points:0.##}/{answer.Item.Points}"), 4, 1) with { Alignment = Center }
                        : Answer(answer.Reason, 4, 2),
                    sheet.Kind is SheetKind.Key ? Answer(answer.Reason, 5, 1) : null);
                first = false;
            }
        }
    }

    private static IEnumerable<PrintedRow> Foot(ReviewSheet sheet)
    {
        var total = sheet.Total is { } points ? string.Create(CultureInfo.InvariantCulture, $"{points:0.##} 分，") : "";
        yield return Row(Label("综合评定等级", 0), Answer($"{total}{sheet.Grade.Label()}。{sheet.Consequence}", 1, 5));
        yield return Row(Label("总体意见", 0), Answer(sheet.Comment ?? "\n\n", 1, 5));
    }

    private static PrintedRow Row(params IEnumerable<PrintedCell?> cells) => new([.. cells.OfType<PrintedCell>()]);

    private static PrintedCell Label(string text, int column, int span = 1) => new(text, column, span) { IsLabel = true };

    private static PrintedCell Answer(string text, int column, int span) => new(PrintedText.Clean(text), column, span) { Alignment = Left };
}
