using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public sealed class HomophoneSlipsTests
{
    private static readonly HomophoneSlips Slips = new(["治制", "园圆"]);

    [Fact]
    public void Find_OnePhraseInTwoWritings_IsAPairOnce()
    {
        var pairs = Slips.Find(["开展综合治理工作", "推进综合制理工作。综合制理工作", "综合治理工作"]);

        Assert.Equal([("合治理工作", "合制理工作")], pairs);
    }

    [Theory]
    [InlineData("综合治理工作", "自治机关，制定办法")]
    [InlineData("综合治理", "综合制理")]
    [InlineData("幼儿园3所新建", "幼儿圆3所新建")]
    public void Find_OtherWordsAround_AreNoPair(string left, string right) => Assert.Empty(Slips.Find([left, right]));
}
