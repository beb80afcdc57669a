using System.Collections.Immutable;
using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Tests.Grammar;

/// <summary>Forms that do not simply stand below each other: side by side in one table, over two sheets.</summary>
public class FormPlacesTests
{
    private static readonly string[] Head = ["项目名称", "主管部门及代码", "实施单位", "项目属性"];

    [Fact]
    public void Read_TwoFormsInOneTable_GivesBoth()
    {
        var rows = Head.Select((label, i) => Row("表", i, (0, 1, label), (1, 1, $"甲{i}"), (3, 1, label), (4, 1, $"乙{i}")));

        var result = Read(rows);

        Assert.Equal(["甲0", "乙0"], result.Forms.Select(form => form.ProjectName));
        Assert.Equal(["甲2", "乙2"], result.Forms.Select(form => form.ImplementingUnit));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Read_LabelTwiceUnderOneHeading_IsOneForm()
    {
        var rows = Head.Select((label, i) => Row("表", i, (0, 1, label), (1, 1, $"甲{i}"), (3, 1, label), (4, 1, $"乙{i}"))).Append(Row("表", 9, (0, 2, "项目概况"), (2, 3, "疏浚渠道六公里。")));

        Assert.Single(Read(rows).Forms);
    }

    [Theory]
    [InlineData("指标", true)]
    [InlineData("项目", false)]
    public void Read_IndicatorsOnTheNextSheet_BelongToTheFormThatHasNone(string sheet, bool areRead)
    {
        var rows = Head.Select((label, i) => Row("项目", i, (0, 1, label), (1, 1, $"甲{i}"))).Concat(sheet == "项目" ? Indicators("项目", "渠道长度") : []).Concat(Indicators("指标", "新打机井"));

        var result = Read(rows);

        Assert.Equal(areRead ? "新打机井" : "渠道长度", Assert.Single(Assert.Single(result.Forms).AllIndicators(), row => row.Indicator.Value == "6").Indicator.Name);
        Assert.Equal(!areRead, result.Notes.Any(note => note.Text.Contains("新打机井", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_IndicatorsAfterASheetOfTwoForms_BelongToNeither()
    {
        var rows = Head.Select((label, i) => Row("项目", i, (0, 1, label), (1, 1, $"甲{i}"))).Concat(Head.Select((label, i) => Row("项目", i + 9, (0, 1, label), (1, 1, $"乙{i}")))).Concat(Indicators("指标", "新打机井"));

        var result = Read(rows);

        Assert.Equal(2, result.Forms.Count);
        Assert.All(result.Forms, form => Assert.Empty(form.AllIndicators()));
        Assert.Contains(result.Notes, note => note.Text.Contains("新打机井", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_IndicatorsNamedBelowTheirHeadings_AreOneTable()
    {
        var rows = Head.Select((label, i) => Row("项目", i, (0, 1, label), (1, 1, $"甲{i}"))).Concat(
        [
            Row("项目", 18, (0, 1, "年度目标"), (1, 4, "改造公厕二十六座。")),
            Row("项目", 19, (1, 1, "一级指标"), (2, 1, "二级指标"), (3, 1, "三级指标"), (4, 1, "指标值")),
            Row("项目", 20, (0, 1, "绩效指标"), (1, 1, "产出指标"), (2, 1, "数量指标"), (3, 1, "改造公厕"), (4, 1, "26座")),
            Row("项目", 21, (2, 1, "质量指标"), (3, 1, "验收合格率"), (4, 1, "100%")),
        ]);

        var result = Read(rows);

        var form = Assert.Single(result.Forms);
        Assert.Equal("改造公厕二十六座。", form.AnnualGoal);
        Assert.Equal(["产出指标/数量指标/改造公厕", "产出指标/质量指标/验收合格率"], form.AllIndicators().Select(row => $"{row.Indicator.Level1}/{row.Indicator.Level2}/{row.Indicator.Name}"));
        Assert.Empty(result.Problems);
    }

    private static IEnumerable<DocumentRow> Indicators(string sheet, string name) =>
    [
        Row(sheet, 20, (0, 1, "一级指标"), (1, 1, "二级指标"), (2, 1, "三级指标"), (3, 1, "指标值")),
        Row(sheet, 21, (0, 1, "产出指标"), (1, 1, "数量指标"), (2, 1, name), (3, 1, "6")),
    ];

    private static DocumentRow Row(string sheet, int line, params (int Column, int Span, string Text)[] cells) =>
        new(new SourcePosition("表.xlsx", Line: line) { Sheet = sheet }, IsTable: true, [.. cells.Select(cell => new DocumentCell(cell.Text, cell.Column, cell.Span))]) { Table = sheet == "项目" ? 1 : 2, HasGrid = true };

    private static ReadResult Read(IEnumerable<DocumentRow> rows) => FormGrammar.Read(rows.ToImmutableArray(), LayoutCatalog.Embedded, TestContext.Current.CancellationToken);
}
