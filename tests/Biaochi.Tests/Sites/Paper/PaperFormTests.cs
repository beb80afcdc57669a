using AngleSharp.Dom;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Tests.Sites.Paper;

public sealed class PaperFormTests(RunningSite site)
{
    [Fact]
    public async Task Draw_CompleteForm_ShowsEveryCell()
    {
        var form = InventedForm.Create() with { Extra = [new ExtraEntry("政府采购", "是")] };

        var page = await site.DrawAsync(new PaperForm(form));

        var paper = page.QuerySelector(".sheet")!.Text();
        var texts = FormFields.All.Select(form.Text)
            .Concat(form.AllIndicators().SelectMany(row => new[] { row.Indicator.Level2, row.Indicator.Name, row.Indicator.Value }))
            .Concat(["9,726,890", "6,800,000", "（2025 年度）", "政府采购", "是"]);
        Assert.All(texts, text => Assert.Contains(text!, paper, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("input, textarea"));
    }

    [Fact]
    public void Indicators_ClassWithoutAny_StillHasItsRow()
    {
        var paper = new PaperForm(InventedForm.Create());

        Assert.Equal(["产出指标", "效益指标", "满意度指标"], paper.Indicators.Select(group => group.Level1));
        Assert.Equal(
            ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
            paper.Indicators[1].Rows.Select(row => row.Period.Level2));
        Assert.Null(paper.Indicators[1].Rows[0].Period.Indicator);
    }

    [Fact]
    public void Indicators_CostAsALevelOfItsOwn_FollowsTheNewerTree()
    {
        var form = InventedForm.Create();
        form = form with { PeriodIndicators = [.. form.PeriodIndicators, new Indicator { Id = "p9", Level1 = "成本指标", Level2 = "经济成本指标", Name = "改造总成本", Value = "≤972万元" }] };

        var paper = new PaperForm(form);

        Assert.Equal("成本指标", paper.Indicators[0].Level1);
        Assert.Equal(["经济成本指标", "社会成本指标", "生态环境成本指标"], paper.Indicators[0].Rows.Select(row => row.Period.Level2).Distinct().Take(3));
    }

    [Fact]
    public void Indicators_LevelOutsideTheTree_IsKeptUnderItsOwnNames()
    {
        var form = InventedForm.Create();
        form = form with { AnnualIndicators = [.. form.AnnualIndicators, new Indicator { Id = "a9", Level1 = "效益指标", Level2 = "文化传承指标", Name = "传习活动场次", Value = "≥12场" }] };

        var row = new PaperForm(form).Indicators[1].Rows[^1];

        Assert.Equal(("文化传承指标", "传习活动场次", ""), (row.Annual.Level2, row.Annual.Name.Text, row.Period.Name.Text));
    }

    [Fact]
    public void Indicators_OnOneSideOnly_StandBesideABlank()
    {
        var form = InventedForm.Create();
        form = form with { AnnualIndicators = form.AnnualIndicators.RemoveAt(0) };

        var rows = new PaperForm(form).Indicators[0].Rows;

        Assert.Equal(("改造供水管网长度", ""), (rows[0].Period.Name.Text, rows[0].Annual.Name.Text));
        Assert.Equal(("更换智能水表数量", "更换智能水表数量"), (rows[1].Period.Name.Text, rows[1].Annual.Name.Text));
    }

    [Fact]
    public void Marks_IndicatorWithATwinThatSaysTheSame_StandAtBoth()
    {
        var form = InventedForm.Create();

        var row = new PaperForm(form, [Finding(FindingPlace.Of(FormSide.Period, form.PeriodIndicators[0]))]).Indicators[0].Rows[0];

        Assert.Equal([1], row.Period.Value.Marks.Select(mark => mark.Number));
        Assert.Equal([1], row.Annual.Value.Marks.Select(mark => mark.Number));
        Assert.Empty(row.Period.Name.Marks);
    }

    [Fact]
    public async Task Draw_TwoFindingsAtOneCell_NumbersBothInTheGraverColour()
    {
        var paper = new PaperForm(
            InventedForm.Create(),
            [Finding(FindingPlace.Of(FormField.Overview), Severity.Major, "智能水表4200块"), Finding(FindingPlace.Of(FormField.Overview), Severity.Minor)]);

        var page = await site.DrawAsync(paper);

        var cell = page.QuerySelector("#c-overview")!;
        Assert.Contains("mk-major", cell.ClassList);
        Assert.Equal(["1", "2"], cell.QuerySelectorAll(".mk-no").Select(number => number.Text()));
        Assert.Equal("智能水表4200块", cell.QuerySelector("mark")?.Text());
    }

    [Fact]
    public async Task Draw_FindingAboutAWholeSide_MarksItsHead()
    {

        var page = await site.DrawAsync(new PaperForm(InventedForm.Create(), [Finding(FindingPlace.Indicators(FormSide.Annual)), Finding(FindingPlace.WholeForm)]));

        Assert.NotNull(page.QuerySelector("th#c-annualIndicators .mk-no"));
        Assert.NotNull(page.QuerySelector("h2#c-form .mk-no"));
    }

    [Fact]
    public async Task Post_NothingTyped_IsTheSameForm()
    {
        var form = InventedForm.Create() with { Overview = "\n第一行\n第二行", Extra = [new ExtraEntry("政府采购", "是")] };
        form = form with { Funding = form.Funding.With(new FundingLine(FormSide.Period, FundingSource.Other, null) { Unreadable = "约五百万" }) };
        var page = await site.DrawAsync(new PaperForm(form, isEditable: true));

        var posted = PostedForm.Read(page.Post(), form, () => throw new InvalidOperationException("No row was added."));

        Assert.Equal(FormJson.Write(form with { Overview = "第一行\n第二行" }), FormJson.Write(posted));
    }

    [Fact]
    public async Task Post_CellsTypedOver_ChangesThoseAndKeepsIds()
    {
        var form = InventedForm.Create();
        var page = await site.DrawAsync(new PaperForm(form, isEditable: true));

        var posted = PostedForm.Read(
            page.Post(("projectName", " 城东片供水管网改造 "), ("funding.annual.county", "2,926,980.50元"), ("funding.annual.self", "待定"), ("periodIndicators[1].value", "≥4300块"), ("phone", "")),
            form,
            () => throw new InvalidOperationException("No row was added."));

        Assert.Equal("城东片供水管网改造", posted.ProjectName);
        Assert.Equal(2926980.50m, posted.Funding.Annual.County);
        Assert.Equal("待定", posted.Funding.Line(FormSide.Annual, FundingSource.Self)!.Unreadable);
        Assert.Equal(form.PeriodIndicators[1] with { Value = "≥4300块" }, posted.PeriodIndicators[1]);
        Assert.Null(posted.Phone);
    }

    [Fact]
    public async Task Post_RowAddedAndRowCleared_GivesAFreshIdAndTakesTheOldRowOut()
    {
        var form = InventedForm.Create();
        var ids = new Queue<string>(["n1", "n2"]);
        var page = await site.DrawAsync(new PaperForm(form, isEditable: true, rowAddedTo: "质量指标"));
        var added = page.QuerySelectorAll("input[name$='.level2'][value=质量指标]").Select(input => input.GetAttribute("name")![..^".level2".Length]).TakeLast(2).ToArray();

        var posted = PostedForm.Read(
            page.Post(($"{added[0]}.name", "水质检测合格率"), ($"{added[0]}.value", "100%"), ($"{added[1]}.name", "水质检测合格率"), ($"{added[1]}.value", "100%"), ("annualIndicators[0].name", ""), ("annualIndicators[0].value", "")),
            form,
            ids.Dequeue);

        Assert.Equal(("n1", "产出指标", "质量指标", "n2"), (posted.PeriodIndicators[^1].Id, posted.PeriodIndicators[^1].Level1, posted.PeriodIndicators[^1].Level2, posted.PeriodIndicators[^1].TwinId));
        Assert.Equal("n1", posted.AnnualIndicators[^1].TwinId);
        Assert.DoesNotContain(posted.AnnualIndicators, indicator => indicator.Id == "a1");
        Assert.Null(posted.PeriodIndicators[0].TwinId);
    }

    [Fact]
    public async Task Draw_EditableForm_NamesEveryFieldForReadersOfScreens()
    {

        var page = await site.DrawAsync(new PaperForm(InventedForm.Create(), isEditable: true));

        Assert.All(page.QuerySelectorAll(".field"), field => Assert.NotEqual("", field.GetAttribute("aria-label") ?? ""));
        Assert.All(FormFields.All, field => Assert.NotNull(page.QuerySelector($"[name={field.Key()}]")));
    }

    private static Finding Finding(FindingPlace place, Severity severity = Severity.Minor, params string[] evidence) => new()
    {
        Code = "invented",
        Title = "例",
        Aspect = ReviewAspect.Completeness,
        Severity = severity,
        Place = place,
        Evidence = [.. evidence],
        Opinion = "意见",
        Suggestion = "改法",
        Basis = "财预〔2015〕88号",
        StopsSubmission = false,
    };
}
