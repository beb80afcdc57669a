using System.Text.RegularExpressions;
using Biaochi.Core.Publications;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Texts;
using Biaochi.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Core.Tests.Publications;

public sealed partial class PublicCopyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    private static readonly string[] Parts =
    [
        "13800001234", "8613900001234", "15000", "138", "0000", "1234", "1", "3", "19", "2025", "20250101", "14990119900307421", "X", "6222", "0200", "00", "9", ".", "-", "－", " ", "　", "  ", "元", "万", "电话", "tel", "a", "*", "（", "、", "\n",
    ];

    [Fact]
    public void Of_AForm_LeavesContactsAndSourceOut()
    {
        // Act
        var copy = PublicCopy.Of(TestForms.WaterSupply with { Source = new SourcePosition("青禾县.txt", 1, 1) });

        // Assert
        Assert.Equal((null, null, null, null), (copy.PersonInCharge, copy.Handler, copy.Phone, copy.Source));
        Assert.Equal(TestForms.WaterSupply with { PersonInCharge = null, Handler = null, Phone = null }, copy with
        {
            // Tables are compared below: an immutable array equals only itself.
            PeriodIndicators = TestForms.WaterSupply.PeriodIndicators,
            AnnualIndicators = TestForms.WaterSupply.AnnualIndicators,
            Funding = TestForms.WaterSupply.Funding,
            Extra = TestForms.WaterSupply.Extra,
        });
        Assert.Equal(TestForms.WaterSupply.PeriodIndicators, copy.PeriodIndicators);
        Assert.Equal(TestForms.WaterSupply.Funding.Lines, copy.Funding.Lines);
    }

    [Fact]
    public void Of_PersonsAmongTheExtras_AreLeftOut()
    {
        var form = TestForms.WaterSupply with
        {
            Extra =
            [
                new ExtraEntry("项目编号", "QH-031"),
                new ExtraEntry("单位负责人", "贺延川"),
                new ExtraEntry("审核人", "裴知行") { Path = "审核意见/第三方机构审核意见" },
                new ExtraEntry("进度计划", "清淤 13800001234") { Table = new ExtraTable(["内容", "联系"], [["清淤", "13800001234"]]) },
            ],
        };

        var extra = PublicCopy.Of(form).Extra;

        Assert.Equal(["项目编号", "进度计划"], extra.Select(entry => entry.Label));
        Assert.Equal(["清淤", "138******34"], extra[1].Table!.Rows[0]);
    }

    [Theory]
    [InlineData("13800001234", "138******34")]
    [InlineData("1380 000 1234", "138********34")]
    [InlineData("138-0000-1234", "138********34")]
    [InlineData("138 0000 1234", "138********34")]
    [InlineData("138－0000－1234", "138********34")]
    [InlineData("8613800001234", "861********34")]
    [InlineData("013800001234", "013*******34")]
    [InlineData("１３８００００１２３４", "１３８******３４")]
    [InlineData("13800001234 13800005678", "138******34 138******78")]
    [InlineData("2025 13800001234", "2025 138******34")]
    [InlineData("0351-8001234 13800001234", "0351-8001234 138******34")]
    [InlineData("tel13800001234元", "tel138******34元")]
    [InlineData("149901199003074215", "149*************15")]
    [InlineData("14990119900307421X", "149*************1X")]
    [InlineData("14990119900307421x", "149*************1x")]
    [InlineData("149901 19900307 4215", "149***************15")]
    [InlineData("6222021234567890123", "622**************23")]
    [InlineData("6222 0212 3456 7890", "622**************90")]
    public void Of_NumberOfAPerson_IsCoveredInEveryText(string number, string covered)
    {
        // Act
        var copy = PublicCopy.Of(FormOf($"联系人{number}。"));

        // Assert
        var expected = FormOf($"联系人{covered}。") with { PersonInCharge = null, Handler = null, Phone = null };
        Assert.Equal(FormJson.Write(expected), FormJson.Write(copy));
    }

    [Theory]
    [InlineData("20241118093000")]
    [InlineData("9726890元，其中省级6800000.00元")]
    [InlineData("12,345,678.90")]
    [InlineData("150000000000元")]
    [InlineData("13800.00元")]
    [InlineData("1500 2000 500")]
    [InlineData("2025年11月底前，2025.01.01--2025.12.31")]
    [InlineData("2025-01-01 2025-12-31")]
    [InlineData("2025-01-01—2025-12-31")]
    [InlineData("20250101-20251231")]
    [InlineData("15 2025-01-15 1500")]
    [InlineData("青财预〔2025〕3号、国发〔2015〕1380号")]
    [InlineData("0351-8001234")]
    [InlineData("8001234")]
    public void Of_FiguresDatesAndDocuments_AreLeftAlone(string text)
    {
        var form = FormOf(text) with { PersonInCharge = null, Handler = null, Phone = null };

        Assert.Equal(FormJson.Write(form), FormJson.Write(PublicCopy.Of(form)));
    }

    [Fact]
    public void Of_AnyText_ShowsNoMobileNumberAndChangesNothingElse()
    {
        Prop.ForAll(Gen.Elements(Parts).ListOf().Select(string.Concat).ToArbitrary(), IsSafe).Check(Thorough);
        Prop.ForAll(ArbMap.Default.ArbFor<string?>().Generator.Select(text => text ?? "").ToArbitrary(), IsSafe).Check(Thorough);
    }

    private static bool IsSafe(string text)
    {
        var masked = MaskedText.Of(text);
        return !Mobile().IsMatch(masked) && masked.Length == text.Length && masked.Zip(text).All(pair => pair.First == pair.Second || pair.First == '*');
    }

    /// <summary>A form that has this text in every place a text can have.</summary>
    private static TargetForm FormOf(string text)
    {
        var form = new TargetForm { Layout = "shanxi-county", FiscalYear = 2025, Title = text, Extra = [new ExtraEntry(text, text)] };
        foreach (var field in FormFields.All)
        {
            form = form.WithText(field, text);
        }

        Indicator row = new() { Id = "p1", Level1 = text, Level2 = text, Name = text, Value = text };
        return form with
        {
            PeriodIndicators = [row],
            AnnualIndicators = [row with { Id = "a1" }],
            Funding = new Funding { Lines = [new FundingLine(FormSide.Annual, FundingSource.Other, null) { Label = text, Unreadable = text }] },
        };
    }

    [GeneratedRegex(@"(?<![0-9])1[3-9][0-9]{9}(?![0-9])")]
    private static partial Regex Mobile();
}
