using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Tests.Grammar;

public class TracedCellsTests
{
    private static readonly Dictionary<string, CellTrace> Written = new()
    {
        ["overview"] = new CellTrace([new DrawnPlace(3, 0, 5, 12), new DrawnPlace(4, 0, 0, 9)], Certainty.Likely),
        ["projectName"] = new CellTrace([new DrawnPlace(0, 1)], Certainty.Sure),
        ["periodGoal"] = new CellTrace([new DrawnPlace(7, 2)], Certainty.Doubtful, "与年度目标的分界不明"),
    };

    [Fact]
    public void Indexer_EachCell_GivesWhatWasPacked()
    {
        var cells = new TracedCells(Written);

        Assert.Equal(Written.Keys, cells.Keys);
        Assert.All(Written, cell => AssertSame(cell.Value, cells[cell.Key]));
        Assert.All(cells, cell => AssertSame(Written[cell.Key], cell.Value));
    }

    [Fact]
    public void TryGetValue_BlankCell_IsFalse()
    {
        Assert.False(new TracedCells(Written).TryGetValue("basis", out _));
    }

    private static void AssertSame(CellTrace expected, CellTrace actual)
    {
        Assert.Equal(expected.Places.AsEnumerable(), actual.Places);
        Assert.Equal((expected.Certainty, expected.Doubt), (actual.Certainty, actual.Doubt));
    }
}
