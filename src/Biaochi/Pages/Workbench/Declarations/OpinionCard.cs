using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Workbench.Declarations;

/// <summary>An opinion as the rail shows it: about which cell, by whom, its answer, and what this person may do with it.</summary>
public sealed record OpinionCard(OpinionEntry Entry, TargetForm Form)
{
    /// <summary>The answer as typed, where the unit answers now.</summary>
    public OpinionAnswer? Answer { get; init; }

    /// <summary>Where it is taken off again; null for others than its writer.</summary>
    public string? RemovePath { get; init; }

    public Opinion Opinion => Entry.Opinion;

    private PaperInset Place => new(Opinion.Place, Opinion.RowId, "", Form);

    public string CellId => PaperCell.IdOf(Place.CellOn(Form));

    /// <summary>The cell as the paper calls it; a row that is gone since is said to be.</summary>
    public string Where => WhereOf(Form, Opinion.Place, Opinion.RowId);

    /// <summary>The cell of an opinion, as the paper calls it.</summary>
    public static string WhereOf(TargetForm form, string place, string? rowId)
    {
        if (FormFields.FromKey(place) is { } text)
        {
            return text.Label();
        }

        foreach (var side in FormSides.Both)
        {
            if (place == FindingPlace.Indicators(side).Key)
            {
                return RowLabel(form, side, rowId);
            }

            if (place.StartsWith($"funding.{side.Key()}.", StringComparison.Ordinal))
            {
                return $"{side.Label()} · {FundingSource.Label(place[(place.LastIndexOf('.') + 1)..])}";
            }
        }

        return "全表";
    }

    private static string RowLabel(TargetForm form, FormSide side, string? rowId)
    {
        if (rowId is null)
        {
            return $"{side.Label()}绩效指标";
        }

        var row = form.IndicatorsOf(side).FirstOrDefault(indicator => indicator.Id == rowId);
        return row is null ? $"{side.Label()} · 这一行已删去" : $"{side.Label()} · {row.Level2}“{row.Name}”";
    }
}

/// <summary>An answer that is being written: the name of its field, the text, and what is wrong with it.</summary>
public sealed record OpinionAnswer(string Name, string? Text, string? Error);

/// <summary>What happened to a declaration, with the conclusions that its events stand for.</summary>
public sealed record HistoryList(IReadOnlyList<HistoryEntry> Entries, DeclarationDetails Details)
{
    public ConclusionEntry? ConclusionOf(HistoryEntry entry, int index)
    {
        // Somebody who holds two steps concludes both at once: the events stand in the order of the steps.
        var together = Details.Conclusions.Where(conclusion => conclusion.Conclusion.At == entry.At && conclusion.By == entry.By).OrderBy(conclusion => conclusion.Conclusion.Step).ToList();
        var first = Entries.TakeWhile(other => other.At != entry.At || other.Event != entry.Event).Count();
        return entry.Event is nameof(DeclarationPassed) or nameof(DeclarationReturned) ? together.ElementAtOrDefault(index - first) : null;
    }
}
