using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Reviewer.Tests;

/// <summary>Whatever a form holds, the review ends, quotes only what is there, and points only at what is there.</summary>
public sealed class RandomFormTests
{
    private const int Forms = 150;

    /// <summary>What the rules look for, whole and in pieces, so that chance meets their edges.</summary>
    private static readonly string[] Pieces =
    [
        " ", "　", "\n", "，", "。", "：", "《", "》", "（", "）", "〔2024〕", "[", "2024", "年", "12号", "第", "号", "会议", "领导同意", "预算", "年初", "方案", "办法", "法",
        "青禾县", "农村公路", "养护", "率", "满意度", "数量", "≥95%", "95", "126万元", "126万", "1260000", "3000元/公里", "提高", "13800000016", "999901199003070017", "X",
        "1年", "3年", "2023年-2025年", "一次性项目（1年结束）", "\ud842\udfb7", "*", "-", "元", "0", "<br>",
    ];

    private static readonly Gen<string?> Texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => pieces.Length == 0 ? null : string.Concat(pieces));

    private static readonly Gen<FundingLine> Lines =
        from side in Gen.Elements(FormSide.Period, FormSide.Annual)
        from source in Gen.Elements([.. FundingSource.Common, "事业收入"])
        from amount in Gen.Elements<decimal?>(null, 0m, 0.01m, 420000m, 840000m, 1260000m, -5m, FundingLine.LargestAmount)
        from unit in Gen.Elements(MoneyUnit.Yuan, MoneyUnit.WanYuan)
        from unreadable in Gen.Frequency((9, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("约百万")))
        select new FundingLine(side, source, unreadable is null ? amount : null) { WrittenIn = unit, Unreadable = unreadable };

    private static readonly Gen<ImmutableArray<Indicator>> Rows =
        from classes in Gen.Elements(null, "数量指标", "质量指标", "成本指标", "经济成本指标", "服务对象满意度指标", "别的").ArrayOf()
        from names in Texts.ArrayOf(classes.Length)
        from values in Texts.ArrayOf(classes.Length)
        select classes.Select((level2, i) => new Indicator { Id = i.ToString(CultureInfo.InvariantCulture), Level2 = level2, Name = names[i], Value = values[i] }).ToImmutableArray();

    private static readonly Gen<TargetForm> AnyForm =
        from texts in Texts.ArrayOf(FormFields.All.Length)
        from lines in Lines.ArrayOf()
        from period in Rows
        from annual in Rows
        from layout in Gen.Elements(null, "shanxi-county")
        select FormFields.All.Aggregate(
            new TargetForm { Layout = layout, FiscalYear = 2024, Funding = new Funding { Lines = [.. lines] }, PeriodIndicators = period, AnnualIndicators = annual },
            (form, field) => form.WithText(field, texts[(int)field]));

    [Fact]
    public void Review_AnyForm_QuotesAndPointsAtWhatIsThere()
    {
        foreach (var form in AnyForm.Sample(Forms))
        {
            var findings = FormReviewer.Review(form);

            var written = Written(form).ToList();
            Assert.All(findings, finding =>
            {
                Assert.All(finding.Evidence, evidence => Assert.Contains(written, text => evidence.Length > 0 && text.Contains(evidence, StringComparison.Ordinal)));
                Assert.True(finding.Place.RowId is null || finding.Place.IndicatorIn(form) is not null);
                Assert.False(string.IsNullOrWhiteSpace(finding.Place.Label(form)));
                Assert.False(string.IsNullOrWhiteSpace(finding.Opinion) || string.IsNullOrWhiteSpace(finding.Suggestion));
            });
        }
    }

    [Fact]
    public void Write_AnyReview_Ends()
    {
        foreach (var form in AnyForm.Sample(Forms))
        {
            var review = new FormReview(form, FormReviewer.Review(form));

            ReviewJson.Write(Stream.Null, [review], []);
            ReviewText.Write(TextWriter.Null, [review], []);
        }
    }

    [Fact]
    public void Review_AnyForm_PutsTheMostSevereFirst()
    {
        foreach (var form in AnyForm.Sample(Forms))
        {
            var severities = FormReviewer.Review(form).Select(finding => finding.Severity).ToList();

            Assert.Equal(severities.OrderDescending(), severities);
        }
    }

    private static IEnumerable<string> Written(TargetForm form) =>
    [
        .. FormFields.All.Select(form.Text).OfType<string>(),
        .. form.AllIndicators().SelectMany(row => new[] { row.Indicator.Level1, row.Indicator.Level2, row.Indicator.Name, row.Indicator.Value }).OfType<string>(),
        .. form.Funding.Lines.SelectMany(line => new[] { line.Unreadable, line.Amount?.ToString("0.############################", CultureInfo.InvariantCulture) }).OfType<string>(),
    ];
}
