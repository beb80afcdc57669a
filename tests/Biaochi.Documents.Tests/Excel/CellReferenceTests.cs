using Biaochi.Documents.Excel;

namespace Biaochi.Documents.Tests.Excel;

public class CellReferenceTests
{
    [Theory]
    [InlineData("A1", 1, 0)]
    [InlineData("Z9", 9, 25)]
    [InlineData("AA10", 10, 26)]
    [InlineData("XFD1048576", 1_048_576, 16_383)]
    public void TryParse_Cell_IsWrittenTheSame(string text, int row, int column)
    {
        Assert.True(CellReference.TryParse(text, out var cell));

        Assert.Equal(new CellReference(row, column), cell);
        Assert.Equal(text, cell.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("C")]
    [InlineData("C0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("1A")]
    [InlineData("A99999999999")]
    public void TryParse_NoCell_IsFalse(string text) => Assert.False(CellReference.TryParse(text, out _));

    [Theory]
    [InlineData("B2:D4", true)]
    [InlineData("$B$2:$D$4", true)]
    [InlineData("D4:B2", false)]
    [InlineData("B2", false)]
    public void TryParse_MergedRange_TellsWhetherItIsOne(string text, bool expected) => Assert.Equal(expected, MergedRange.TryParse(text, out _));
}
