using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Parts of a source of money, 事业收入 and 其他 under 自有资金. A name that a part shares with a source of its own is the part's where it stands
/// twice in a column, the first time below the part's source.
/// </summary>
internal static class FundingParts
{
    public static void Place(List<FundingEntry> entries, FormLayout layout)
    {
        foreach (var same in entries.Where(entry => entry.PartOf is null).GroupBy(entry => (entry.Side, entry.Source)).Where(group => group.Count() > 1).ToList())
        {
            var first = same.First();
            var whole = entries.FindLastIndex(entries.IndexOf(first), entry => entry.Side == first.Side && layout.Parts.TryGetValue(LabelText.Fold(first.Label), out var part) && entry.Source == part.PartOf);
            if (whole >= 0)
            {
                var part = layout.Parts[LabelText.Fold(first.Label)];
                entries[entries.IndexOf(first)] = first.As(part.Source, part.PartOf!);
            }
        }
    }
}
