using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Tests.Grammar;

public class GoalSplitterTests
{
    [Fact]
    public void Split_SameTextTwice_DividesInTheMiddle()
    {
        var draft = Split("消除校舍安全隐患，改善四百二十名学生的\n学习条件。\n消除校舍安全隐患，改善\n四百二十名学生的学习条件。");

        Assert.Equal("消除校舍安全隐患，改善四百二十名学生的学习条件。", draft.Form.PeriodGoal);
        Assert.Equal(draft.Form.PeriodGoal, draft.Form.AnnualGoal);
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Split_SecondTextCutOff_StillDividesWhereItBegins()
    {
        var draft = Split("建成供水管道四十二公里，十一个行政村实现全天供水，水\n质达到国家标准，群众用水条件持续改善。\n建成供水管道四十二公里，十一个行\n政村实现全天供水，水质达到国家标");

        Assert.Equal("建成供水管道四十二公里，十一个行政村实现全天供水，水质达到国家标", draft.Form.AnnualGoal);
    }

    [Fact]
    public void Split_DifferentTexts_DividesAfterTheShortLine()
    {
        var draft = Split("三年内全县县乡公路优良路率稳定在八成以上，路面坑槽\n十日内修复。\n本年度完成二百一十六公里养护，优良路率达\n到八成，标志补设到位。");

        Assert.Equal("三年内全县县乡公路优良路率稳定在八成以上，路面坑槽十日内修复。", draft.Form.PeriodGoal);
        Assert.StartsWith("本年度", draft.Form.AnnualGoal, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_OneText_IsThePeriodsAndIsPointedOut()
    {
        var draft = Split("完成全年养护任务。");

        Assert.Equal("完成全年养护任务。", draft.Form.PeriodGoal);
        Assert.Null(draft.Form.AnnualGoal);
        Assert.Equal("ambiguous-side", Assert.Single(draft.Problems).Code);
    }

    [Fact]
    public void Split_DifferentShortTextsInADocumentOfKnownWidths_DividesBetweenTheLines()
    {
        var widths = new GoalWidths();
        Split("消除校舍安全隐患，改善四百二十名学生的\n学习条件。\n消除校舍安全隐患，改善\n四百二十名学生的学习条件。", widths);

        var draft = Split("新建公厕六座。\n完成选址。", widths);

        Assert.Equal("新建公厕六座。", draft.Form.PeriodGoal);
        Assert.Equal("完成选址。", draft.Form.AnnualGoal);
    }

    private static FormDraft Split(string text, GoalWidths? widths = null)
    {
        var rows = TextPartsTests.Rows(text);
        var draft = new FormDraft(FormLayout.Default, rows);
        GoalSplitter.Split([.. Piece.Of(rows)], widths ?? new GoalWidths(), draft);
        draft.Finish();
        return draft;
    }
}
