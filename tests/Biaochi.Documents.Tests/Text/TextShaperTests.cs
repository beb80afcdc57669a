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
        var row = Assert.Single(TextShaper.Shape("\uFEFF⼈⼯\u200B费\uFFFE①㎡", "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows);

        Assert.Equal("人工费①㎡", row.Text);
    }

    [Fact]
    public void Shape_CommaSeparatedSheet_IsRowsOfCellsOnTheirLines()
    {
        var rows = Rows("项目名称,,水渠维修\n立项依据,,\"一、《条例》\n二、\"\"十四五\"\"规划\"\n项目期,,1年\n资金,,\"1,200\"\n,,\n备注,,无\n");

        Assert.Equal(["1 0:项目名称 2:水渠维修", "2 0:立项依据 2:一、《条例》⏎二、\"十四五\"规划", "4 0:项目期 2:1年", "5 0:资金 2:1,200", "7 0:备注 2:无"], rows);
    }

    [Theory]
    [InlineData("甲,乙,丙\n丁,戊\n己,庚,辛\n壬,癸,子\n丑,寅,卯\n辰,巳,午")]
    [InlineData("甲,乙,丙\n丁,戊,己")]
    public void Shape_CommasThatPartNoSheet_AreText(string text) => Assert.All(TextShaper.Shape(text, "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows, row => Assert.False(row.IsTable));

    [Fact]
    public void Shape_DrawnTable_JoinsTheLinesOfACellAndPutsHighCellsInTheirFirstRow()
    {
        var rows = Rows("""
            ┌──┬──┬───┐
            │    │数量│修渠六公│
            │    │    │里      │
            │产出├──┼───┤
            │    │质量│合格    │
            └──┴──┴───┘
            """);

        Assert.Equal(["2 0:产出 1:数量 2:修渠六公里", "5 1:质量 2:合格"], rows);
    }

    [Fact]
    public void Shape_RowOfHighCellsAlone_LosesNoWord()
    {
        var rows = Rows("""
            ┌──┬──┐
            │    │    │
            │产出├──┤
            │    │质量│
            └──┴──┘
            """);

        Assert.Equal(["3 0:产出", "4 1:质量"], rows);
    }

    [Theory]
    [InlineData("| 项目名称 | 修渠 |\n|---|---|\n| 项目期 | |\n| 资金 | 5 |", "1 0:项目名称 1:修渠", "3 0:项目期", "4 0:资金 1:5")]
    [InlineData("+------+----+\n| name | 5+1|\n+------+----+\n| term | 2  |\n+------+----+", "2 0:name 1:5+1", "4 0:term 1:2")]
    public void Shape_TableOfBars_IsRowsOfCells(string text, params string[] expected) => Assert.Equal(expected, Rows(text));

    [Theory]
    [InlineData("|甲|\n乙")]
    [InlineData("甲|乙\n丙|丁\n戊|己")]
    public void Shape_BarsThatDrawNoTable_AreText(string text) => Assert.All(TextShaper.Shape(text, "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows, row => Assert.False(row.IsTable));

    private static IEnumerable<string> Rows(string text) => TextShaper.Shape(text, "x", ReadOptions.Default, TestContext.Current.CancellationToken).Rows
        .Select(row => $"{row.Position.Line} {string.Join(' ', row.Cells.Select(cell => $"{cell.Column}:{cell.Text.Replace('\n', '⏎')}"))}");
}
