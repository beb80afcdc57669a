using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public class WordListTests
{
    private static readonly WordList Words = ["补助", "补助资金", "资金", "金额", "率"];

    [Theory]
    [InlineData("资金补助资金", "补助资金")]
    [InlineData("金额和资金", "资金")]
    [InlineData("合格率", "率")]
    [InlineData("补", null)]
    [InlineData("", null)]
    public void FirstOf_Text_GivesLongestWordAndOfEqualOnesTheFirstOfTheList(string text, string? expected)
    {
        var word = text.FirstOf(Words);

        Assert.Equal(expected, word);
    }

    [Theory]
    [InlineData("补助资金到位", "补助资金")]
    [InlineData("率先完成", "率")]
    [InlineData("发补助", null)]
    [InlineData("", null)]
    public void BeginningOf_Text_GivesLongestWordAtItsFront(string text, string? expected)
    {
        var word = Words.BeginningOf(text);

        Assert.Equal(expected, word);
    }

    [Theory]
    [InlineData("发放补助资金", "补助资金")]
    [InlineData("准确率", "率")]
    [InlineData("补助人数", null)]
    [InlineData("", null)]
    public void EndOf_Text_GivesLongestWordAtItsEnd(string text, string? expected)
    {
        var word = Words.EndOf(text);

        Assert.Equal(expected, word);
    }

    [Theory]
    [InlineData("资金", true)]
    [InlineData("率", true)]
    [InlineData("补", false)]
    [InlineData("补助资金到位", false)]
    [InlineData("", false)]
    public void Contains_Text_IsOneOfTheWords(string text, bool expected)
    {
        var contains = Words.Contains(text);

        Assert.Equal(expected, contains);
    }

    [Fact]
    public void AllIn_Text_GivesTheLongestWordsOneBehindTheOther()
    {
        var found = Words.AllIn("补助资金和金额，补助率");

        Assert.Equal([(0, "补助资金"), (5, "金额"), (8, "补助")], found);
    }

    [Theory]
    [InlineData("补助资金、金额。", 0, false)]
    [InlineData("发放补助资金", 1, true)]
    [InlineData("发放补助资金", 2, false)]
    [InlineData("补补助助", 1, true)]
    public void SaysMoreThan_Text_CountsLettersBesideTheWords(string text, int letters, bool expected)
    {
        var says = text.SaysMoreThan(Words, letters);

        Assert.Equal(expected, says);
    }
}
