using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Shape;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>Notes for one form where the answer of each cell was taken from.</summary>
internal sealed class CellTracer(IReadOnlyList<DocumentRow> rows)
{
    private readonly Dictionary<string, CellTrace> _cells = new(StringComparer.Ordinal);

    /// <summary>How many rows of an indicator table have names that are made once for all forms.</summary>
    private const int CommonRows = 40;

    private static readonly Dictionary<(FormSide Side, string Source), string> CommonSources = FormSides.Both
        .SelectMany(side => FundingSource.Common.Select(source => (side, source)))
        .ToDictionary(key => key, key => Format(key.side, key.source));

    private static readonly Dictionary<(FormSide Side, int Row, string Cell), string> CommonCells = FormSides.Both
        .SelectMany(side => Enumerable.Range(0, CommonRows).SelectMany(row => ((string[])["name", "value"]).Select(cell => (side, row, cell))))
        .ToDictionary(key => key, key => Format(key.side, key.row, key.cell));

    public static string NameOf(FormSide side, string source) => CommonSources.GetValueOrDefault((side, source)) ?? Format(side, source);

    /// <param name="row">The indicator's index in its column.</param>
    public static string NameOf(FormSide side, int row, string cell) => CommonCells.GetValueOrDefault((side, row, cell)) ?? Format(side, row, cell);

    private static string Format(FormSide side, string source) => $"funding.{side.Key()}.{source}";

    private static string Format(FormSide side, int row, string cell) => string.Create(CultureInfo.InvariantCulture, $"{side.Key()}Indicators[{row}].{cell}");

    public void Add(string cell, ReadOnlySpan<Piece> pieces)
    {
        if (pieces.IsEmpty)
        {
            return;
        }

        var places = pieces.Length <= MostOnStack ? stackalloc DrawnPlace[MostOnStack] : new DrawnPlace[pieces.Length];
        var count = 0;
        var (certainty, doubt) = (Certainty.Sure, (string?)null);
        foreach (var piece in pieces)
        {
            if (count > 0 && places[count - 1] == piece.Place)
            {
                continue;
            }

            if (count > 0 && Follows(places[count - 1], piece.Place))
            {
                places[count - 1] = places[count - 1] with { Length = piece.Place.Start + piece.Place.Length - places[count - 1].Start };
            }
            else
            {
                places[count++] = piece.Place;
            }

            doubt ??= rows[piece.Place.Row].Cells[piece.Place.Cell].Doubt;
            certainty = piece.IsCell ? certainty : Certainty.Likely;
        }

        _cells[cell] = new CellTrace([.. places[..count]], doubt is null ? certainty : Certainty.Doubtful, doubt);
    }

    private const int MostOnStack = 16;

    /// <summary>Whether nothing but space stands between two words of a line.</summary>
    private bool Follows(DrawnPlace first, DrawnPlace next) =>
        first.Length > 0 && (first.Row, first.Cell) == (next.Row, next.Cell) && first.Start + first.Length is var end && end <= next.Start
        && rows[next.Row].Cells[next.Cell].Text.AsSpan(end, next.Start - end).IsWhiteSpace();

    /// <summary>Where the answer stood; null where the cell is blank.</summary>
    public SourcePosition? PositionOf(string cell) =>
        _cells.TryGetValue(cell, out var trace) ? rows[trace.Places[0].Row].Cells[trace.Places[0].Cell].Position ?? rows[trace.Places[0].Row].Position : null;

    /// <summary>Marks what was read into the cell as doubtful.</summary>
    public void Doubt(string cell, string why)
    {
        if (_cells.TryGetValue(cell, out var trace))
        {
            _cells[cell] = trace with { Certainty = Certainty.Doubtful, Doubt = why };
        }
    }

    public FormTrace Finish(FormRegion region) => new(region.TitleStart, region.End, _cells);
}
