using Biaochi.Documents.Text;

namespace Biaochi.Documents.Tests.Text;

public class TextShaperTests
{
    [Fact]
    public void Shape_LineWithTabs_IsARowOfCellsWithTheirColumns()
    {
        var row = Assert.Single(TextShaper.Shape("\t数量指标\t\t216公里\t\t\n", "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows);

        Assert.True(row.IsTable);
        Assert.Equal([("数量指标", 1), ("216公里", 3)], row.Cells.Select(cell => (cell.Text, cell.Column)));
    }

    [Fact]
    public void Shape_BlankLines_CountAsLinesButGiveNoRows()
    {
        var rows = TextShaper.Shape("\r\n甲\r\n \r\n乙", "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows;

        Assert.Equal([("甲", 2), ("乙", 4)], rows.Select(row => (row.Text, row.Position.Line!.Value)));
    }

    [Fact]
    public void Shape_FormFeeds_CountPages()
    {
        var rows = TextShaper.Shape("甲\n\f乙\n丙\f丁", "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows;

        Assert.Equal([("甲", 1, 1), ("乙", 2, 2), ("丙", 2, 3), ("丁", 3, 3)], rows.Select(row => (row.Text, row.Position.Page!.Value, row.Position.Line!.Value)));
    }

    [Fact]
    public void Shape_KangxiRadicalsAndInvisibleCharacters_AreMended()
    {
        var row = Assert.Single(TextShaper.Shape("\uFEFF⼈⼯\u200B费①㎡", "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows);

        Assert.Equal("人工费①㎡", row.Text);
    }
}
