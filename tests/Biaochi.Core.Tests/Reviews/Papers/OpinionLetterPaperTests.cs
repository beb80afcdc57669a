using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Core.Tests.Reviews.Papers;

public sealed class OpinionLetterPaperTests
{
    [Fact]
    public void Print_Letter_IsALetterOfTheBureauWithItsAnnex()
    {
        var document = OpinionLetterPaper.Print(PaperSamples.Letter, PaperSamples.Settings);

        var letter = (PrintedNotice)document.Parts[0];
        Assert.Equal("青禾县财政局关于2025年度项目支出绩效目标审核意见的函", document.Title);
        Assert.Equal("青禾县财政局关于2025年度项目支出\n绩效目标审核意见的函", letter.Heading);
        Assert.Equal(("青禾县城乡供水服务中心：", "青财绩函〔2025〕3号"), (letter.Addressee, letter.Number));
        Assert.Contains("对其中 1 个项目（资金 972.69 万元）提出意见 2 条", letter.Paragraphs[1], StringComparison.Ordinal);
        Assert.Contains("于 2025年10月17日前", letter.Paragraphs[2], StringComparison.Ordinal);
        Assert.Equal(["青禾县财政局（印章）", "2025年10月10日"], letter.Signature);
        Assert.Equal(["（联系人及电话：绩效股 林海燕 0358-0000000）", "抄送：青禾县水利局"], letter.Below);
    }

    [Fact]
    public void Print_Annex_HasEachProjectWithItsOpinions()
    {
        var table = (PrintedSheet)OpinionLetterPaper.Print(PaperSamples.Letter, PaperSamples.Settings).Parts[1];

        var rows = table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)));
        Assert.Equal(
            ["序号|程度|栏目|审核意见|修改建议", "1. 城乡供水管网改造工程（972.69 万元）", "1|阻断|立项依据|依据文件没有写明文号。|请补填文号。", "2||全表|请附测算明细。|"],
            rows);
        Assert.True(table.Rows[0].IsHeading);
    }

    [Fact]
    public void Print_NoBlockingOpinion_SaysNothingOfTheBudget()
    {
        var project = PaperSamples.Project with { Opinions = [PaperSamples.Project.Opinions[0] with { Severity = Severity.Minor }] };

        var letter = (PrintedNotice)OpinionLetterPaper.Print(PaperSamples.Letter with { Projects = [project] }, PaperSamples.Settings).Parts[0];

        Assert.DoesNotContain("阻断", letter.Paragraphs[2], StringComparison.Ordinal);
    }

    [Fact]
    public void FileName_UnitWithSignsThatFilesCannotHave_LeavesThemOut() =>
        Assert.Equal("审核意见书（水利局供水股）.docx", OpinionLetterPaper.FileName(PaperSamples.Letter with { Unit = "水利局/供水股\n" }));

    [Theory]
    [InlineData("2025-10-10", "2025-10-17")]
    [InlineData("2025-10-11", "2025-10-20")]
    [InlineData("2025-10-12", "2025-10-20")]
    public void UsualReplyBy_AWeekLater_IsNoWeekend(string date, string expected) =>
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), LetterSettings.UsualReplyBy(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
}
