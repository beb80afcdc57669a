using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads an indicator table whose grid is known: each cell is what the heading above it says. A level that spans rows, or is blank where
/// the one above goes on, holds until the next.
/// </summary>
internal sealed class IndicatorGridReader
{
    private readonly FormSide? _side;
    private readonly FormDraft _draft;
    private readonly string?[] _level2 = new string?[2];
    private List<(IndicatorHeading Heading, int Side)> _headings = [];
    private string? _level1;

    private IndicatorGridReader(FormSide? side, FormDraft draft) => (_side, _draft) = (side, draft);

    /// <summary>Reads the table; false where its columns are not known, or no heading names them.</summary>
    /// <param name="pieces">The cells of the table.</param>
    /// <param name="side">The column of all rows; null where the table has both.</param>
    /// <param name="draft">Takes the rows.</param>
    public static bool TryRead(ReadOnlySpan<Piece> pieces, FormSide? side, FormDraft draft)
    {
        foreach (var piece in pieces)
        {
            if (!piece.HasGrid)
            {
                return false;
            }
        }

        var first = pieces.IsEmpty ? 0 : LabelValue.CountInRow(pieces, pieces[0].Row);
        if (!HasNameAndLevel(IndicatorHeading.Of(pieces[..first], draft.Layout)))
        {
            return false;
        }

        var reader = new IndicatorGridReader(side, draft);
        for (; !pieces.IsEmpty; pieces = pieces[first..])
        {
            first = LabelValue.CountInRow(pieces, pieces[0].Row);
            reader.ReadRow(pieces[..first]);
        }

        draft.Indicators.AddTo(draft);
        return true;
    }

    private static bool HasNameAndLevel(ImmutableArray<IndicatorHeading> headings) =>
        headings.Any(heading => heading.Kind is IndicatorColumn.Name) && headings.Any(heading => heading.Kind is IndicatorColumn.Level1 or IndicatorColumn.Level2);

    private void ReadRow(ReadOnlySpan<Piece> cells)
    {
        if (IndicatorHeading.Of(cells, _draft.Layout) is { IsEmpty: false } headings)
        {
            _headings = WithSides(headings);
            IndicatorHeading.AddNotes(cells, _draft);
            return;
        }

        IndicatorRowCells[] sides = [new(), new()];
        var isShared = _headings.Count(heading => heading.Heading.Kind is IndicatorColumn.Name) == 1;
        foreach (var cell in cells)
        {
            var (heading, side) = HeadingOf(cell);
            if (heading is null)
            {
                _draft.AddUnplaced([cell]);
            }
            else if (heading.Kind is IndicatorColumn.Level1)
            {
                SetLevel1(cell);
            }
            else
            {
                sides[side].TryAdd(heading, cell);
                if (isShared && IsTwoSided && heading.Kind is IndicatorColumn.Name or IndicatorColumn.Level2)
                {
                    sides[1 - side].TryAdd(heading, cell);
                }
            }
        }

        Add(sides);
    }

    private bool IsTwoSided => _side is null && _headings.Exists(heading => heading.Side == 1);

    private void Add(IndicatorRowCells[] sides)
    {
        SetLevel2(sides[0], 0);
        SetLevel2(sides[1], sides[1].Of(IndicatorColumn.Level2).Length > 0 || _headings.Exists(heading => heading is { Side: 1, Heading.Kind: IndicatorColumn.Level2 }) ? 1 : 0);
        _draft.Indicators.Add(IsTwoSided ? null : _side ?? _draft.OnlySide, Cells(sides[0], _level2[0]), IsTwoSided ? Cells(sides[1], _level2[1] ?? _level2[0]) : default);
    }

    private void SetLevel1(Piece cell)
    {
        var kind = IndicatorNames.ClassOf(cell.Text);
        var level1 = IndicatorNames.Level1Of(cell.Text, _draft.Layout) ?? kind?.Level1 ?? TextJoiner.Tidy(cell.Text);

        // The same name again goes on with its classes, as on top of a new page.
        if (level1 != _level1)
        {
            _level1 = level1;
            Array.Fill(_level2, null);
        }

        // 服务对象满意度指标 over the columns of both levels names both.
        if (kind is not null && IndicatorNames.Level1Of(cell.Text, _draft.Layout) is null)
        {
            _level2[0] = TextJoiner.Tidy(cell.Text);
        }
    }

    private void SetLevel2(IndicatorRowCells row, int side)
    {
        if (TextJoiner.Join(row.Of(IndicatorColumn.Level2)) is { } level2)
        {
            _level2[side] = level2;
        }
    }

    private IndicatorCells Cells(IndicatorRowCells row, string? level2)
    {
        var (name, value) = (row.Of(IndicatorColumn.Name), row.Of(IndicatorColumn.Value));
        var level1 = _level1 ?? IndicatorTaxonomy.Find(level2)?.Level1;
        return row.Beside(new IndicatorCells(level1, level2, TextJoiner.Join(name), TextJoiner.Join(value)) { NameAt = name, ValueAt = value });
    }

    /// <summary>The heading above a cell; a cell between two belongs to the one before it.</summary>
    private (IndicatorHeading? Heading, int Side) HeadingOf(Piece cell)
    {
        var at = _headings.FindLastIndex(heading => heading.Heading.Column <= cell.Column);
        return at < 0 ? default : _headings[at];
    }

    /// <summary>The second heading of a kind begins the year's side; a value's heading may name its column itself.</summary>
    private List<(IndicatorHeading Heading, int Side)> WithSides(ImmutableArray<IndicatorHeading> headings)
    {
        var seen = new HashSet<IndicatorColumn>();
        var side = 0;
        var placed = new List<(IndicatorHeading, int)>();
        foreach (var heading in headings)
        {
            side = heading.Kind is { } kind && !seen.Add(kind) && _side is null && kind is IndicatorColumn.Level2 or IndicatorColumn.Name or IndicatorColumn.Value ? 1 : side;
            placed.Add((heading, side));
        }

        return placed;
    }
}
