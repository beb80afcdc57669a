using System.Collections.Immutable;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Printing;
using Biaochi.Documents.Printing.Pdf.Setting;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests.Printing.Pdf.Setting;

public class DocumentSetterTests
{
    [Fact]
    public void Set_FormThatFits_IsOnOnePage()
    {
        var set = Set(Sheet(Rows(20)));

        Assert.Single(set.Pages);
        Assert.Equal(10.5, set.Pages[0].Texts.Single(text => TextOf(text) == "第1行").Size);
    }

    [Fact]
    public void Set_FormABitTooLong_IsSetSmallerOnOnePage()
    {
        var set = Set(Sheet(Rows(45)));

        Assert.Single(set.Pages);
        Assert.InRange(set.Pages[0].Texts.Single(text => TextOf(text) == "第1行").Size, 8, 10);
    }

    [Fact]
    public void Set_LongTable_BreaksBetweenRowsAndRepeatsTheHeading()
    {
        var heading = new PrintedRow([new PrintedCell("名称", 0) { IsLabel = true }, new PrintedCell("指标值", 1) { IsLabel = true }]) { IsHeading = true };

        var set = Set(Sheet([heading, .. Rows(150)]));

        Assert.True(set.Pages.Count > 2);
        Assert.All(set.Pages, page => Assert.Single(page.Texts, text => TextOf(text) == "名称"));
        Assert.All(set.Pages, page => Assert.True(page.Texts.First(text => TextOf(text) == "名称").Baseline < page.Texts.First(text => TextOf(text).StartsWith('第')).Baseline));
        Assert.Equal(Enumerable.Range(1, 150).Select(i => $"第{i}行"), set.Pages.SelectMany(page => page.Texts).Select(TextOf).Where(text => text.StartsWith('第')));
    }

    [Fact]
    public void Set_RowTallerThanAPage_IsPartedBetweenItsLinesAndClosed()
    {
        var text = string.Concat(Enumerable.Range(0, 700).Select(i => $"第{i}项工作已经完成，质量合格。"));

        var set = Set(Sheet([.. Rows(5), Row(6, "项目概况", text), .. Rows(3)]));

        Assert.True(set.Pages.Count >= 3);
        Assert.Equal(text, string.Concat(set.Pages.SelectMany(page => page.Texts).Where(mark => ReferenceEquals(mark.Text, text)).Select(TextOf)));
        Assert.All(set.Pages, AssertClosed);
        Assert.Single(set.Pages.SelectMany(page => page.Texts), mark => TextOf(mark) == "项目概况");
    }

    [Fact]
    public void Set_LabelOverRowsOfTwoPages_StandsOnceAndItsBorderGoesOn()
    {
        PrintedRow first = new([new PrintedCell("绩效指标", 0, RowSpan: 150) { IsLabel = true }, new PrintedCell("第1行", 1)]);
        var rows = Enumerable.Range(2, 149).Select(i => new PrintedRow([new PrintedCell($"第{i}行", 1)]));

        var set = Set(Sheet([first, .. rows]));

        Assert.True(set.Pages.Count > 2);
        Assert.Single(set.Pages.SelectMany(page => page.Texts), text => TextOf(text) == "绩效指标");
        Assert.All(set.Pages, AssertClosed);
        Assert.All(set.Pages, page => Assert.Equal(3, page.Borders.Vertical.Count()));
    }

    [Fact]
    public void Set_HeadingAtTheFootOfAPage_GoesToTheNextWithItsRow()
    {
        var heading = new PrintedRow([new PrintedCell("名称", 0), new PrintedCell("指标值", 1)]) { IsHeading = true };

        // Wherever the heading comes to stand, it never stands alone.
        for (var before = 60; before < 100; before++)
        {
            var set = Set(Sheet([.. Rows(before), heading, .. Rows(60)]));

            Assert.All(set.Pages, page => Assert.NotEqual("指标值", TextOf(page.Texts[^1])));
        }
    }

    [Fact]
    public void Set_NumberTooWideForItsColumn_IsSetSmallerAndNotCut()
    {
        var row = new PrintedRow([new PrintedCell("≥15912569.3元", 0), new PrintedCell("甲", 1)]);

        var set = Set(Sheet([row]) with { Columns = [11, 89] });

        Assert.Contains(set.Pages[0].Texts, text => TextOf(text).Contains("15912569.3", StringComparison.Ordinal) && text.Size < 10.5);
    }

    [Fact]
    public void Set_Contents_NamesThePageOfEachSheetAndLeadsThere()
    {
        var document = new PrintedDocument("批复", [new PrintedContents("目　录", [new PrintedEntry("甲项目", null, 1), new PrintedEntry("乙项目", "青禾县水利局", 2)]), Sheet(Rows(150)), Sheet(Rows(2))]);

        var set = DocumentSetter.Set(document, FontLibrary.Default);

        var texts = set.Pages[0].Texts.Select(TextOf).ToList();
        Assert.Equal([0, 1, set.Pages.Count - 1], set.FirstPages);
        Assert.Contains("乙项目（青禾县水利局）", texts);
        Assert.Contains($"{set.Pages.Count}", texts);
        Assert.Equal([1, 2], set.Pages[0].Links.Select(link => link.Part));
    }

    [Fact]
    public void Set_AnyTable_SetsEachTextOnceOnThePaper()
    {
        Prop.ForAll(Tables().ToArbitrary(), sheet =>
        {
            var set = Set(sheet);

            var texts = set.Pages.SelectMany(page => page.Texts).ToLookup(mark => mark.Text, TextOf, ReferenceEqualityComparer.Instance);
            foreach (var cell in sheet.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0))
            {
                Assert.Equal(cell.Text.Replace("\n", "", StringComparison.Ordinal), string.Concat(texts[cell.Text]));
            }

            Assert.All(set.Pages, AssertClosed);
            Assert.All(set.Pages.SelectMany(page => page.Texts), mark => Assert.InRange(mark.Baseline, PageFormat.Top, PageFormat.PaperHeight));
            Assert.All(set.Pages.SelectMany(page => page.Borders.Vertical), line => Assert.InRange(line.To, 0, (int)(PageFormat.Bottom * 100) + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    /// <summary>Tables of three columns whose first two may have cells over several rows.</summary>
    private static Gen<PrintedSheet> Tables()
    {
        var text = Gen.Frequency((6, Gen.Choose(0, 30)), (2, Gen.Choose(30, 400)), (1, Gen.Choose(400, 9_000)))
            .Select(length => string.Concat(Enumerable.Range(0, length).Select(i => i % 97 == 50 ? '\n' : i % 17 == 16 ? '，' : (char)('一' + (i % 50)))));
        var groups = from rows in Gen.Choose(1, 12) from label in text from answer in text from spans in Gen.Elements(1, 2) from cells in text.ArrayOf(rows) select (label, answer, spans, cells);
        return groups.NonEmptyListOf().Resize(8).Select(list => Sheet([.. list.SelectMany(group => Group(group.label, group.answer, group.spans, group.cells))]) with { Columns = [15, 35, 50] });
    }

    private static IEnumerable<PrintedRow> Group(string label, string answer, int spans, string[] cells) => cells.Select((text, i) => new PrintedRow(
    [
        .. i == 0 ? new[] { new PrintedCell(Own(label), 0, RowSpan: cells.Length) } : [],
        .. spans == 1 || i == 0 ? new[] { new PrintedCell(Own(answer), 1, RowSpan: spans == 1 ? 1 : cells.Length) } : [],
        new PrintedCell(Own(text), 2) { Alignment = PrintedAlignment.Left },
    ]));

    /// <summary>Another object for each cell, so that its lines can be told from those of others.</summary>
    private static string Own(string text) => new([.. text]);

    /// <summary>Each horizontal line ends at vertical ones and each vertical one at horizontal ones.</summary>
    private static void AssertClosed(PageMarks page)
    {
        var (horizontal, vertical) = (page.Borders.Horizontal.ToList(), page.Borders.Vertical.ToList());
        Assert.All(horizontal, line => Assert.All([line.From, line.To], end => Assert.Contains(vertical, other => other.Place == end && other.From <= line.Place && line.Place <= other.To)));
        Assert.All(vertical, line => Assert.All([line.From, line.To], end => Assert.Contains(horizontal, other => other.Place == end && other.From <= line.Place && line.Place <= other.To)));
    }

    private static string TextOf(TextMark mark) => mark.Text.Substring(mark.Start, mark.Length);

    private static SetDocument Set(PrintedSheet sheet) => DocumentSetter.Set(new PrintedDocument("申报表", [sheet]), FontLibrary.Default);

    private static PrintedSheet Sheet(ImmutableArray<PrintedRow> rows) => new("甲项目", "青禾县项目支出绩效目标申报表", [30, 70], rows) { Above = [new PrintedLine(["（2024年度）"], PrintedAlignment.Center)] };

    private static ImmutableArray<PrintedRow> Rows(int count) => [.. Enumerable.Range(1, count).Select(i => Row(i, $"第{i}行", "已完成"))];

    private static PrintedRow Row(int _, string label, string text) => new([new PrintedCell(label, 0), new PrintedCell(text, 1) { Alignment = PrintedAlignment.Left }]);
}
