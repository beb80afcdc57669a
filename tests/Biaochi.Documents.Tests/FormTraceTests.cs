using System.Text;

namespace Biaochi.Documents.Tests;

/// <summary>Each answer of a form knows the cells of the document it was taken from, and how sure that is.</summary>
public class FormTraceTests
{
    private const string Head = "青禾县县（区）级预算部门（单位）项目支出绩效目标申报表\n（2025年度）\n";

    [Fact]
    public void Read_Cells_NameTheCellEachAnswerStoodIn()
    {
        var result = Read(Head + """
            项目名称	河道清淤
            主管部门及代码	012-青禾县水利局	实施单位	青禾县河道管理站
            项目资金（元）	实施期资金总额：	120000	年度资金总额：	60000
            绩效指标	一级指标	二级指标	三级指标	指标值	二级指标	三级指标	指标值
            	产出指标	数量指标	清淤河道长度	12公里	数量指标	清淤河道长度	6公里
            """);

        Assert.Equal("河道清淤", TextAt(result, "projectName"));
        Assert.Equal("012-青禾县水利局", TextAt(result, "departmentCode"));
        Assert.Equal("012-青禾县水利局", TextAt(result, "departmentName"));
        Assert.Equal("60000", TextAt(result, "funding.annual.total"));
        Assert.Equal("12公里", TextAt(result, "periodIndicators[0].value"));
        Assert.Equal("清淤河道长度", TextAt(result, "annualIndicators[0].name"));
        Assert.All(result.Traces[0].Cells.Values, trace => Assert.Equal(Certainty.Sure, trace.Certainty));
        Assert.Equal((0, result.Rows.Count), (result.Traces[0].FirstRow, result.Traces[0].EndRow));
    }

    [Fact]
    public void Read_Lines_NameEachLineAndAreOnlyLikely()
    {
        var result = Read(Head + "项目名称 河道清淤\n主管部门及代码 012-青禾县水利局 实施单位 青禾县河道管理站\n项目概况 清淤十二公里，\n恢复行洪能力。\n立项依据 县长办公会议纪要\n");

        var overview = result.Traces[0].Cells["overview"];
        Assert.Equal(["项目概况 清淤十二公里，", "恢复行洪能力。"], overview.Places.Select(place => result.Rows[place.Row].Cells[place.Cell].Text));
        Assert.Equal(Certainty.Likely, overview.Certainty);
    }

    [Fact]
    public void Read_SeveralAnswersInALine_NameTheirOwnWords()
    {
        var result = Read(Head + "项目名称 河道清淤\n主管部门及代码 012-青禾县水利局 实施单位 青禾县 河道管理站\n项目概况 清淤十二公里。\n");

        Assert.Equal("青禾县 河道管理站", WordsAt(result, "implementingUnit"));
        Assert.Equal("012-青禾县水利局", WordsAt(result, "departmentName"));
    }

    [Fact]
    public void Read_GoalsWithoutBorder_AreDoubtful()
    {
        var result = Read(Head + "项目名称 河道清淤\n主管部门及代码 012-青禾县水利局 实施单位 青禾县河道管理站\n总体目标 实施期目标 年度目标\n清淤河道并改善水质。\n");

        Assert.Equal(Certainty.Doubtful, result.Traces[0].Cells["periodGoal"].Certainty);
        Assert.Contains("分界", result.Traces[0].Cells["periodGoal"].Doubt, StringComparison.Ordinal);
    }

    private static string WordsAt(ReadResult result, string cell)
    {
        var place = Assert.Single(result.Traces[0].Cells[cell].Places);
        return result.Rows[place.Row].Cells[place.Cell].Text.Substring(place.Start, place.Length);
    }

    private static string TextAt(ReadResult result, string cell)
    {
        var place = Assert.Single(result.Traces[0].Cells[cell].Places);
        return result.Rows[place.Row].Cells[place.Cell].Text;
    }

    private static ReadResult Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return FormReader.Read(stream, "表.txt", cancellationToken: TestContext.Current.CancellationToken);
    }
}
