using Biaochi.Documents.Text;

namespace Biaochi.Documents.Tests.Text;

public class QuotedTabsTests
{
    [Fact]
    public void Unquote_EveryCellQuoted_TakesTheQuotesOff() =>
        Assert.Equal("项目名称\t水渠整治\n实施单位\t水利局\n项目期\t1年\n", QuotedTabs.Unquote("\"项目名称\"\t\"水渠整治\"\n\"实施单位\"\t\"水利局\"\n\"项目期\"\t1年\n"));

    [Fact]
    public void Unquote_CellOfTwoLines_StaysOneRowAndKeepsTheLinesBelow() =>
        Assert.Equal("概况\t疏浚渠道\u2029加固渡槽\n\n项目期\t1年", QuotedTabs.Unquote("概况\t\"疏浚渠道\n加固渡槽\"\n项目期\t1年"));

    [Theory]
    [InlineData("项目名称\t\"一揽子\"保险", "项目名称\t\"一揽子\"保险")]
    [InlineData("项目名称\t\"一揽子\"", "项目名称\t\"一揽子\"")]
    [InlineData("项目名称\t\"\"\"一揽子\"\"保险\"", "项目名称\t\"一揽子\"保险")]
    [InlineData("总额\t\"1,860,000\"", "总额\t1,860,000")]
    [InlineData("项目名称\t\"没有结束", "项目名称\t\"没有结束")]
    public void Unquote_OneCell_KeepsQuotesThatSomebodyWrote(string text, string expected) => Assert.Equal(expected, QuotedTabs.Unquote(text));
}
