using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Reviews.Papers;

public sealed class ScoreSheetPaperTests
{
    [Theory]
    [InlineData(SheetKind.General, "综合评定等级|优。可直接进入下一步预算安排流程。")]
    [InlineData(SheetKind.Key, "综合评定等级|100 分，优。可直接进入下一步预算安排流程。")]
    public void Print_Sheet_HasEightItemsAndWhatTheGradeMeans(SheetKind kind, string result)
    {
        var sheet = (PrintedSheet)ScoreSheetPaper.Print(TestForms.WaterSupply, ReviewSheet.Propose([], kind)).Parts[0];

        Assert.Equal($"项目支出绩效目标审核表（{kind.Label()}）", sheet.Heading);
        Assert.Equal(8, sheet.Rows.Count(row => row.Cells.Any(cell => SheetTemplate.Standard.Items.Any(item => item.Name == cell.Text))));
        Assert.Contains(sheet.Rows, row => string.Join('|', row.Cells.Select(cell => cell.Text)) == result);
    }

    [Theory]
    [InlineData(SheetKind.General)]
    [InlineData(SheetKind.Key)]
    public void Print_EveryRow_CoversTheWholeWidth(SheetKind kind)
    {
        var sheet = (PrintedSheet)ScoreSheetPaper.Print(TestForms.WaterSupply, ReviewSheet.Propose([], kind)).Parts[0];

        var covered = new int[sheet.Columns.Length];
        foreach (var row in sheet.Rows)
        {
            foreach (var cell in row.Cells)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    covered[column] += cell.RowSpan;
                }
            }
        }

        Assert.All(covered, rows => Assert.Equal(sheet.Rows.Length, rows));
    }
}
