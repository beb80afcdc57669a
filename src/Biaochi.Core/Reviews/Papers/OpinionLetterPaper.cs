using System.Globalization;
using Biaochi.Documents.Printing;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using static Biaochi.Documents.Printing.PrintedAlignment;

namespace Biaochi.Core.Reviews.Papers;

/// <summary>审核意见书: a letter (函) of the finance bureau to one unit, with the table of opinions as its annex.</summary>
public static class OpinionLetterPaper
{
    private const string Annex = "项目支出绩效目标审核意见表";

    public static PrintedDocument Print(OpinionLetter letter, LetterSettings settings)
    {
        // Two lines, parted where a word ends, the upper one the longer.
        var (matter, kind) = ($"{settings.Sender}关于{Year(letter)}项目支出", "绩效目标审核意见的函");
        return new PrintedDocument(PrintedText.Clean(matter + kind), [Letter($"{matter}\n{kind}", letter, settings), Table(letter, settings)]) { HasPageNumbers = true };
    }

    /// <summary>What the file is called: 审核意见书（青禾县城乡供水服务中心）.docx, in characters that every system's files can have.</summary>
    public static string FileName(OpinionLetter letter) =>
        $"审核意见书（{string.Concat(letter.Unit.Where(c => !char.IsControl(c) && !"\\/:*?\"<>|".Contains(c, StringComparison.Ordinal)))}）.docx";

    private static PrintedNotice Letter(string title, OpinionLetter letter, LetterSettings settings) => new(
        PrintedText.Clean(title),
        [.. Paragraphs(letter, settings).Select(PrintedText.Clean)],
        [PrintedText.Clean(settings.Sender) + "（印章）", DateText(settings.Date)])
    {
        Number = settings.Number is { } number ? PrintedText.Clean(number) : null,
        Below = [.. Below(letter, settings).Select(PrintedText.Clean)],
    };

    private static IEnumerable<string> Paragraphs(OpinionLetter letter, LetterSettings settings)
    {
        var blocking = letter.Projects.SelectMany(project => project.Opinions).Count(opinion => opinion.Severity is Severity.Blocking);
        yield return letter.Unit + "：";
        yield return Invariant($"你单位报送的{Year(letter)}项目支出绩效目标申报表收悉。按照预算绩效目标管理有关规定，我局对绩效目标的完整性、相关性、适当性和可行性进行了审核，对其中 {letter.Projects.Length} 个项目（资金 {ReportWords.InWanYuan(letter.Amount)} 万元）提出意见 {letter.OpinionCount} 条，详见附件。");
        yield return Invariant($"请按附件逐条修改完善，于 {DateText(settings.ReplyBy)}前将修改后的申报表重新报送我局。对意见有不同看法的，请在回复中逐条说明理由并附依据。{(blocking > 0 ? Invariant($"附件中标明“阻断”的 {blocking} 条意见未落实的，项目不进入下一步预算安排。") : "")}");
        yield return "";
        yield return "附件：" + Annex;
    }

    private static IEnumerable<string> Below(OpinionLetter letter, LetterSettings settings)
    {
        if (settings.Contact is { } contact)
        {
            yield return $"（联系人及电话：{contact}）";
        }

        if (letter.Department is { } department)
        {
            yield return $"抄送：{department}";
        }
    }

    private static PrintedSheet Table(OpinionLetter letter, LetterSettings settings)
    {
        var table = new PaperTable(("序号", 6, Center), ("程度", 7, Center), ("栏目", 19, Left), ("审核意见", 38, Left), ("修改建议", 30, Left));
        for (var i = 0; i < letter.Projects.Length; i++)
        {
            var project = letter.Projects[i];
            table.AddHeading(HeadingOf(i + 1, project));
            for (var row = 0; row < project.Opinions.Length; row++)
            {
                var opinion = project.Opinions[row];
                table.Add(PaperTable.Text(row + 1), opinion.Severity?.Label() ?? "", opinion.Where, opinion.Text, opinion.Suggestion);
            }
        }

        return table.Build(Annex) with
        {
            Above =
            [
                new PrintedLine(["附件"], Left),
                new PrintedLine([PrintedText.Clean($"单位：{letter.Unit}"), $"回复期限：{DateText(settings.ReplyBy)}"], Left),
            ],
        };
    }

    private static string HeadingOf(int number, ReviewedProject project)
    {
        var amount = project.Review.Amount is { } yuan ? $"{ReportWords.InWanYuan(yuan)} 万元" : "金额未填";
        return Invariant($"{number}. {project.Form.ProjectName()}（{(project.Code is { } code ? code + "，" : "")}{amount}）");
    }

    private static string Year(OpinionLetter letter) => letter.FiscalYear is { } year ? Invariant($"{year}年度") : "";

    private static string DateText(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
