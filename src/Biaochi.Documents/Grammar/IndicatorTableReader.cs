using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads the indicator table from its cells. Level-2 names anchor each row, and name and value are what follows them; columns decide
/// only where a cell is blank or missing.
/// </summary>
internal sealed class IndicatorTableReader
{
    private readonly FormDraft _draft;
    private readonly FormSide? _side;
    private readonly IndicatorColumns _columns = new();
    private string? _level1;
    private string? _periodLevel2;
    private string? _annualLevel2;

    private IndicatorTableReader(FormSide? side, FormDraft draft) => (_side, _draft) = (side, draft);

    /// <param name="side">The column of all rows; null where the table has both.</param>
    public static void Read(ReadOnlySpan<Piece> pieces, FormSide? side, FormDraft draft)
    {
        var reader = new IndicatorTableReader(side, draft);
        while (!pieces.IsEmpty)
        {
            var length = LabelValue.CountInRow(pieces, pieces[0].Row);
            var row = pieces[..length].ToArray();
            pieces = pieces[length..];
            while (!pieces.IsEmpty && reader.GoesOn(row, pieces[0]))
            {
                length = LabelValue.CountInRow(pieces, pieces[0].Row);
                row = [.. row, .. MovedBehind(row[^1], pieces[..length])];
                pieces = pieces[length..];
            }

            reader.ReadRow(row);
        }

        draft.Indicators.AddTo(draft);
    }

    /// <summary>
    /// Whether a row that stops before the year's value goes on in the next line: no row of the table begins in its first column, which is
    /// that of the side heading, except with the name of a level.
    /// </summary>
    private bool GoesOn(Piece[] row, Piece next)
    {
        if (next.Column > 0 || !row[0].IsCell || row[0].Column == 0 || _columns.PeriodLevel2 < 2 || !_columns.IsTwoSided || row[^1].Column >= _columns.LastValue)
        {
            return false;
        }

        var classes = row.Select(cell => IndicatorNames.ClassOf(cell.Text)?.Category).Where(kind => kind is not null).ToList();
        return IndicatorNames.ClassOf(next.Text) is { } kind
            ? classes is [var only] && only == kind.Category
            : classes.Count > 0 && IndicatorNames.Level1Of(next.Text, _draft.Layout) is null && !_draft.Layout.ColumnNames.TryFind(next.Text, out _);
    }

    private static Piece[] MovedBehind(Piece last, ReadOnlySpan<Piece> next)
    {
        var moved = next.ToArray();
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = moved[i] with { Row = last.Row, Column = moved[i].IsCell ? last.Column + 1 + moved[i].Column : last.Column + 1 + i, IsCell = true };
        }

        return moved;
    }

    private void ReadRow(Piece[] cells)
    {
        if (_columns.TryReadHeading(cells, _draft.Layout))
        {
            IndicatorHeading.AddNotes(cells, _draft);
            return;
        }

        if (!cells[0].IsCell)
        {
            _draft.AddUnplaced(cells);
            return;
        }

        cells = TakeLevel1(cells);
        var (period, annual) = Anchors(cells);
        var (periodCells, annualCells) = Divide(cells, period, annual);
        SetLevel2(ref _periodLevel2, ref periodCells, period is { } p ? cells[p] : null, _columns.PeriodLevel2);
        SetLevel2(ref _annualLevel2, ref annualCells, annual is { } a ? cells[a] : null, _columns.AnnualLevel2);
        _columns.Remember(period is { } first ? cells[first].Column : null, annual is { } second ? cells[second].Column : null);
        _draft.Indicators.Add(_side ?? (_columns.IsTwoSided ? null : _draft.OnlySide), Side(periodCells, _periodLevel2, isAnnual: false), Side(annualCells, _annualLevel2 ?? _periodLevel2, isAnnual: true));
    }

    /// <summary>Takes a level-1 name off the row's front. 成本指标 and 满意度指标 are names of both levels: as level 1 another name follows.</summary>
    private Piece[] TakeLevel1(Piece[] cells)
    {
        if (IndicatorNames.Level1Of(cells[0].Text, _draft.Layout) is not { } level1)
        {
            return cells;
        }

        var isLevel2 = IndicatorNames.ClassOf(cells[0].Text) is not null && (cells.Length == 1 || IndicatorNames.ClassOf(cells[1].Text) is null || cells[0].Column >= _columns.PeriodLevel2);
        if (isLevel2)
        {
            return cells;
        }

        _level1 = level1;
        return cells[1..];
    }

    /// <summary>
    /// The level-2 cells of the period and of the year. A name may be spelled like a class (服务对象满意度), so the year's is the one that
    /// stands as far from the period's as the headings do.
    /// </summary>
    private (int? Period, int? Annual) Anchors(Piece[] cells)
    {
        var places = Classes(cells);
        if (places.Count == 0)
        {
            return (null, null);
        }

        var (first, kind) = places[0];
        if (places.Count == 1 && Math.Abs(cells[first].Column - _columns.AnnualLevel2) < Math.Abs(cells[first].Column - _columns.PeriodLevel2))
        {
            return (null, first);
        }

        var annual = (int?)null;
        var best = (IsOther: true, Distance: int.MaxValue);
        foreach (var (i, other) in places)
        {
            var distance = cells[i].Column - cells[first].Column;
            var rank = (IsOther: other != kind, Distance: Math.Abs(distance - _columns.Distance));
            if (distance >= 2 && (i - first > 1 || cells[i].Column >= _columns.AnnualLevel2 - 1 || distance == _columns.Distance) && rank.CompareTo(best) < 0)
            {
                (annual, best) = (i, rank);
            }
        }

        return (first, annual);
    }

    /// <summary>Which cells of the row name which classes.</summary>
    private List<(int Cell, IndicatorCategory Category)> Classes(Piece[] cells)
    {
        var classes = new List<(int, IndicatorCategory)>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (IndicatorNames.ClassOf(cells[i].Text) is { } kind && !IsName(cells[i]))
            {
                classes.Add((i, kind.Category));
            }
        }

        return classes;
    }

    /// <summary>A name spelled like the class above it (服务对象满意度), in a name column.</summary>
    private bool IsName(Piece cell) => !cell.Text.EndsWith("指标", StringComparison.Ordinal) && _columns.IsName(cell) && _periodLevel2 is not null
        && IndicatorNames.ClassOf(cell.Text)!.Category == IndicatorNames.ClassOf(_periodLevel2)?.Category;

    /// <summary>The cells of each side; what stands before the first class name has no place.</summary>
    private (Piece[] Period, Piece[] Annual) Divide(Piece[] cells, int? period, int? annual)
    {
        _draft.AddUnplaced(cells.AsSpan(0, period ?? 0));
        var first = period + 1 ?? 0;
        if (annual is { } at)
        {
            return (cells[first..at], cells[(at + 1)..]);
        }

        var border = period is null ? ContinuationBorder(cells) : _columns.AnnualStart;
        var count = cells.Skip(first).TakeWhile(cell => cell.Column < border).Count();
        return (cells[first..(first + count)], cells[(first + count)..]);
    }

    /// <summary>Where the year's side begins in a row without class names: two full sides halve it, whatever its columns; a gap parts three cells; neighbours are one side's.</summary>
    private int ContinuationBorder(Piece[] cells) => _columns.IsTwoSided && cells.Length == 4 ? cells[2].Column
        : _columns.IsTwoSided && cells.Length == 3 && cells[1].Column - cells[0].Column != cells[2].Column - cells[1].Column
            ? cells[cells[1].Column - cells[0].Column > cells[2].Column - cells[1].Column ? 1 : 2].Column
        : _columns.IsTwoSided && cells.Length == 2 && cells[1].Column - cells[0].Column == 1 ? cells[0].Column < _columns.AnnualStart ? int.MaxValue : 0
        : _columns.AnnualStart;

    /// <summary>Notes the class of a side; a name the trees do not know counts where it stands in the level-2 column before name and value.</summary>
    private static void SetLevel2(ref string? level2, ref Piece[] cells, Piece? anchor, int column)
    {
        if (anchor is { } found)
        {
            level2 = TextJoiner.Tidy(found.Text);
        }
        else if (cells.Length >= 3 && cells[0].Column == column)
        {
            level2 = TextJoiner.Tidy(cells[0].Text);
            cells = cells[1..];
        }
    }

    private IndicatorCells Side(Piece[] cells, string? level2, bool isAnnual)
    {
        var level1 = IndicatorNames.Level1Of(IndicatorTaxonomy.Find(level2), _level1);
        if (cells.Length == 0)
        {
            return default;
        }

        if (cells.Length == 1)
        {
            var isValue = _columns.IsValue(cells[0], isAnnual);
            return new IndicatorCells(level1, level2, isValue ? null : TextJoiner.Tidy(cells[0].Text), isValue ? TextJoiner.Tidy(cells[0].Text) : null) { NameAt = isValue ? default : cells, ValueAt = isValue ? cells : default };
        }

        var at = cells.Length > 2 && _columns.IsComparator(cells[1]) ? 2 : 1;
        _columns.RememberValue(cells[at].Column, isAnnual);
        var row = new IndicatorRowCells();
        foreach (var cell in cells[1..at].Concat(cells[(at + 1)..]))
        {
            if (!row.TryAdd(_columns.BesideValue(cell, isAnnual), cell))
            {
                _draft.AddUnplaced([cell]);
            }
        }

        return row.Beside(new IndicatorCells(level1, level2, TextJoiner.Tidy(cells[0].Text), TextJoiner.Tidy(cells[at].Text)) { NameAt = cells.AsMemory(0, 1), ValueAt = cells.AsMemory(at, 1) });
    }
}
