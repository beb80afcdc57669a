using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Tests.Grammar;

public class LabelSetTests
{
    private static readonly LabelSet<int> Names = new([("项目", 1), ("项目名称", 2), ("项目资金", 3), ("项目名称", 4)]);

    [Theory]
    [InlineData("项目名称", 2)]
    [InlineData("项目名字", 1)]
    [InlineData("项 目 资 金：", 3)]
    [InlineData("项目\n名称", 2)]
    public void Find_NamesThatBeginAlike_TakesTheLongest(string text, int expected)
    {
        var hit = Names.Find(TextPartsTests.Pieces(text), 0);

        Assert.Equal(expected, hit!.Value.Value);
    }

    [Fact]
    public void Find_NameOverTwoTableCells_StaysInTheFirst()
    {
        var hit = Names.Find(TextPartsTests.Pieces("项目\t名称"), 0);

        Assert.Equal(new LabelHit<int>(1, 0, 2), hit);
    }

    [Fact]
    public void FindWhole_WordsOfALine_GivesTheLongestFirst()
    {
        var hits = Names.FindWhole(TextPartsTests.Pieces("项目 名称 校舍维修"), 0);

        Assert.Equal([new LabelHit<int>(2, 1, 2), new LabelHit<int>(1, 0, 2)], hits);
    }

    [Theory]
    [InlineData("项目概算", 0, 1, 2)]
    [InlineData("一、项目名称：校舍", 2, 2, 6)]
    public void Find_InACellsText_TellsWhereTheNameEnds(string text, int offset, int expected, int end)
    {
        Assert.Equal((expected, end), Names.Find(text, offset));
    }

    [Fact]
    public void Find_NoNameThere_IsNull()
    {
        Assert.Null(Names.Find("名称", 0));
        Assert.Null(Names.Find("项目", 2));
    }
}
