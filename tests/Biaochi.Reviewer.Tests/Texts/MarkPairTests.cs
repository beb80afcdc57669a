using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public sealed class MarkPairTests
{
    private static readonly MarkPair Brackets = new("（(", "）)", "括号");

    [Theory]
    [InlineData("维修（含清淤)水渠", null)]
    [InlineData("维修（含清淤（两段））水渠", null)]
    [InlineData("1）维修水渠，2）清淤", null)]
    [InlineData("维修（含清淤水渠", 2)]
    [InlineData("维修含清淤）水渠", 5)]
    [InlineData("（维修）水渠）", 6)]
    [InlineData("维修水渠", null)]
    public void Unpaired_Text_IsTheFirstMarkWithoutPartner(string text, int? expected) => Assert.Equal(expected, Brackets.Unpaired(text));
}
