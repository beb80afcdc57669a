using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public sealed class DigitRunTests
{
    [Theory]
    [InlineData("电话13800000001。", "13800000001", 1)]
    [InlineData("电话138-0000-0001", "13800000001", 3)]
    [InlineData("１３８　0000　0001", "13800000001", 3)]
    [InlineData("证号11010119900101123x", "11010119900101123X", 1)]
    public void Find_OneNumber_IsReadWithItsGroups(string text, string digits, int groups)
    {
        var run = Assert.Single(DigitRun.Find(text, _ => true));

        Assert.Equal((digits, groups), (run.Digits, run.Groups));
    }

    [Theory]
    [InlineData("投入1234567890元")]
    [InlineData("2024-05-06 10-11-12")]
    [InlineData("没有号码")]
    public void Find_TooFewDigitsTogether_AsksNobody(string text) =>
        Assert.Empty(DigitRun.Find(text, _ => throw new InvalidOperationException()));

    [Fact]
    public void Find_TwoTelephonesSideBySide_AreTwo()
    {
        var runs = DigitRun.Find("13800000001 13900000002", run => run.Digits.Length == 11);

        Assert.Equal(["13800000001", "13900000002"], runs.Select(run => run.Digits));
    }

    [Theory]
    [InlineData("第1项、第23项、４５人", 9, 5)]
    [InlineData("第1项、第23项、４５人", 4, 4)]
    [InlineData("没有", 4, 0)]
    public void Count_Text_GoesNoFurtherThanAsked(string text, int most, int expected) => Assert.Equal(expected, DigitRun.Count(text, most));
}
