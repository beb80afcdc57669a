using Biaochi.Forms.Funds;

namespace Biaochi.Forms.Tests.Funds;

public sealed class FundingTests
{
    private static readonly Funding Table = new()
    {
        Lines =
        [
            new FundingLine(FormSide.Period, FundingSource.Total, 300m),
            new FundingLine(FormSide.Annual, FundingSource.Total, 100m),
            new FundingLine(FormSide.Annual, FundingSource.Central, 0m),
            new FundingLine(FormSide.Annual, FundingSource.County, 60.5m),
            new FundingLine(FormSide.Annual, FundingSource.Other, null),
            new FundingLine(FormSide.Annual, "上年结转", 39.5m),
        ],
    };

    [Fact]
    public void Annual_Reads_AreOfItsColumnAlone()
    {
        Assert.Equal((100m, 0m, null, 60.5m, null, null), (Table.Annual.Total, Table.Annual.Central, Table.Annual.Provincial, Table.Annual.County, Table.Annual.Self, Table.Annual.Other));
        Assert.Equal((300m, null), (Table.Period.Total, Table.Period.County));
        Assert.Equal(39.5m, Table.Annual["上年结转"]);
    }

    [Fact]
    public void SumOfSources_BlankLine_CountsAsNothingAndTheTotalIsNotAdded()
    {
        Assert.Equal(100m, Table.Annual.SumOfSources);
        Assert.Equal(0m, Table.Period.SumOfSources);
    }

    [Fact]
    public void Sources_OfAColumn_AreItsLinesInOrderWithoutTheTotal() =>
        Assert.Equal([FundingSource.Central, FundingSource.County, FundingSource.Other, "上年结转"], Table.Annual.Sources.Select(line => line.Source));

    [Theory]
    [InlineData(FormSide.Period)]
    [InlineData(FormSide.Annual)]
    public void Of_Side_IsThatColumn(FormSide side)
    {
        Assert.Equal(side, Table.Of(side).Side);
        Assert.Equal(side is FormSide.Period ? 300m : 100m, Table.Of(side).Total);
    }

    [Fact]
    public void With_LineOfThatColumnAndSource_TakesItsPlace()
    {
        var changed = Table.With(new FundingLine(FormSide.Annual, FundingSource.County, 70m) { WrittenIn = MoneyUnit.WanYuan });

        Assert.Equal(Table.Lines.Select(line => (line.Side, line.Source)), changed.Lines.Select(line => (line.Side, line.Source)));
        Assert.Equal((70m, MoneyUnit.WanYuan), (changed.Annual.County, changed.Line(FormSide.Annual, FundingSource.County)!.WrittenIn));
        Assert.Equal(60.5m, Table.Annual.County);
    }

    [Fact]
    public void With_NewLine_IsAppended()
    {
        var changed = Table.With(new FundingLine(FormSide.Period, FundingSource.Self, 5m));

        Assert.Equal(Table.Lines.Length + 1, changed.Lines.Length);
        Assert.Equal(5m, changed.Period.Self);
    }

    [Fact]
    public void Label_OfEachCommonSource_IsTheFormsOwn()
    {
        Assert.Equal(["资金总额", "中央财政资金", "省级财政资金", "市县（区）财政资金", "单位自筹", "其他资金"], FundingSource.Common.Select(FundingSource.Label));
        Assert.Equal("事业收入", FundingSource.Label("事业收入"));
    }
}
