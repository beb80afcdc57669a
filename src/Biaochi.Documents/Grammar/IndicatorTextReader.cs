using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>Reads the indicator table from lines of text, as a PDF leaves it: cells wrapped, sides interleaved, borders lost.</summary>
internal sealed class IndicatorTextReader
{
    private readonly IndicatorWords _words;
    private readonly bool _twoSided;
    private readonly FormSide? _side;
    private readonly FormDraft _draft;
    private List<ParsedRow> _parsed = [];
    private string? _level1;
    private ClassName? _class;
    private ClassName? _annualClass;

    /// <param name="pieces">The words of the table.</param>
    /// <param name="side">The column of all rows; null where the table has both.</param>
    /// <param name="draft">Takes the rows.</param>
    public IndicatorTextReader(ReadOnlySpan<Piece> pieces, FormSide? side, FormDraft draft)
    {
        (_side, _draft) = (side, draft);
        _words = new IndicatorWords(WithoutHeadings(pieces, draft.Layout, out _twoSided), draft.Layout);
        _twoSided &= side is null;
    }

    /// <summary>A first reading, in which cells that both sides confirm tell how wide the columns are.</summary>
    public void Survey(DocumentHabits habits, CancellationToken cancellationToken)
    {
        _parsed = IndicatorRowParser.Parse(_words, habits, _twoSided, isSurvey: true, cancellationToken);
        foreach (var row in _parsed.Where(row => row.IsTwin))
        {
            foreach (var kind in Enum.GetValues<CellKind>())
            {
                habits.Widths.Learn(kind, _words, row.Cells[(int)kind].Start, row.Cells[(int)kind].Length);
            }
        }
    }

    /// <summary>The reading proper, with what all forms of the document have shown.</summary>
    public void Read(DocumentHabits habits, CancellationToken cancellationToken)
    {
        _parsed = IndicatorRowParser.Parse(_words, habits, _twoSided, isSurvey: false, cancellationToken);
        foreach (var row in _parsed)
        {
            AddRow(row);
        }

        _draft.Indicators.AddTo(_draft);
    }

    /// <summary>Takes out the column headings, at the top and where a page repeats them; two of a kind tell that the table has two sides.</summary>
    private static Piece[] WithoutHeadings(ReadOnlySpan<Piece> pieces, FormLayout layout, out bool twoSided)
    {
        var kept = new List<Piece>();
        var (names, headings) = (0, 0);
        for (var i = 0; i < pieces.Length;)
        {
            var end = HeadingEnd(pieces, i, layout, ref names, ref headings);
            if (end == i)
            {
                kept.Add(pieces[i++]);
            }

            i = Math.Max(i, end);
        }

        twoSided = headings == 0 || names > 1;
        return [.. kept];
    }

    /// <summary>The piece after a run of at least two headings that begins there, or that place itself.</summary>
    private static int HeadingEnd(ReadOnlySpan<Piece> pieces, int start, FormLayout layout, ref int names, ref int headings)
    {
        var (end, count, found) = (start, 0, 0);
        while (end < pieces.Length && layout.ColumnNames.FindWhole(pieces, end) is [var hit, ..])
        {
            found += hit.Value is IndicatorColumn.Name ? 1 : 0;
            end = hit.EndPiece + 1;
            count++;
        }

        if (count < 2)
        {
            return start;
        }

        (names, headings) = (Math.Max(names, found), headings + 1);
        return end;
    }

    private void AddRow(ParsedRow row)
    {
        switch (row.Kind)
        {
            case RowKind.Level1:
                _level1 = row.Level1;
                return;
            case RowKind.Unplaced:
                _draft.AddUnplaced(_words.Pieces.AsSpan(row.Start, row.End - row.Start));
                return;
            case RowKind.Class:
                (_class, _annualClass) = (row.Class, row.AnnualClass);
                break;
            case RowKind.Continuation:
                break;
        }

        var period = Side(row, CellKind.PeriodName, CellKind.PeriodValue, _class);
        var annual = Side(row, CellKind.AnnualName, CellKind.AnnualValue, _annualClass ?? _class);
        if (_side is null && row.Kind is RowKind.Continuation && period is null != annual is null)
        {
            AddOneSided(row, (period ?? annual)!.Value);
        }
        else
        {
            _draft.Indicators.Add(_side ?? (_twoSided ? null : _draft.OnlySide), period ?? default, annual ?? default);
        }
    }

    /// <summary>A row of one indicator does not say on which side it stood: it goes where the form has more of them, and is pointed out.</summary>
    private void AddOneSided(ParsedRow row, IndicatorCells cells)
    {
        var single = _parsed.Where(other => other.Kind is RowKind.Class && other.Has(CellKind.PeriodName) != other.Has(CellKind.AnnualName)).ToList();
        var isAnnual = single.Count(other => other.Has(CellKind.AnnualName)) > single.Count(other => other.Has(CellKind.PeriodName));
        cells = cells with { IsSideUnclear = true };
        _draft.Indicators.Add(null, isAnnual ? default : cells, isAnnual ? cells : default);
        var side = (isAnnual ? FormSide.Annual : FormSide.Period).Label();
        var text = $"{cells.Name} {cells.Value}".Trim();
        _draft.AddProblem("ambiguous-side", $"指标“{text}”在原文中只有一栏，无法判断属于实施期还是年度，已暂列{side}。请对照原文核对。", text, _words.Pieces[row.Start].Position);
    }

    private IndicatorCells? Side(ParsedRow row, CellKind name, CellKind value, ClassName? kind)
    {
        if (!row.Has(name) && !row.Has(value))
        {
            return null;
        }

        var level2 = kind is null ? null : _words.Join(kind.Start, kind.End - kind.Start);
        return new IndicatorCells(IndicatorNames.Level1Of(kind?.Kind, _level1), level2, Text(row, name), Text(row, value)) { NameAt = At(row, name), ValueAt = At(row, value) };
    }

    private ReadOnlyMemory<Piece> At(ParsedRow row, CellKind kind) => _words.Pieces.AsMemory(row.Cells[(int)kind].Start, row.Cells[(int)kind].Length);

    private string? Text(ParsedRow row, CellKind kind) => _words.Join(row.Cells[(int)kind].Start, row.Cells[(int)kind].Length);
}
