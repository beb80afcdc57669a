using System.Text.Json.Nodes;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Reports;

namespace Biaochi.Reviewer.Tests.Reports;

public sealed class ReviewReportTests
{
    private static readonly ProblemEntry Problem = new("unplaced-text", "有一段文字没有归入栏目。", "备注", "养护.txt", 2, 31);

    [Fact]
    public void Json_IndicatorFinding_HasEveryMemberOfTheContract()
    {
        // Arrange
        var review = Review(ReviewCase.Load("text-truncated/annual-name.json").Form());
        var rule = FormReviewer.Rules.Single(rule => rule.Code == "text-truncated");

        // Act
        var json = Json(review);

        // Assert
        var form = json["forms"]![0]!;
        Assert.Equal(["projectName", "filledAt", "findings"], Members(form));
        Assert.Equal("农村公路日常养护", (string?)form["projectName"]);
        var finding = form["findings"]![0]!;
        Assert.Equal(["code", "aspect", "severity", "field", "indicator", "evidence", "opinion", "suggestion", "basis", "repair"], Members(finding));
        Assert.Equal("完整", (string?)finding["aspect"]);
        Assert.Equal("annualIndicators", (string?)finding["field"]);
        Assert.Equal(rule.Basis, (string?)finding["basis"]);
        var expected = JsonNode.Parse("""{"side":"annual","row":2,"level1":"产出指标","level2":"质量指标","name":"优良中等","value":"≥85%"}""");
        Assert.True(JsonNode.DeepEquals(expected, finding["indicator"]), finding["indicator"]!.ToJsonString());
    }

    [Fact]
    public void Json_CellFinding_HasNullIndicatorAndNoRepair()
    {
        var finding = Json(Review(ReviewCase.Load("required-blank/basis.json").Form()))["forms"]![0]!["findings"]![0]!;

        Assert.Equal(["code", "aspect", "severity", "field", "indicator", "evidence", "opinion", "suggestion", "basis"], Members(finding));
        Assert.Null(finding["indicator"]);
    }

    [Fact]
    public void Json_Problem_IsPassedOn() => Assert.Equal("unplaced-text", (string?)Json(Review(BaseForm.Create()))["problems"]![0]!["code"]);

    [Fact]
    public void Text_FormWithFinding_SaysWhatWhereAndHow()
    {
        var text = Text(Review(ReviewCase.Load("funding-sum/annual-short.json").Form()));

        Assert.Equal(
            """
            1. 农村公路日常养护｜青禾县公路事务中心｜126.00 万元
               【阻断】资金合计不符　年度资金总额
                  意见：年度资金总额为1,260,000元，省级财政资金420,000元、市县（区）财政资金800,000元相加为1,220,000元，相差40,000元。
                  建议：请核对：来源无误的，总额改为1,220,000元；总额无误的，在来源中补足差额。
                  依据：财预〔2015〕88号审核表“资金匹配性”

            待核对：有一段文字没有归入栏目。（养护.txt 第 2 页 第 31 行）
            共审核 1 张申报表：阻断 1 项。

            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Text_GoodForm_SaysSo() => Assert.Contains("未发现问题", Text(Review(BaseForm.Create())), StringComparison.Ordinal);

    [Fact]
    public void Text_EmptyForm_NamesWhatIsMissing() => Assert.Contains("（项目名称未填）｜（单位未填）｜金额未填", Text(Review(new TargetForm())), StringComparison.Ordinal);

    private static FormReview Review(TargetForm form) => new(form, FormReviewer.Review(form));

    private static IEnumerable<string> Members(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static JsonNode Json(FormReview review)
    {
        using var stream = new MemoryStream();
        ReviewJson.Write(stream, [review], [Problem]);
        return JsonNode.Parse(stream.ToArray())!;
    }

    private static string Text(FormReview review)
    {
        using var writer = new StringWriter();
        ReviewText.Write(writer, [review], [Problem]);
        return writer.ToString();
    }
}
