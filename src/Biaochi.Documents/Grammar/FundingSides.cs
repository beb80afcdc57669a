using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Tells for each line of the funding table in which column it stands. A total's label says its own; totals in different rows begin
/// groups one under the other, totals in one row head columns side by side.
/// </summary>
internal static class FundingSides
{
    /// <param name="entries">The lines in the order of the document.</param>
    /// <param name="only">The column of every line that does not name another; null where the layout has both.</param>
    /// <param name="draft">Takes problems.</param>
    public static void Place(List<FundingEntry> entries, FormSide? only, FormDraft draft)
    {
        if (AreStacked(entries))
        {
            PlaceStacked(entries, only);
        }
        else if (only is { } side && entries.TrueForAll(entry => entry.Side is null || entry.Side == side))
        {
            entries.ForEach(entry => entry.Side = side);
        }
        else
        {
            PlaceSides(entries, draft);
        }
    }

    /// <summary>The totals of both columns are there, and stand in different rows.</summary>
    private static bool AreStacked(List<FundingEntry> entries)
    {
        var period = entries.FindAll(entry => entry.Side is FormSide.Period);
        var annual = entries.FindAll(entry => entry.Side is FormSide.Annual);
        return period.Count > 0 && annual.Count > 0 && !period.Exists(one => annual.Exists(other => one.Place.Row == other.Place.Row)) && !AreInterleaved(entries);
    }

    /// <summary>One total follows the other at once, and every source comes twice: a table of two columns whose cells were copied as lines.</summary>
    private static bool AreInterleaved(List<FundingEntry> entries)
    {
        var sources = entries.FindAll(entry => entry.Side is null);
        return sources.Count > 0 && entries is [{ Side: FormSide.Period }, { Side: FormSide.Annual }, ..] && sources.Count == entries.Count - 2
            && sources.GroupBy(entry => entry.Source).All(same => same.Count() == 2);
    }

    /// <summary>Every line belongs to the total above it.</summary>
    private static void PlaceStacked(List<FundingEntry> entries, FormSide? only)
    {
        var side = only ?? FormSide.Period;
        foreach (var entry in entries)
        {
            side = entry.Side ?? side;
            entry.Side = side;
        }
    }

    /// <summary>Of the lines that do not say their column, the first of a source stands in the period's and the second in the year's.</summary>
    private static void PlaceSides(List<FundingEntry> entries, FormDraft draft)
    {
        var annual = entries.Find(entry => entry.Side is FormSide.Annual);
        var period = entries.Find(entry => entry.Side is FormSide.Period);
        foreach (var group in entries.Where(entry => entry.Side is null).GroupBy(entry => entry.Source).ToList())
        {
            var same = group.ToList();
            if (same is [var only] && annual is not null && period is not null)
            {
                PlaceSingle(only, period.Place, annual.Place, draft, entries);
                continue;
            }

            for (var i = 0; i < same.Count; i++)
            {
                same[i].Side = i == 0 && (annual is null || period is not null) ? FormSide.Period : FormSide.Annual;
                same[i].IsStandard &= i < 2;
            }
        }
    }

    /// <summary>A label that stands once in a table of two columns: a cell is missing, or one label serves both amounts.</summary>
    private static void PlaceSingle(FundingEntry entry, Piece period, Piece annual, FormDraft draft, List<FundingEntry> entries)
    {
        if (entry.Values is [var first, var second])
        {
            entry.Side = FormSide.Period;
            entry.Values.Remove(second);
            entries.Add(new FundingEntry(entry.Source, FormSide.Annual, entry.Label, second) { IsStandard = entry.IsStandard, Values = { second } });
        }
        else if (entry.Place.IsCell)
        {
            entry.Side = Math.Abs(entry.Place.Column - annual.Column) < Math.Abs(entry.Place.Column - period.Column) ? FormSide.Annual : FormSide.Period;
        }
        else
        {
            entry.Side = FormSide.Period;
            if (entry.Values.Count > 0)
            {
                entry.IsSideUnclear = true;
                draft.AddProblem("ambiguous-side", $"资金来源“{entry.Label}”只出现一次，无法判断属于实施期还是年度，已暂列实施期。请对照原文核对。", entry.Label, entry.Place.Position);
            }
        }
    }
}
