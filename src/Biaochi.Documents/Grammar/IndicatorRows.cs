using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>Collects the rows of an indicator table and gives them their ids.</summary>
internal sealed class IndicatorRows
{
    private readonly List<Indicator> _period = [];
    private readonly List<Indicator> _annual = [];
    private readonly List<(string Cell, ReadOnlyMemory<Piece> Pieces)> _traces = [];
    private readonly List<string> _doubtful = [];

    /// <summary>One physical row: the same class on both sides, an indicator on either or both.</summary>
    public void Add(IndicatorCells period, IndicatorCells annual)
    {
        var first = Add(FormSide.Period, period);
        var second = Add(FormSide.Annual, annual);
        if (first is not null && second is not null)
        {
            _period[^1] = first with { TwinId = second.Id };
            _annual[^1] = second with { TwinId = first.Id };
        }
    }

    /// <summary>Puts the rows in the form and notes where they stood.</summary>
    public void AddTo(FormDraft draft)
    {
        draft.Form = draft.Form with { PeriodIndicators = [.. _period], AnnualIndicators = [.. _annual] };
        foreach (var (cell, pieces) in _traces)
        {
            draft.Tracer.Add(cell, pieces.Span);
        }

        foreach (var cell in _doubtful)
        {
            draft.Tracer.Doubt(cell, "原文只有一栏，实施期还是年度不明");
        }
    }

    /// <summary>A class without name and value is an empty row of the printed form, not an indicator.</summary>
    private Indicator? Add(FormSide side, IndicatorCells cells)
    {
        var (rows, prefix) = side is FormSide.Period ? (_period, 'p') : (_annual, 'a');
        if (cells.Name is null && cells.Value is null)
        {
            return null;
        }

        var indicator = new Indicator
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{rows.Count + 1}"),
            Level1 = cells.Level1,
            Level2 = cells.Level2,
            Name = cells.Name,
            Value = cells.Value,
            Weight = cells.Weight,
        };
        Trace(CellTracer.NameOf(side, rows.Count, "name"), cells.NameAt, cells.IsSideUnclear);
        Trace(CellTracer.NameOf(side, rows.Count, "value"), cells.ValueAt, cells.IsSideUnclear);
        rows.Add(indicator);
        return indicator;
    }

    private void Trace(string cell, ReadOnlyMemory<Piece> pieces, bool isDoubtful)
    {
        _traces.Add((cell, pieces));
        if (isDoubtful)
        {
            _doubtful.Add(cell);
        }
    }
}

/// <summary>One side of a row.</summary>
internal readonly record struct IndicatorCells(string? Level1, string? Level2, string? Name, string? Value, decimal? Weight = null)
{
    /// <summary>Where the name stood.</summary>
    public ReadOnlyMemory<Piece> NameAt { get; init; }

    /// <summary>Where the value stood.</summary>
    public ReadOnlyMemory<Piece> ValueAt { get; init; }

    /// <summary>The document does not show on which side the row stood.</summary>
    public bool IsSideUnclear { get; init; }
}
