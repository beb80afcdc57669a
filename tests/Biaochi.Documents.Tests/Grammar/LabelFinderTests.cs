using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Tests.Grammar;

public class LabelFinderTests
{
    [Theory]
    [InlineData("项目名称 校舍维修")]
    [InlineData("项 目 名 称 校舍维修")]
    [InlineData("项目名称：校舍维修")]
    [InlineData("项目\n名称\n校舍维修")]
    [InlineData("项 目 名 称：\t校舍维修")]
    [InlineData("项目名称\t\t校舍维修")]
    [InlineData("项目名称校舍维修")]
    public void Find_LabelInAnySpelling_IsFoundWithItsValue(string text)
    {
        var pieces = TextPartsTests.Pieces(text);

        var found = Assert.Single(LabelFinder.Find(pieces, FormLayout.Default));

        Assert.Equal("项目名称", found.Label.Name);
        Assert.Equal("校舍维修", TextJoiner.Join(LabelValue.Of(pieces, found)));
    }

    [Fact]
    public void Find_LabelWordInsideASentence_IsNoLabel()
    {
        var pieces = TextPartsTests.Pieces("项目概况 各单位的实施单位 名称要统一，立项依据要充分。\n立项依据 青发〔2024〕1号");

        var found = LabelFinder.Find(pieces, FormLayout.Default);

        Assert.Equal(["项目概况", "立项依据"], found.Where(label => label.Label.Prose).Select(label => label.Label.Name));
        Assert.Equal("青发〔2024〕1号", TextJoiner.Join(LabelValue.Of(pieces, found[^1])));
    }

    [Fact]
    public void Find_SameLabelTwice_TakesTheOneInTheFormsOrder()
    {
        var pieces = TextPartsTests.Pieces("项目概况\n改造一新\n立项依据\n立项依据：青发〔2024〕1号\n项目实施计划\n全年");

        var found = LabelFinder.Find(pieces, FormLayout.Default);

        Assert.Equal(["项目概况", "立项依据", "项目实施计划"], found.Select(label => label.Label.Name));
        Assert.Equal("立项依据：青发〔2024〕1号", TextJoiner.Join(LabelValue.Of(pieces.AsSpan(0, found[2].Start), found[1])));
    }

    [Fact]
    public void Find_SuffixInBrackets_BelongsToTheLabel()
    {
        var found = Assert.Single(LabelFinder.Find(TextPartsTests.Pieces("项目资金\n（万元）"), FormLayout.Default));

        Assert.Equal("万元", found.Suffix);
    }
}
