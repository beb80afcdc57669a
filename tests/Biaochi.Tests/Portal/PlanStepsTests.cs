using Biaochi.Pages.Portal.Projects;

namespace Biaochi.Tests.Portal;

public sealed class PlanStepsTests
{
    [Theory]
    [InlineData("每月5日前审核名册，每月10日前打卡发放；12月31日前总结。", "", "每月5日前|审核名册", "每月10日前|打卡发放", "12月31日前|总结")]
    [InlineData("3月、6月和9月各复核一次，6月底、11月底各抽查一次。", "", "3月、6月和9月|各复核一次", "6月底、11月底|各抽查一次")]
    [InlineData("第一季度招标，第二季度至第三季度施工，年底验收", "", "第一季度|招标", "第二季度至第三季度|施工", "年底|验收")]
    [InlineData("先摸底登记。上半年完成培训，下半年组织考核，次年1月发放补贴。", "先摸底登记", "上半年|完成培训", "下半年|组织考核", "次年1月|发放补贴")]
    public void Of_ClausesThatBeginWithADate_AreSteps(string plan, string lead, params string[] steps)
    {
        var read = PlanSteps.Of(plan);

        Assert.Equal(lead, read.Lead);
        Assert.Equal(steps, read.Steps.Select(step => $"{step.When}|{step.What}"));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("按进度实施，共改造12处，投资3月内到位。", "按进度实施，共改造12处，投资3月内到位。")]
    [InlineData("10月前完成。", "10月前完成。")]
    [InlineData("分两步：2025年1月设计；3月开工，由监理驻场。", "分两步：2025年1月设计；3月开工，由监理驻场。")]
    public void Of_PlanWithoutTwoDates_StaysAsItIs(string? plan, string lead)
    {
        var read = PlanSteps.Of(plan);

        Assert.Equal(lead, read.Lead);
        Assert.Empty(read.Steps);
    }
}
