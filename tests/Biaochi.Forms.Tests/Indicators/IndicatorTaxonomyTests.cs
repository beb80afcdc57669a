using Biaochi.Forms.Indicators;

namespace Biaochi.Forms.Tests.Indicators;

public sealed class IndicatorTaxonomyTests
{
    [Theory]
    [InlineData("数量指标", IndicatorCategory.Quantity)]
    [InlineData("产出数量指标", IndicatorCategory.Quantity)]
    [InlineData("质量", IndicatorCategory.Quality)]
    [InlineData("时效指标", IndicatorCategory.Timeliness)]
    [InlineData("进度指标", IndicatorCategory.Timeliness)]
    [InlineData("成本指标", IndicatorCategory.Cost)]
    [InlineData("经济成本指标", IndicatorCategory.Cost)]
    [InlineData("社会成本", IndicatorCategory.SocialCost)]
    [InlineData("生态环境成本指标", IndicatorCategory.EcologicalCost)]
    [InlineData("经济效益", IndicatorCategory.EconomicBenefit)]
    [InlineData("社会效益指标", IndicatorCategory.SocialBenefit)]
    [InlineData("环境效益指标", IndicatorCategory.EcologicalBenefit)]
    [InlineData("可持续影响指标", IndicatorCategory.Sustainability)]
    [InlineData("满意度指标", IndicatorCategory.Satisfaction)]
    [InlineData("服务对象满意度", IndicatorCategory.Satisfaction)]
    [InlineData(" 数 量\n指 标　", IndicatorCategory.Quantity)]
    public void Find_SpellingInUse_IsItsCategory(string level2, IndicatorCategory expected) =>
        Assert.Equal(expected, IndicatorTaxonomy.Find(level2)?.Category);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("指标")]
    [InlineData("产出指标")]
    [InlineData("效益指标")]
    [InlineData("数量指标的个数")]
    public void Find_NoLevel2Name_IsNull(string? level2) => Assert.Null(IndicatorTaxonomy.Find(level2));

    [Fact]
    public void Classes_OfBothTrees_AreFoundByTheirStandardNameAndBySynonyms()
    {
        var classes = IndicatorTaxonomy.All.SelectMany(tree => tree.Classes);

        Assert.All(classes, c => Assert.All(c.Synonyms.Append(c.Level2), name => Assert.Equal(c.Category, IndicatorTaxonomy.Find(name)?.Category)));
    }

    [Fact]
    public void Rules2015_CostStandsUnderOutput()
    {
        Assert.Equal(9, IndicatorTaxonomy.Rules2015.Classes.Length);
        Assert.Equal(("产出指标", "成本指标"), Names(IndicatorTaxonomy.Rules2015.Class(IndicatorCategory.Cost)));
        Assert.Null(IndicatorTaxonomy.Rules2015.Class(IndicatorCategory.SocialCost));
    }

    [Fact]
    public void Guide2021_CostIsALevelOfItsOwnAndSustainabilityIsNone()
    {
        var levels = IndicatorTaxonomy.Guide2021.Classes.Select(c => c.Level1).Distinct();

        Assert.Equal(["成本指标", "产出指标", "效益指标", "满意度指标"], levels);
        Assert.Equal(("成本指标", "经济成本指标"), Names(IndicatorTaxonomy.Guide2021.Class(IndicatorCategory.Cost)));
        Assert.Null(IndicatorTaxonomy.Guide2021.Class(IndicatorCategory.Sustainability));
    }

    [Fact]
    public void Trees_Together_HoldEveryCategory()
    {
        var held = IndicatorTaxonomy.All.SelectMany(tree => tree.Classes).Select(c => c.Category).ToHashSet();

        Assert.Equal(Enum.GetValues<IndicatorCategory>().ToHashSet(), held);
    }

    private static (string? Level1, string? Level2) Names(IndicatorClass? found) => (found?.Level1, found?.Level2);
}
