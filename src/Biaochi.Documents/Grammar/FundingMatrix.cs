using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>A funding table whose columns are headed 实施期 and 年度: each line has an amount for either.</summary>
internal static class FundingMatrix
{
    private const int LongestHeading = 12;

    private static readonly string[] PeriodWords = ["实施期", "中期", "总投资", "项目总额", "总预算", "概算"];

    private static readonly string[] AnnualWords = ["年度", "本年", "当年"];

    /// <summary>The column a heading without a source names; null where it names none.</summary>
    public static FormSide? SideOf(string text) => text.Length > LongestHeading ? null
        : Array.Exists(AnnualWords, word => text.Contains(word, StringComparison.Ordinal)) ? FormSide.Annual
        : Array.Exists(PeriodWords, word => text.Contains(word, StringComparison.Ordinal)) ? FormSide.Period
        : null;

    /// <summary>Gives each amount of a line that does not name its column the column of the heading above it.</summary>
    public static void Place(List<FundingEntry> entries, List<(FormSide Side, Piece Cell)> headings, FormDraft draft)
    {
        if (headings.Select(heading => heading.Side).Distinct().Count() < 2)
        {
            headings.ForEach(heading => draft.AddUnplaced([heading.Cell]));
            return;
        }

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
