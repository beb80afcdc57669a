using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public sealed class CompactTextTests
{
    [Theory]
    [InlineData("青禾县 水\u3000利局\n", "青禾县水利局")]
    [InlineData("\u00a0\u2003\t", "")]
    [InlineData(null, "")]
    public void Of_Text_HasNoWhiteSpace(string? text, string expected) => Assert.Equal(expected, CompactText.Of(text));

    [Fact]
    public void Of_TextWithoutWhiteSpace_IsTheTextItself()
    {
        const string Text = "维修水渠12公里";

        Assert.Same(Text, CompactText.Of(Text));
    }

    [Theory]
    [InlineData("（一）维修水渠12.5公里；", "一维修水渠125公里")]
    [InlineData("共3台ＰＣ、2套5㎡设备", "共3台ＰＣ2套5设备")]
    [InlineData("——，。", "")]
    [InlineData("", "")]
    public void Letters_Text_KeepsLettersAndFigures(string text, string expected) => Assert.Equal(expected, CompactText.Letters(text));

    [Theory]
    [InlineData("水渠", true)]
    [InlineData("水渠A段", true)]
    [InlineData("水渠3", false)]
    [InlineData("水、渠", false)]
    public void AreLetters_Text_HasNothingElse(string text, bool expected) => Assert.Equal(expected, CompactText.AreLetters(text));
}
