using System.Text;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Reviewer.Tests.ScoreSheet;

public sealed class ReviewSheetTests
{
    private static readonly Finding Sum = FormReviewer.Review(ReviewCase.Load("funding-sum/annual-short.json").Form()).First(finding => finding.Code == "funding-sum");

    [Fact]
    public void Propose_NothingFound_IsExcellentThroughout()
    {
        var sheet = ReviewSheet.Propose([], SheetKind.Key);

        Assert.All(sheet.Answers, answer => Assert.Equal((ReviewGrade.Excellent, (decimal)answer.Item.Points, "没有查出问题。"), (answer.Grade, answer.Points, answer.Reason)));
        Assert.Equal((100m, ReviewGrade.Excellent), (sheet.Total!.Value, sheet.Grade));
    }

    [Theory]
    [InlineData(Severity.Blocking, 1, ReviewGrade.Poor)]
    [InlineData(Severity.Major, 3, ReviewGrade.Poor)]
    [InlineData(Severity.Major, 1, ReviewGrade.Fair)]
    [InlineData(Severity.Minor, 4, ReviewGrade.Fair)]
    [InlineData(Severity.Minor, 1, ReviewGrade.Good)]
    [InlineData(Severity.Advisory, 9, ReviewGrade.Excellent)]
    public void Propose_Findings_GradeTheItemTheyBearOnAndNoOther(Severity severity, int count, ReviewGrade expected)
    {
        var sheet = ReviewSheet.Propose([.. Enumerable.Repeat(Sum with { Severity = severity }, count)]);

        var answer = sheet.Answers.Single(answer => answer.Item.Name == "资金匹配性");
        Assert.Equal((expected, $"{severity.Label()} {count} 个：资金合计不符。"), (answer.Grade, answer.Reason));
        Assert.All(sheet.Answers.Remove(answer), other => Assert.Equal(ReviewGrade.Excellent, other.Grade));
    }

    [Theory]
    [InlineData("优优优优优优良良", ReviewGrade.Excellent)]
    [InlineData("优优优优优良良良", ReviewGrade.Good)]
    [InlineData("优优优优优优优中", ReviewGrade.Good)]
    [InlineData("良良良良良中中中", ReviewGrade.Fair)]
    [InlineData("优优优优优优优差", ReviewGrade.Fair)]
    [InlineData("中中中中中差差差", ReviewGrade.Poor)]
    public void Overall_GradesOfTheItems_FollowTheRule(string grades, ReviewGrade expected) =>
        Assert.Equal(expected, SheetTemplate.Standard.Overall([.. grades.Select(letter => Enum.GetValues<ReviewGrade>().Single(grade => grade.Label()[0] == letter))]));

    [Theory]
    [InlineData(90, ReviewGrade.Excellent)]
    [InlineData(89.5, ReviewGrade.Good)]
    [InlineData(80, ReviewGrade.Good)]
    [InlineData(79.5, ReviewGrade.Fair)]
    [InlineData(60, ReviewGrade.Fair)]
    [InlineData(59.5, ReviewGrade.Poor)]
    public void Overall_Points_FallIntoTheirBand(double total, ReviewGrade expected) => Assert.Equal(expected, SheetTemplate.Standard.Overall((decimal)total));

    [Fact]
    public void Decide_AnotherGrade_TakesItsPointsUnlessGiven()
    {
        var sheet = ReviewSheet.Propose([]).Decide(SheetKind.Key, new Dictionary<string, (ReviewGrade, decimal?)> { ["funding"] = (ReviewGrade.Fair, null), ["clarity"] = (ReviewGrade.Good, 8m) });

        Assert.Equal(10.5m, sheet.Answers.Single(answer => answer.Item.Key == "funding").Points);
        Assert.Equal(93.5m, sheet.Total);
        Assert.Null(sheet.Misfit);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(8.9, false)]
    [InlineData(10.5, false)]
    public void Misfit_PointsOutsideTheGradesShare_AreNamed(double points, bool fits)
    {
        var sheet = ReviewSheet.Propose([]).Decide(SheetKind.Key, new Dictionary<string, (ReviewGrade, decimal?)> { ["clarity"] = (ReviewGrade.Excellent, (decimal)points) });

        Assert.Equal(fits ? null : "clarity", sheet.Misfit?.Item.Key);
    }

    [Fact]
    public void Template_EveryRule_BearsOnOneItemOrOnPublication()
    {
        var codes = SheetTemplate.Standard.Items.SelectMany(item => item.Codes).ToList();

        Assert.Equal((8, 100), (SheetTemplate.Standard.Items.Length, SheetTemplate.Standard.Items.Sum(item => item.Points)));
        Assert.Equal(["personal-data"], FormReviewer.Rules.Select(rule => rule.Code).Except(codes));
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void Json_DecidedSheet_ReadsBackTheSame()
    {
        var sheet = ReviewSheet.Propose([Sum]).Decide(SheetKind.Key, new Dictionary<string, (ReviewGrade, decimal?)> { ["funding"] = (ReviewGrade.Good, 12.5m) }) with { Comment = "请补测算。" };

        var read = ReviewSheetJson.Read(ReviewSheetJson.Write(sheet));

        Assert.Equal(sheet.Answers, read.Answers);
        Assert.Equal((sheet.Kind, sheet.Comment, sheet.Total), (read.Kind, read.Comment, read.Total));
    }

    [Fact]
    public void Parse_CodeInTwoItems_IsRefusedByName()
    {
        using var stream = typeof(SheetTemplate).Assembly.GetManifestResourceStream("Knowledge/score-sheet/2015.json")!;
        using var reader = new StreamReader(stream);
        var json = reader.ReadToEnd().Replace("\"goal-without-quantity\"", "\"wording\"", StringComparison.Ordinal);

        var exception = Assert.Throws<KnowledgeException>(() => SheetTemplate.Parse("2015", Encoding.UTF8.GetBytes(json)));

        Assert.Contains("wording 列入了两项", exception.Message, StringComparison.Ordinal);
    }
}
