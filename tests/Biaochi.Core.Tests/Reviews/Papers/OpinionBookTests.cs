using Biaochi.Core.Reviews.Papers;

namespace Biaochi.Core.Tests.Reviews.Papers;

public sealed class OpinionBookTests
{
    [Fact]
    public void Print_Project_IsOneRowWithItsOpinionsAsNumberedLines()
    {
        var table = OpinionBook.Print([PaperSamples.Project]);

        var row = Assert.Single(table.Rows);
        var cells = table.Columns.Zip(row).ToDictionary(cell => cell.First.Heading, cell => cell.Second);
        Assert.Equal("城乡供水管网改造工程", cells["项目名称"].Text);
        Assert.Equal(9_726_890m, cells["资金（元）"].Number);
        Assert.Equal(1m, cells["阻断"].Number);
        Assert.Equal("1. 立项依据：依据文件没有写明文号。请补填文号。\n2. 全表：请附测算明细。", cells["审核意见"].Text);
    }
}
