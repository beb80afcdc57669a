using System.Text;

namespace Biaochi.Documents.Tests.Grammar;

public class GoalColumnsTests
{
    [Fact]
    public void Read_HeadingOverFewerColumnsThanItsGoal_StillHeadsIt()
    {
        const string Page = """
            <html><table>
            <tr><td colspan=2>项目名称</td><td colspan=6>2025年青禾县水渠维修</td></tr>
            <tr><td colspan=2>主管部门及代码</td><td colspan=2>046-青禾县水利局</td><td>实施单位</td><td colspan=3>青禾县灌区中心</td></tr>
            <tr><td rowspan=2>总体目标</td><td colspan=3>实施期目标</td><td></td><td colspan=2>年度目标</td><td></td></tr>
            <tr><td colspan=3>三年内修好全部支渠。</td><td colspan=4>本年修好十二公里支渠。</td></tr>
            </table></html>
            """;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Page));

        var form = Assert.Single(FormReader.Read(stream, "表.html", cancellationToken: TestContext.Current.CancellationToken).Forms);

        Assert.Equal(("三年内修好全部支渠。", "本年修好十二公里支渠。"), (form.PeriodGoal, form.AnnualGoal));
    }
}
