using Biaochi.Pages.Portal;

namespace Biaochi.Tests.Portal;

public sealed class ReaderTextTests
{
    [Theory]
    [InlineData(0, "0.00 万元")]
    [InlineData(972_689_000, "972.69 万元")]
    [InlineData(9_999_999_999, "10,000.00 万元")]
    [InlineData(10_000_000_000, "1.00 亿元")]
    [InlineData(49_188_500_000, "4.92 亿元")]
    public void Sum_Fen_IsReadInTheUnitPeopleUse(long fen, string text) => Assert.Equal(text, ReaderText.Sum(fen));

    [Theory]
    [InlineData(1, 3, "33.3%")]
    [InlineData(3, 3, "100%")]
    [InlineData(0, 0, "0%")]
    public void Share_PartOfAWhole_HasOneDecimalAtMost(long part, long whole, string text) => Assert.Equal(text, ReaderText.Share(part, whole));

    [Theory]
    [InlineData("短文。", 10, "短文。")]
    [InlineData("第一句。第二句。第三句。", 9, "第一句。第二句。")]
    [InlineData("没有句读的一段很长的文字", 6, "没有句读的一……")]
    public void Opening_LongText_EndsWithASentence(string text, int length, string opening) => Assert.Equal(opening, ReaderText.Opening(text, length));
}
