using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Declarations;

public sealed class SameFormTests
{
    [Fact]
    public void Align_RowsInAnotherOrder_GiveEachItsFirstId()
    {
        // Arrange
        var known = With([Row("x1", "清淤长度", "12公里"), Row("x2", "桥梁数量", "3座")]);
        var read = With([Row("p1", "桥梁数量", "3座"), Row("p2", "清淤长度", "12公里")]);

        // Act
        var aligned = SameForm.Align(read, known, () => throw new InvalidOperationException("No row is new."));

        // Assert
        Assert.Equal(["x2", "x1"], aligned.PeriodIndicators.Select(row => row.Id));
    }

    [Fact]
    public void Align_ChangedValueNameAndNewRow_KeepTheIdOfTheRowTheyStandFor()
    {
        // Arrange
        var known = With([Row("x1", "清淤长度", "12公里"), Row("x2", "桥梁数量", "3座")]);
        var read = With([Row("p1", "清淤河道长度", "12公里"), Row("p2", "桥梁数量", "4座"), Row("p3", "涵洞数量", "2座")]);

        // Act
        var aligned = SameForm.Align(read, known, () => "new");

        // Assert
        Assert.Equal(["x1", "x2", "new"], aligned.PeriodIndicators.Select(row => row.Id));
    }

    [Fact]
    public void Align_Twins_StayTwins()
    {
        // Arrange
        var known = With([Row("x1", "清淤长度", "12公里")]) with { AnnualIndicators = [Row("y1", "清淤长度", "6公里")] };
        var read = With([Row("p1", "清淤长度", "12公里") with { TwinId = "a1" }]) with { AnnualIndicators = [Row("a1", "清淤长度", "7公里") with { TwinId = "p1" }] };

        // Act
        var aligned = SameForm.Align(read, known, () => "new");

        // Assert
        Assert.Equal(("x1", "y1", "y1", "x1"), (aligned.PeriodIndicators[0].Id, aligned.PeriodIndicators[0].TwinId, aligned.AnnualIndicators[0].Id, aligned.AnnualIndicators[0].TwinId));
    }

    [Fact]
    public void IsSame_OtherIdsLayoutPlaceAndBlankLine_IsTrue()
    {
        // Arrange
        var form = TestForms.WaterSupply;
        var again = form with
        {
            Layout = "another-layout",
            Source = new SourcePosition("又一份.docx", 3),
            PeriodIndicators = [.. form.PeriodIndicators.Select(row => row with { Id = $"n-{row.Id}", TwinId = null })],
            Funding = form.Funding.With(new FundingLine(FormSide.Period, "carried", null)),
        };

        // Act and assert
        Assert.True(SameForm.IsSame(form, again));
        Assert.False(SameForm.IsSame(form, again with { Plan = "另一份计划。" }));
        Assert.False(SameForm.IsSame(form, form with { Funding = form.Funding.With(new FundingLine(FormSide.Period, FundingSource.County, 1m)) }));
    }

    private static TargetForm With(Indicator[] rows) => new() { PeriodIndicators = [.. rows] };

    private static Indicator Row(string id, string name, string value) => new() { Id = id, Level1 = "产出指标", Level2 = "数量指标", Name = name, Value = value };
}
