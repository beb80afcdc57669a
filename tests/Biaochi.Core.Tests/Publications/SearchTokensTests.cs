using System.Text;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Core.Publications;

namespace Biaochi.Core.Tests.Publications;

public sealed class SearchTokensTests
{
    [Theory]
    [InlineData("农村低保", "ƒ 农村 村低 低保 保")]
    [InlineData("村", "ƒ 村")]
    [InlineData("PPP项目2025年", "ƒ ppp 项目 目 2025 年")]
    [InlineData("青财预〔2025〕3号", "ƒ 青财 财预 预 2025 3 号")]
    [InlineData("ＰＰＰ２０２５", "ƒ ppp2025")]
    [InlineData("二〇二五年", "ƒ 二〇 〇二 二五 五年 年")]
    [InlineData("，。（）", "ƒ")]
    [InlineData(" ", "")]
    public void AppendText_Text_GivesPairsAndWholeWords(string text, string tokens)
    {
        var appended = new StringBuilder();
        SearchTokens.AppendText(appended, text);

        Assert.Equal(tokens, appended.ToString().Trim());
    }

    [Theory]
    [InlineData("低保", "\"低保\"")]
    [InlineData("农村低保", "\"农村 村低 低保\"")]
    [InlineData("村", "\"村\"*")]
    [InlineData("供水 供暖、低保", "\"供水\" AND \"供暖\" AND \"低保\"")]
    [InlineData("青财预〔2025〕3号", "\"青财 财预 预 2025 3 号\"*")]
    [InlineData("低保\" OR \"供水", "\"低保\" AND \"or\" AND \"供水\"")]
    [InlineData("NEAR(低保, 供水)", "\"near 低保\" AND \"供水\"")]
    [InlineData("ƒy2025", "\"y2025\"")]
    [InlineData("***", null)]
    public void Match_Query_IsMadeOfQuotedTokensOnly(string text, string? match)
    {
        Assert.Equal(match, SqliteSearchIndex.Match(new SearchQuery { Text = text }));
    }

    [Theory]
    [InlineData("046", "\"ƒd046\"")]
    [InlineData("046\" OR \"1", "\"ƒd046or1\"")]
    [InlineData("", "\"ƒd\"")]
    public void Match_Filter_IsOneToken(string department, string match)
    {
        Assert.Equal(match, SqliteSearchIndex.Match(new SearchQuery { DepartmentCode = department }));
    }
}
