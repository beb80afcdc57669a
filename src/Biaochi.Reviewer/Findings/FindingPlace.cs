using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Reviewer.Findings;

/// <summary>
/// Where in the form a finding stands: one text cell, one cell of the funding table, one indicator, or the whole of a table.
/// <see cref="Key"/> names it in the JSON and on pages.
/// </summary>
public sealed record FindingPlace
{
    /// <summary>The text cell, when the finding is about one.</summary>
    public FormField? Field { get; private init; }

    /// <summary>The column, for funding and indicators.</summary>
    public FormSide? Side { get; private init; }

    /// <summary>A key of <see cref="Biaochi.Forms.Funds.FundingSource"/>, for a funding cell.</summary>
    public string? FundingSource { get; private init; }

    /// <summary>The indicator's row id, for an indicator.</summary>
    public string? RowId { get; private init; }

    /// <summary>"overview", "funding.annual.county", "periodIndicators", "annualIndicators" …</summary>
    public string Key => (Field, FundingSource, Side) switch
    {
        ({ } cell, _, _) => cell.Key(),
        (_, { } source, { } side) => $"funding.{side.Key()}.{source}",
        (_, _, { } side) => $"{side.Key()}Indicators",
        _ => "form",
    };

    public static FindingPlace Of(FormField field) => new() { Field = field };

    public static FindingPlace Of(FormSide side, string fundingSource) => new() { Side = side, FundingSource = fundingSource };

    public static FindingPlace Of(FormSide side, Indicator indicator) => new() { Side = side, RowId = indicator.Id };

    public static FindingPlace Indicators(FormSide side) => new() { Side = side };

    public static FindingPlace WholeForm { get; } = new();
}
