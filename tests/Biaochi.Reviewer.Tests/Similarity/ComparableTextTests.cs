using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Tests.Similarity;

public sealed class ComparableTextTests
{
    [Theory]
    [InlineData("养护 里程，４２０ＫＭ。", "养护里程420km")]
    [InlineData("（一）\n招标；", "一招标")]
    [InlineData("㎡以上", "以上")]
    [InlineData(null, "")]
    public void Of_Text_KeepsLettersAndFigures(string? written, string letters)
    {
        Span<char> room = stackalloc char[40];

        Assert.Equal(letters, ComparableText.Of(written).Letters);
        Assert.Equal(letters, new string(room[..ComparableText.Fold(written, room)]));
    }

    [Fact]
    public void Locate_Letters_QuotesToTheLetter()
    {
        var text = ComparableText.Of("完成 养护，里程４２０公里。");

        var span = text.Locate(2, 7);

        Assert.Equal("养护，里程４２０", span.Of(text.Written).ToString());
    }
}
