using Biaochi.Forms;
using Biaochi.Reviewer.Reports;

namespace Biaochi.Reviewer.Tests.Reports;

public sealed class OpinionLetterTests
{
    [Fact]
    public void ByUnit_SeveralProjects_AreOneLetterAUnitAndNoneWithoutOpinions()
    {
        var letters = OpinionLetter.ByUnit([Project("公路中心", "交通局", 2), Project("敬老院", "民政局", 0), Project("公路中心", "交通局", 1)]);

        var letter = Assert.Single(letters);
        Assert.Equal(("公路中心", "交通局", 2, 3), (letter.Unit, letter.Department!, letter.Projects.Length, letter.OpinionCount));
    }

    [Fact]
    public void ByUnit_DepartmentItself_HasNobodyElseToKnow() => Assert.Null(Assert.Single(OpinionLetter.ByUnit([Project("民政局", "民政局", 1)])).Department);

    [Fact]
    public void ByUnit_BlankUnit_GoesToTheDepartment() => Assert.Equal("民政局", Assert.Single(OpinionLetter.ByUnit([Project(null, "民政局", 1)])).Unit);

    [Theory]
    [InlineData("项目代码", "140000250000000001")]
    [InlineData("备注", null)]
    public void Code_Extra_IsTakenFromTheCellThatHoldsIt(string label, string? expected)
    {
        var project = new ReviewedProject(new FormReview(BaseForm.Create() with { Extra = [new ExtraEntry(label, "140000250000000001")] }, []), []);

        Assert.Equal(expected, project.Code);
    }

    private static ReviewedProject Project(string? unit, string department, int opinions) => new(
        new FormReview(BaseForm.Create() with { ImplementingUnit = unit, DepartmentName = department }, []),
        [.. Enumerable.Range(1, opinions).Select(number => new ReviewOpinion("项目概况", $"意见{number}。", ""))]);
}
