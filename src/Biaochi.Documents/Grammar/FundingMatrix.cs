using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>A funding table whose columns are headed 实施期 and 年度: each line has an amount for either.</summary>
internal static class FundingMatrix
{
    private static readonly string[] Ends = ["", "资金", "金额", "预算", "预算数", "预算金额", "资金额", "额", "投资", "申请数", "申请金额", "安排数", "(元)", "(万元)", "金额(元)", "金额(万元)"];

    private static readonly LabelSet<FormSide> Headings = new(
    [
        .. Names(FormSide.Period, ["实施期", "中期", "总投资", "总预算", "项目总"]),
        .. Names(FormSide.Annual, ["年度", "本年度", "本年", "当年"]),
    ]);

    /// <summary>The column a heading names; null where it names none.</summary>
    public static FormSide? SideOf(string text)
    {
        var folded = LabelText.Fold(text);
        var year = folded.Length > 5 && folded[..4].All(char.IsAsciiDigit) && folded[4] == '年' ? 4 : 0;
        return Headings.TryFind(year > 0 && folded[5..] is var rest && !rest.StartsWith('度') ? "本年" + rest : folded[year..], out var side) ? side : null;
    }

    /// <summary>Each beginning with each end: 实施期金额, 年度预算数.</summary>
    private static IEnumerable<(string Name, FormSide Side)> Names(FormSide side, string[] beginnings) =>
        beginnings.SelectMany(beginning => Ends.Select(end => (beginning + end, side)));

    /// <summary>Gives each amount of a line that does not name its column the column of the heading above it.</summary>
    public static void Place(List<FundingEntry> entries, List<(FormSide Side, Piece Cell)> headings, FormDraft draft)
    {
        if (headings.Select(heading => heading.Side).Distinct().Count() < 2)
        {
            headings.ForEach(heading => draft.AddUnplaced([heading.Cell]));
            return;
        }

        draft.AddNote([.. headings.Select(heading => heading.Cell)]);

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { Side: null, Values.Count: > 0 } entry)
            {
                var parted = entry.Values.GroupBy(value => SideAbove(value, headings)).Select(group => entry.In(group.Key, group)).ToList();
                entries.RemoveAt(i);
                entries.InsertRange(i, parted);
                i += parted.Count - 1;
            }
        }
    }

    private static FormSide SideAbove(Piece value, List<(FormSide Side, Piece Cell)> headings) => headings.MinBy(heading => Math.Abs(heading.Cell.Column - value.Column)).Side;
}
