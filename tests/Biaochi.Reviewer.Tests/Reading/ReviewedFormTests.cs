using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Reading;

namespace Biaochi.Reviewer.Tests.Reading;

public sealed class ReviewedFormTests
{
    [Fact]
    public void Texts_OneGoalInBothColumns_IsReadOnce()
    {
        var form = Read(BaseForm.Create() with { PeriodGoal = "维修水渠12 公里", AnnualGoal = " 维修水渠12 公里" });

        var goals = form.Texts.Where(text => text.IsGoal).ToList();

        Assert.Same(goals[0].Figures, goals[1].Figures);
        Assert.Same(goals[0].CompactFigures, goals[1].CompactFigures);
        Assert.Same(goals[0].Letters, goals[1].Letters);
    }

    [Fact]
    public void CompactFigures_BlanksInTheText_StandInItWithoutThem()
    {
        var goal = Read(BaseForm.Create() with { AnnualGoal = "维修 水渠 12 公里" }).Texts.Single(text => text.Field is FormField.AnnualGoal);

        Assert.Equal("12 公里", goal.Text[goal.Figures[0].Start..goal.Figures[0].End]);
        Assert.Equal("12公里", goal.Compact[goal.CompactFigures[0].Start..goal.CompactFigures[0].End]);
    }

    [Fact]
    public void Indicators_RowsOfBothColumns_HaveEachPairOnce()
    {
        var form = Read(WithRows([Row("a", "维修水渠长度"), Row("b", "受益人数")], [Row("c", "受益人数"), Row("d", "清淤长度", "≥2公里")]));

        Assert.Equal(["a", "b", "d"], form.Indicators.Select(row => row.Indicator.Id));
        Assert.Equal(["a", "b", "c", "d"], form.Rows.Select(row => row.Indicator.Id));
    }

    [Theory]
    [InlineData("受益", new[] { "b", "c" })]
    [InlineData("人数", new[] { "b" })]
    [InlineData("户数", new[] { "c" })]
    [InlineData("长度", new string[0])]
    public void RowsThat_PairOfTwo_GivesThoseOfWhichItHolds(string word, string[] expected)
    {
        var pair = new IndicatorPair(Reviewed(FormSide.Period, Row("b", "受益人数")), Reviewed(FormSide.Annual, Row("c", "受益户数")));

        var rows = pair.RowsThat(row => row.Name.Contains(word, StringComparison.Ordinal));

        Assert.Equal(expected, rows.Select(row => row.Indicator.Id));
    }

    [Fact]
    public void Cells_FormWithBlanks_AreThoseWithWordsInTheirOrder()
    {
        var form = Read(WithRows([Row("a", "维修 水渠长度"), Row("b", null)], [Row("c", "维修水渠长度")]) with { ProjectName = "水渠 维修", Basis = null, Plan = " " });

        var cells = form.Cells;

        Assert.Equal("水渠维修", cells[0].Compact);
        Assert.DoesNotContain(cells, cell => cell.Row is null && cell.Field is FormField.Basis or FormField.Plan);
        Assert.Equal([("维修 水渠长度", "维修水渠长度"), ("维修水渠长度", "维修水渠长度")], cells.Where(cell => cell.Row is not null).Select(cell => (cell.Written, cell.Compact)));
        Assert.Equal("实施期指标“维修水渠长度”", cells[^2].Label);
    }

    private static ReviewedForm Read(TargetForm form) => new(form, ReviewContext.None);

    private static TargetForm WithRows(Indicator[] period, Indicator[] annual) => BaseForm.Create() with { PeriodIndicators = [.. period], AnnualIndicators = [.. annual] };

    private static ReviewedIndicator Reviewed(FormSide side, Indicator indicator) => new(side, indicator, Forms.Values.IndicatorValue.Parse(indicator.Value));

    private static Indicator Row(string id, string? name, string value = "≥1公里") => new() { Id = id, Level1 = "产出指标", Level2 = "数量指标", Name = name, Value = value };
}
