using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Tests.Sites.Paper;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("维修水库6座。", "维修水库6座。", "维修水库6座。")]
    [InlineData("维修水库6座。", "维修水库16座。", "维修水库[-6][+16]座。")]
    [InlineData("", "新写的依据。", "[+新写的依据。]")]
    [InlineData("旧的依据。", "", "[-旧的依据。]")]
    [InlineData("年初完成招标，年底验收。", "年初完成招标，年中试运行，年底验收。", "年初完成招标，年[+中试运行，年]底验收。")]
    [InlineData("加强领导，专款专用。", "执行考核细则，按季公示。", "[-加强领导，专款专用][+执行考核细则，按季公示]。")]
    public void Between_TwoTexts_ShowsTheWayInPieces(string before, string after, string expected)
    {
        var changes = TextChange.Between(before, after);

        Assert.Equal(expected, string.Concat(changes.Select(Written)));
    }

    [Fact]
    public void Between_AnyTexts_GivesBothBack()
    {
        const string Before = "县城东片供水主管网建于2001年，漏损率26.4%，现改造12.4公里。";
        const string After = "县城东片及柳河镇供水管网建于1998年，2023年爆管37次，现改造供水管网14.2公里。";

        var changes = TextChange.Between(Before, After);

        Assert.Equal(Before, string.Concat(changes.Where(change => change.Kind is not TextChangeKind.Added).Select(change => change.Text)));
        Assert.Equal(After, string.Concat(changes.Where(change => change.Kind is not TextChangeKind.Removed).Select(change => change.Text)));
    }

    private static string Written(TextChange change) => change.Kind switch
    {
        TextChangeKind.Kept => change.Text,
        TextChangeKind.Removed => $"[-{change.Text}]",
        TextChangeKind.Added => $"[+{change.Text}]",
    };
}
