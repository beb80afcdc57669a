using System.Text;
using Biaochi.Documents.Grammar;
using Biaochi.Forms;

namespace Biaochi.Documents.Tests.Grammar;

/// <summary>How units fill in forms otherwise than they were printed for.</summary>
public class HabitTests
{
    [Theory]
    [InlineData("新增□ 延续☑", "延续")]
    [InlineData("□新增 ■延续", "延续")]
    [InlineData("新增（ ） 延续（√）", "延续")]
    [InlineData("[√]民生类、[ ]基建类、[√]其他", "民生类、其他")]
    [InlineData("☑一次性项目（1年结束）\n☐延续性项目", "一次性项目（1年结束）")]
    [InlineData("新增□ 延续□", null)]
    public void TryRead_PrintedOptions_GivesTheTickedOnes(string text, string? chosen)
    {
        var isChoice = TickedOptions.TryRead(text, out var read);

        Assert.True(isChoice);
        Assert.Equal(chosen, read);
    }

    [Theory]
    [InlineData("延续")]
    [InlineData("一次性项目（1年结束）")]
    [InlineData("新增□延续□其他项目")]
    [InlineData("□")]
    [InlineData("完成验收√。")]
    public void TryRead_NoOptions_IsNoChoice(string text) => Assert.False(TickedOptions.TryRead(text, out _));

    [Theory]
    [InlineData("1.修路\n2.架桥", "修路|架桥")]
    [InlineData("1、修路；2、架桥。", "修路|架桥。")]
    [InlineData("（1）修路（2）架桥", "修路|架桥")]
    [InlineData("①修路②架桥③植树", "修路|架桥|植树")]
    [InlineData("1.8000元\n2.4700元", "8000元|4700元")]
    [InlineData("1. ≥5.5公里 2. ≥2座", "≥5.5公里|≥2座")]
    [InlineData("１．修路\n２．架桥", "修路|架桥")]
    public void Split_NumberedThings_AreTold(string text, string items) => Assert.Equal(items.Split('|'), NumberedItems.Split(text));

    [Theory]
    [InlineData("1.修路")]
    [InlineData("修路\n架桥")]
    [InlineData("1.5公里")]
    [InlineData("新建1、2号桥")]
    [InlineData("2.架桥\n1.修路")]
    [InlineData("1.修路 3.架桥")]
    [InlineData("")]
    public void Split_WhatDoesNotCountUp_IsLeft(string text) => Assert.Empty(NumberedItems.Split(text));

    [Theory]
    [InlineData("指标1：", null)]
    [InlineData("指标 2:", null)]
    [InlineData("……", null)]
    [InlineData("...", null)]
    [InlineData("指标1：养护里程", "养护里程")]
    [InlineData("指标完成率", "指标完成率")]
    [InlineData("≥95%", "≥95%")]
    public void Without_WordsOfTheEmptyForm_LeavesWhatWasWritten(string text, string? left) => Assert.Equal(left, TemplateWords.Without(text));

    [Fact]
    public void Read_FootInOneCell_GivesEachAnswer()
    {
        var form = Read("<tr><td colspan=2>负责人（签字）：周某　经办人：　联系电话：0358-8012；填报日期：2025-03-01");

        Assert.Equal(("周某", null, "0358-8012", "2025-03-01"), (form.PersonInCharge, form.Handler, form.Phone, form.FilledAt));
    }

    [Fact]
    public void Read_LabelsInsideAText_StayThere()
    {
        var form = Read("<tr><td>项目概况<td>项目名称：渠道清淤 实施单位：水利站 联系电话：0358");

        Assert.Equal("渠道清淤", form.ProjectName);
        Assert.Null(form.Phone);
        Assert.StartsWith("项目名称：渠道清淤", form.Overview, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotesBelowTheTable_LeaveTheFormAlone()
    {
        var result = ReadAll("<tr><td>填报日期<td>", "<p>填表说明：</p><p>项目名称：填写全称。</p><p>经办人：李某</p>");

        var form = Assert.Single(result.Forms);
        Assert.Equal(("渠道清淤", null, "李某"), (form.ProjectName, form.FilledAt, form.Handler));
        Assert.Equal(["填表说明：", "项目名称：填写全称。"], result.Notes.Select(note => note.Text));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Read_Ditto_IsKeptAndDoubted()
    {
        var result = ReadAll("<tr><td>项目期<td>同上");

        Assert.Equal("同上", Assert.Single(result.Forms).ProjectPeriod);
        Assert.Equal(Certainty.Doubtful, result.Traces[0].Cells["projectPeriod"].Certainty);
        Assert.Contains("项目期填写为“同上”", Assert.Single(result.Notes).Text, StringComparison.Ordinal);
    }

    private static TargetForm Read(string rows) => Assert.Single(ReadAll(rows).Forms);

    private static ReadResult ReadAll(string rows, string below = "")
    {
        var page = $"<html><table><tr><td>项目名称<td>渠道清淤<tr><td>主管部门及代码<td>038-青禾县水利局<tr><td>实施单位<td>水利站<tr><td>项目属性<td>延续{rows}</table>{below}</html>";
        return FormReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(page)), "表.html", cancellationToken: TestContext.Current.CancellationToken);
    }
}
