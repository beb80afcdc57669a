using Biaochi.Documents.Shape;
using Biaochi.Forms;
using Biaochi.Pages.Shared.Drawing;

namespace Biaochi.Tests.Sites.Drawing;

/// <summary>Cells of a document's table laid out so that every row of the drawing has the same width, without holes and overlaps.</summary>
public sealed class TableGridTests
{
    [Fact]
    public void Arrange_Spans_FillEachRowToTheSameWidth()
    {
        // Arrange
        DocumentRow[] rows =
        [
            Row(1, new DocumentCell("项目资金", 0, 1, 2), new DocumentCell("实施期", 1, 2), new DocumentCell("年度", 3, 2)),
            Row(2, new DocumentCell("总额", 1), new DocumentCell("120", 2), new DocumentCell("总额", 3)),
        ];

        // Act
        var drawn = Shown(rows);

        // Assert
        Assert.Equal(["项目资金 1×2", "实施期 2×1", "年度 2×1"], drawn[0]);
        Assert.Equal(["总额 1×1", "120 1×1", "总额 1×1", "— 1×1"], drawn[1]);
    }

    [Fact]
    public void Arrange_ColumnsFarApart_AreDrawnCloseTogether()
    {
        var drawn = Shown([Row(1, new DocumentCell("甲", 3), new DocumentCell("乙", 16_383))]);

        Assert.Equal([["甲 1×1", "— 1×1", "乙 1×1"]], drawn);
    }

    [Fact]
    public void Arrange_BlankRowLeftOut_DoesNotLengthenASpan()
    {
        // Arrange: the sheet's third row is blank, so that it is no row of the shape.
        DocumentRow[] rows = [Row(2, new DocumentCell("甲", 0, 1, 2), new DocumentCell("一", 1)), Row(4, new DocumentCell("乙", 0), new DocumentCell("二", 1))];

        // Act
        var drawn = Shown(rows);

        // Assert
        Assert.Equal([["甲 1×1", "一 1×1"], ["乙 1×1", "二 1×1"]], drawn);
    }

    [Fact]
    public void Arrange_LyingSpans_LoseNoCell()
    {
        // Arrange: overlapping, endless and negative spans.
        DocumentRow[] rows =
        [
            Row(1, new DocumentCell("甲", 0, int.MaxValue, int.MaxValue), new DocumentCell("乙", 1), new DocumentCell("丙", 1, 0, -5)),
            Row(2, new DocumentCell("丁", 0), new DocumentCell("戊", 0)),
        ];

        // Act
        var drawn = Shown(rows);

        // Assert
        Assert.Equal(["甲", "乙", "丙", "丁", "戊"], drawn.SelectMany(row => row).Select(cell => cell.Split(' ')[0]).Where(text => text != "—"));
        Assert.All(drawn.SelectMany(row => row), cell => Assert.DoesNotContain("×0", cell, StringComparison.Ordinal));
    }

    private static DocumentRow Row(int line, params DocumentCell[] cells) => new(new SourcePosition("表.xlsx", null, line) { Sheet = "表一" }, IsTable: true, [.. cells]) { Table = 1, HasGrid = true };

    private static List<string[]> Shown(DocumentRow[] rows) =>
    [
        .. TableGrid.Arrange(rows, (row, cell) => new DrawnCell($"d-{row}-{cell}", [new DrawnRun(rows[row].Cells[cell].Text, null, [])], [], IsNote: false))
            .Select(row => row.Select(span => $"{span.Cell?.Runs[0].Text ?? "—"} {span.Columns}×{span.Rows}").ToArray()),
    ];
}
