using System.Text;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Tests.Grammar;

/// <summary>What other layouts have that the county's has not: tables one under the other, money by columns, signs and units in cells of their own.</summary>
public class OtherLayoutsTests
{
    private const string Head = "青禾县项目支出绩效目标申报表\n项目名称\t河道清淤\n主管部门\t青禾县水利局\n实施单位\t青禾县河道管理站\n";

    [Fact]
    public void Read_FundingUnderColumnHeadings_TakesEachAmountToItsColumn()
    {
        var funding = Read("项目资金（万元）\t资金来源\t实施期\t年度\n\t资金总额\t120.5\t60\n\t中央财政资金\t100\t50\n\t其他资金\t20.5\t10\n").Funding;

        Assert.Equal((1_205_000m, 600_000m), (funding.Period.Total, funding.Annual.Total));
        Assert.Equal((1_000_000m, 500_000m), (funding.Period.Central, funding.Annual.Central));
        Assert.Equal((205_000m, 100_000m), (funding.Period.Other, funding.Annual.Other));
        Assert.All(funding.Lines, line => Assert.Equal(MoneyUnit.WanYuan, line.WrittenIn));
    }

    [Fact]
    public void Read_TotalsOneUnderTheOther_HeadTheLinesBelowThem()
    {
        var funding = Read("项目资金（元）\t实施期资金总额\t300\n\t中央财政资金\t200\n\t其他资金\t100\n\t年度资金总额\t30\n\t中央财政资金\t20\n\t其他资金\t10\n").Funding;

        Assert.Equal((300m, 200m, 100m), (funding.Period.Total, funding.Period.Central, funding.Period.Other));
        Assert.Equal((30m, 20m, 10m), (funding.Annual.Total, funding.Annual.Central, funding.Annual.Other));
    }

    [Fact]
    public void Read_PartsOfASource_AreNotCountedAgain()
    {
        var form = Read("单位职能概述\t管理河道\n项目立项情况\n项目资金申请（万元）\t资金总额\t15\n\t财政拨款\t10\n\t自有资金\t5\n\t事业收入\t3\n\t其他\t2\n\t其他\t0\n");

        Assert.Equal([("total", null), ("财政拨款", null), ("自有资金", null), ("事业收入", "自有资金"), ("自有资金其他", "自有资金"), ("other", null)], form.Funding.Lines.Select(line => (line.Source, line.PartOf)));
        Assert.Equal(form.Funding.Annual.Total, form.Funding.Annual.SumOfSources);
    }

    [Fact]
    public void Read_IndicatorTablesOneUnderTheOther_TakesEachToItsColumn()
    {
        const string Heading = "\t一级指标\t二级指标\t指标内容\t指标值\t备注\n";
        var form = Read($"长期绩效指标{Heading}\t产出指标\t数量指标\t清淤河道长度\t12公里\t分两年\n年度绩效指标{Heading}\t产出指标\t数量指标\t清淤河道长度\t6公里\n");

        Assert.Equal([("清淤河道长度", "12公里", "分两年")], form.PeriodIndicators.Select(row => (row.Name, row.Value, row.Remark)));
        Assert.Equal([("清淤河道长度", "6公里")], form.AnnualIndicators.Select(row => (row.Name, row.Value)));
        Assert.Equal(form.PeriodIndicators[0].Id, form.AnnualIndicators[0].TwinId);
    }

    [Fact]
    public void Read_SignValueAndUnitInCellsOfTheirOwn_JoinsThem()
    {
        var form = Read("年度总体目标\t清淤\n绩效指标\t一级指标\t二级指标\t三级指标\t计算符号\t指标值\t计量单位\t分值\t指标解释\n\t产出指标\t数量指标\t清淤河道长度\t≥\t12\t公里\t20\t以验收单为准\n");

        var row = Assert.Single(form.AnnualIndicators);
        Assert.Equal(("≥12公里", 20m, "以验收单为准"), (row.Value, row.Weight, row.Explanation));
    }

    [Fact]
    public void Read_UnknownColumn_IsKeptInTheRemark()
    {
        var form = Read("年度总体目标\t清淤\n绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t评分细则\n\t产出指标\t数量指标\t清淤河道长度\t12公里\t每少一公里扣一分\n");

        Assert.Equal("评分细则：每少一公里扣一分", Assert.Single(form.AnnualIndicators).Remark);
    }

    [Fact]
    public void Read_SmallTable_BecomesATableAmongTheExtras()
    {
        var form = Read("单位职能概述\t管理河道\n项目实施进度计划\t项目实施内容\t开始时间\t完成时间\n\t清淤\t3月\t5月\n\t……\n其他说明的问题\t无\n");

        var plan = Assert.Single(form.Extra, extra => extra.Label == "项目实施进度计划");
        Assert.Equal(["项目实施内容", "开始时间", "完成时间"], plan.Table!.Columns);
        Assert.Equal(["清淤", "3月", "5月"], Assert.Single(plan.Table.Rows));
    }

    [Fact]
    public void Read_Opinion_PartsWordsPersonAndDate()
    {
        var form = Read("审核意见\t主管部门审核意见\t同意申报。审核人：江以宁　日期：2023年10月12日\n\t第三方机构审核意见\t审核人：　日期：\n");

        Assert.Equal(
            [("主管部门审核意见", "同意申报。", "审核意见"), ("审核人", "江以宁", "审核意见/主管部门审核意见"), ("日期", "2023年10月12日", "审核意见/主管部门审核意见")],
            form.Extra.Select(extra => (extra.Label, extra.Text, extra.Path)));
    }

    private static TargetForm Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Head + text));
        return Assert.Single(FormReader.Read(stream, "表.txt", cancellationToken: TestContext.Current.CancellationToken).Forms);
    }
}
