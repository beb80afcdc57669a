using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests;

/// <summary>Whatever text comes in, reading ends, says so in its own exception if it must, and loses no word.</summary>
public class HostileTextTests
{
    private static readonly string[] Labels =
    [
        "项目名称", "主管部门及代码", "实施单位", "项目属性", "项目期", "项目资金（元）", "实施期资金总额：", "年度资金总额：", "其中：中央财政资金", "省级财政资金", "其他资金", "项目概况", "立项依据",
        "项目实施计划", "实施期目标", "年度目标", "总体目标", "绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "产出指标", "数量指标", "质量指标", "效益指标", "社会效益指标", "满意度指标",
        "服务对象满意度指标", "负责人：", "经办人：", "联系电话：", "填报日期：", "青禾县项目支出绩效目标表", "绩", "效", "指", "标",
    ];

    private static readonly string[] Words = ["养护里程", "≥95%", "1,200,000", "0", "及时", "修补路面", "坑槽。", "，边沟", "（2025年度）", "038-青禾县", "20251108", "A1", "road work", "7元", "、", "-", "备注："];

    private static readonly string[] Gaps = [" ", " ", "\n", "\n", "\t", "\t\t", "\n\n", "\f", "　"];

    private static readonly Arbitrary<string> Documents = Gen.Choose(0, 80)
        .SelectMany(length => Gen.Elements(Labels.Concat(Words).ToArray()).SelectMany(word => Gen.Elements(Gaps).Select(gap => word + gap)).ListOf(length))
        .Select(parts => "项目名称 某项目\n主管部门及代码 038-某局\n" + string.Concat(parts))
        .ToArbitrary();

    [Fact]
    public void Read_LabelsAndWordsInAnyOrder_LosesNoWord() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Documents, text => Assert.Empty(LostWords.Find(text, Read(text)))));

    [Fact]
    public void Read_AnyString_ThrowsNothingButItsOwnException() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            Record.Exception(() => Read(text ?? "")) is null or DocumentFormatException));

    [Fact]
    public void Read_AnyBytes_ThrowsNothingButItsOwnException() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
            Record.Exception(() => FormReader.Read(new MemoryStream(bytes), "x.txt", cancellationToken: TestContext.Current.CancellationToken)) is null or DocumentFormatException));

    [Theory]
    [InlineData("数量指标 ")]
    [InlineData("养护里程\n")]
    [InlineData("甲 ")]
    [InlineData("产出指标\n数量指标 名称 ≥1% ")]
    [InlineData("项目名称 甲\n主管部门及代码 乙\n实施单位 丙\n")]
    [InlineData("项目资金 中央 1 省级 2 ")]
    [InlineData("│甲│乙│\n├─┤乙│\n")]
    [InlineData("│甲│乙│丙│\n│甲│乙│\n")]
    [InlineData("甲,\"乙,丙\n")]
    public void Read_OnePartManyTimes_EndsInTime(string part)
    {
        var text = "项目名称 甲\n主管部门及代码 乙\n实施单位 丙\n总体目标\n" + string.Concat(Enumerable.Repeat(part, 1_000)) + "\n绩效指标\n" + string.Concat(Enumerable.Repeat(part, 1_000));

        var exception = Record.Exception(() => Read(text, new ReadOptions { MaxTime = TimeSpan.FromSeconds(20) }));

        Assert.Null(exception);
    }

    private static ReadResult Read(string text, ReadOptions? options = null) => FormReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.txt", options, TestContext.Current.CancellationToken);
}
