using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>What a page shows at the cells of the paper beside the findings.</summary>
public sealed record PaperNotes
{
    public static PaperNotes None { get; } = new();

    /// <summary>Messages at fields that were filled in wrongly, by the cell's name.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What differs from an earlier version.</summary>
    public FormChanges? Changes { get; init; }

    /// <summary>How the cells were read from a document, by their names.</summary>
    public IReadOnlyDictionary<string, CellReading> Readings { get; init; } = ImmutableDictionary<string, CellReading>.Empty;

    /// <summary>Where an opinion on a cell is written; null where nobody writes one.</summary>
    public string? OpinionPage { get; init; }

    /// <summary>Something that is written under the row of a cell.</summary>
    public PaperInset? Inset { get; init; }

    /// <summary>The page on which an opinion on that place is written.</summary>
    public static string OpinionLink(string page, string place, string? rowId, string? findingCode = null) =>
        $"{page}?at={Uri.EscapeDataString(place)}{Query("row", rowId)}{Query("from", findingCode)}#write";

    private static string Query(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}

/// <summary>A partial view drawn under the row in which a cell stands.</summary>
/// <param name="Place">The cell, as findings and opinions name places.</param>
public sealed record PaperInset(string Place, string? RowId, string Partial, object Model)
{
    /// <summary>The name of the cell on that paper.</summary>
    public string CellOn(Forms.TargetForm form)
    {
        foreach (var (side, indicator) in form.AllIndicators())
        {
            if (RowId == indicator.Id && Place == FindingPlace.Indicators(side).Key)
            {
                return $"{PaperIndicators.NameOf(side, form.IndicatorsOf(side).IndexOf(indicator))}.value";
            }
        }

        return Place;
    }
}
