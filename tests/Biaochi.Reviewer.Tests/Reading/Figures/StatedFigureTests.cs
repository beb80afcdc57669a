using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;

namespace Biaochi.Reviewer.Tests.Reading.Figures;

public sealed class StatedFigureTests
{
    [Theory]
    [InlineData("每公里补助30000元", true, false)]
    [InlineData("补助标准12000元/户", true, false)]
    [InlineData("县级补助30000元", false, true)]
    [InlineData("票价2元", false, false)]
    public void Of_Money_IsAPriceOrAnAmount(string overview, bool isPrice, bool isAmount)
    {
        var figure = Assert.Single(InOverview(overview), figure => figure.Figure.Unit is not null);

        Assert.Equal((isPrice, isAmount), (figure.IsPrice, figure.IsAmount));
    }

    [Fact]
    public void Quote_ThousandsAreParted_GoesFromTheClauseToTheFigure()
    {
        var figure = Assert.Single(InOverview("按季拨付，全年需 1,260,000元。"));

        Assert.Equal("全年需 1,260,000元", figure.Quote);
    }

    private static IEnumerable<StatedFigure> InOverview(string overview)
    {
        var form = new ReviewedForm(BaseForm.Create() with { Overview = overview }, ReviewContext.None);
        return StatedFigure.Of(form).Where(figure => figure.Cell.Field is Forms.FormField.Overview);
    }
}
