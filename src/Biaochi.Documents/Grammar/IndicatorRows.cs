using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>Collects the rows of an indicator table and gives them their ids.</summary>
internal sealed class IndicatorRows
{
    private readonly List<Indicator> _period = [];
    private readonly List<Indicator> _annual = [];

    /// <summary>One physical row: the same class on both sides, an indicator on either or both.</summary>
    public void Add(IndicatorCells period, IndicatorCells annual)
    {
        var first = Add(_period, 'p', period);
        var second = Add(_annual, 'a', annual);
        if (first is not null && second is not null)
        {
            _period[^1] = first with { TwinId = second.Id };
            _annual[^1] = second with { TwinId = first.Id };
        }
    }

    public TargetForm AddTo(TargetForm form) => form with { PeriodIndicators = [.. _period], AnnualIndicators = [.. _annual] };

    /// <summary>A class without name and value is an empty row of the printed form, not an indicator.</summary>
    private static Indicator? Add(List<Indicator> side, char prefix, IndicatorCells cells)
    {
        if (cells.Name is null && cells.Value is null)
        {
            return null;
        }

        var indicator = new Indicator
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{side.Count + 1}"),
            Level1 = cells.Level1,
            Level2 = cells.Level2,
            Name = cells.Name,
            Value = cells.Value,
            Weight = cells.Weight,
        };
        side.Add(indicator);
        return indicator;
    }
}

/// <summary>One side of a row.</summary>
internal readonly record struct IndicatorCells(string? Level1, string? Level2, string? Name, string? Value, decimal? Weight = null);
