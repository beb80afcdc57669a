using Biaochi.Forms.Values;

namespace Biaochi.Forms.Tests.Values;

public class TextFigureTests
{
    [Theory]
    [InlineData("共需资金1250万元，其中县级 300 万元。", "1250万元=12500000元±10000 | 300 万元=3000000元±10000")]
    [InlineData("补助标准每亩50元，共86.5亩", "50元=50元±1 | 86.5亩=86.5亩±0.1")]
    [InlineData("合计2824.1748万元", "2824.1748万元=28241748元±1")]
    [InlineData("依据青财农〔2024〕12号、〔2023〕5号安排", "")]
    [InlineData("G209国道养护12.4公里", "12.4公里=12.4公里±0.1")]
    [InlineData("第35次常务会议确定补助3所学校", "3所=3所±1")]
    [InlineData("合格率百分之九十五以上，满意度≥98%", "百分之九十五=95%±1 | 98%=98%±1")]
    [InlineData("每人每月660元，按7920元/人·年发放", "660元=660元±1 | 7920元/人·年=7920元/人·年±1")]
    [InlineData("户数４２户", "４２户=42户±1")]
    public void FindAll_Numbers_GivesValueUnitAndStep(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", TextFigure.FindAll(text).Where(figure => !figure.IsDate).Select(figure => FormattableString.Invariant($"{text[figure.Start..figure.End]}={figure.Number:0.####}{figure.Unit?.Standard}±{figure.Step:0.####}"))));

    [Theory]
    [InlineData("2025年6月底前完工", "2025-06-30..2025-06-30")]
    [InlineData("工期为2024年3月-2025年10月", "2024-03-01..2025-10-31")]
    [InlineData("3月底启动，12月25日结束", "2025-03-31..2025-03-31 | 2025-12-25..2025-12-25")]
    [InlineData("2024年度结余", "2024-01-01..2024-12-31")]
    [InlineData("2025.01.01--2025.12.31", "2025-01-01..2025-12-31")]
    [InlineData("治理3.5公里，投入10.8万元", "")]
    [InlineData("8月完成招标，10月完工", "2025-08-01..2025-08-31 | 2025-10-01..2025-10-31")]
    [InlineData("工期6月，3月内完成，为期5个月", "")]
    [InlineData("2026年3月复工，9月底前完工", "2026-03-01..2026-03-31 | 2026-09-30..2026-09-30")]
    [InlineData("2026年3月复工，本年9月底前完成主体", "2026-03-01..2026-03-31 | 2025-09-30..2025-09-30")]
    [InlineData("至2026年10月全部完工，其中6月完成主体", "2026-10-01..2026-10-31 | 2025-06-01..2025-06-30")]
    [InlineData("2024年11月批复，3月开工", "2024-11-01..2024-11-30 | 2025-03-01..2025-03-31")]
    public void FindAll_Dates_GivesTheirDays(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", TextFigure.FindAll(text, 2025).Where(figure => figure.IsDate).Select(figure => $"{figure.From:yyyy-MM-dd}..{figure.To:yyyy-MM-dd}")));

    [Fact]
    public void FindAll_Blank_IsEmpty() => Assert.Empty(TextFigure.FindAll(null));
}
