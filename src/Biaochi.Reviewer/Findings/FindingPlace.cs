using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Findings;

/// <summary>The two cells of an indicator row that a finding can be about.</summary>
public enum IndicatorCell
{
    /// <summary>三级指标.</summary>
    Name,

    /// <summary>指标值.</summary>
    Value,
}

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

    /// <summary>The cell of the row, when the finding is about one of the two.</summary>
    public IndicatorCell? Cell { get; private init; }

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

    public static FindingPlace Of(FormSide side, Indicator indicator, IndicatorCell? cell = null) => new() { Side = side, RowId = indicator.Id, Cell = cell };

    public static FindingPlace Indicators(FormSide side) => new() { Side = side };

    public static FindingPlace WholeForm { get; } = new();

    /// <summary>The row in <paramref name="form"/>, counted from 0; null when the place is no indicator of it.</summary>
    public int? RowIn(TargetForm form)
    {
        if (RowId is null || Side is not { } side)
        {
            return null;
        }

        var rows = form.IndicatorsOf(side);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Id == RowId)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The indicator in <paramref name="form"/>; null when the place is no indicator of it.</summary>
    public Indicator? IndicatorIn(TargetForm form) => RowIn(form) is { } row ? form.IndicatorsOf(Side!.Value)[row] : null;

    /// <summary>How the place is called for people, with the words of the official form, e.g. 年度第 3 行 成本指标“项目成本”.</summary>
    public string Label(TargetForm form) => (Field, FundingSource, Side) switch
    {
        ({ } field, _, _) => field.Label(),
        (_, { } source, { } side) => side.Label() + (form.Funding.Line(side, source)?.Label ?? Forms.Funds.FundingSource.Label(source)),
        (_, _, { } side) => RowLabel(form, side),
        _ => "全表",
    };

    private string RowLabel(TargetForm form, FormSide side) => IndicatorIn(form) is { } indicator
        ? string.Create(CultureInfo.InvariantCulture, $"{side.Label()}第 {RowIn(form) + 1} 行 {indicator.Level2}{(indicator.Name is null ? "" : $"“{CompactText.Of(indicator.Name)}”")}")
        : side.Label() + "绩效指标";
}
