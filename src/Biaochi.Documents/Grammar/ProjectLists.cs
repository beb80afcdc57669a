using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Finds lists of projects, one a row under the same labels that a form has beside its answers. They hold no targets, so they are no
/// forms; whoever brought one in expecting forms is told.
/// </summary>
internal static class ProjectLists
{
    private const string ProjectName = "项目名称";
    private const int FewestColumns = 4;
    private const int FewestLabels = 3;

    /// <param name="outside">The rows that belong to no form.</param>
    /// <param name="isLabel">Whether a whole cell is a label of a form.</param>
    public static IEnumerable<DocumentProblem> Find(IReadOnlyList<DocumentRow> rows, IEnumerable<int> outside, Predicate<string> isLabel) => outside
        .Where(row => row + 1 < rows.Count && IsHeading(rows[row], isLabel) && GoesOnUnder(rows[row], rows[row + 1], isLabel))
        .Select(row => new DocumentProblem(
            "project-list",
            $"{rows[row].Position} 起是项目清单（一行一个项目），不是绩效目标申报表，未读成表。请提供各项目的申报表。",
            rows[row].Text,
            rows[row].Position));

    private static bool IsHeading(DocumentRow row, Predicate<string> isLabel) =>
        row.IsTable && row.Cells.Length >= FewestColumns && NameColumn(row) is not null && row.Cells.Count(cell => isLabel(cell.Text)) >= FewestLabels;

    private static bool GoesOnUnder(DocumentRow heading, DocumentRow next, Predicate<string> isLabel) =>
        next.IsTable && next.Cells.Length >= FewestColumns && next.Cells.Any(cell => cell.Column == NameColumn(heading) && !isLabel(cell.Text));

    private static int? NameColumn(DocumentRow row) => row.Cells.FirstOrDefault(cell => LabelText.Fold(cell.Text) == ProjectName)?.Column;
}
