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
    private bool _isStacked;

    /// <summary>One physical row: the same class on both sides, an indicator on either or both.</summary>
    /// <param name="only">The column that the whole table belongs to; null where the table has both.</param>
    /// <param name="period">The first or only side of the row.</param>
    /// <param name="annual">The second.</param>
    public void Add(FormSide? only, IndicatorCells period, IndicatorCells annual)
    {
        _isStacked |= only is not null;
        if (only is FormSide.Annual && annual.IsBlank)
        {
            (period, annual) = (default, period);
        }

        (period, annual) = (IndicatorItems.WithoutTemplate(period), IndicatorItems.WithoutTemplate(annual));
        var (first, second) = (IndicatorItems.Split(period), IndicatorItems.Split(annual));
        AddPair(first.Length > 0 ? first[0] : period, second.Length > 0 ? second[0] : annual);
        for (var i = 1; i < Math.Max(first.Length, second.Length); i++)
        {
            AddPair(i < first.Length ? first[i] : default, i < second.Length ? second[i] : default);
        }
    }

    private void AddPair(IndicatorCells period, IndicatorCells annual)
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
        if (_isStacked)
        {
            PairByName();
        }

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

    /// <summary>In tables one under the other, the same indicator has the same class and name.</summary>
    private void PairByName()
    {
        for (var i = 0; i < _annual.Count; i++)
        {
            var annual = _annual[i];
            var twin = annual.TwinId is null ? _period.FindIndex(period => period.TwinId is null && period.Name == annual.Name && period.Level2 == annual.Level2 && period.Name is not null) : -1;
            if (twin >= 0)
            {
                _annual[i] = annual with { TwinId = _period[twin].Id };
                _period[twin] = _period[twin] with { TwinId = annual.Id };
            }
        }
    }

    /// <summary>A class without name and value is an empty row of the printed form, not an indicator.</summary>
    private Indicator? Add(FormSide side, IndicatorCells cells)
    {
        var (rows, prefix) = side is FormSide.Period ? (_period, 'p') : (_annual, 'a');
        if (cells.IsBlank)
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
            Explanation = cells.Explanation,
            Remark = cells.Remark,
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
    public string? Explanation { get; init; }

    public string? Remark { get; init; }

    public bool IsBlank => Name is null && Value is null;

    /// <summary>Where the name stood.</summary>
    public ReadOnlyMemory<Piece> NameAt { get; init; }

    /// <summary>Where the value stood.</summary>
    public ReadOnlyMemory<Piece> ValueAt { get; init; }

    /// <summary>The document does not show on which side the row stood.</summary>
    public bool IsSideUnclear { get; init; }
}
