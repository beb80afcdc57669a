using System.Collections.Immutable;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The name of the indicator table that begins a row below the column headings: a word processor prints headings again on each page only where no
/// cell reaches out of them. It is taken before the headings, where the paper has it.
/// </summary>
internal static class LabelBelowHeading
{
    public static ImmutableArray<Piece> Raise(ImmutableArray<Piece> pieces, FormLayout layout)
    {
        for (var i = 1; i < pieces.Length; i++)
        {
            if (pieces[i] is { StartsRow: true, EndsRow: false, HasGrid: true } label
                && layout.LabelNames.TryFind(label.Text, out var found) && found!.Role is LabelRole.Indicators
                && HeadingAbove(pieces, i, layout) is var heading && heading < i
                && IndicatorHeading.Of(RowFrom(pieces, i), layout).IsEmpty)
            {
                pieces = Moved(pieces, i, heading);
            }
        }

        return pieces;
    }

    /// <summary>Where the row of headings begins that stands right above; the piece itself where none does.</summary>
    private static int HeadingAbove(ImmutableArray<Piece> pieces, int at, FormLayout layout)
    {
        var start = at - 1;
        while (start > 0 && !pieces[start].StartsRow)
        {
            start--;
        }

        var isName = layout.LabelNames.TryFind(pieces[start].Text, out var label) && label!.Role is not LabelRole.IndicatorHeader;
        return isName || IndicatorHeading.Of(RowFrom(pieces, start), layout).IsEmpty ? at : start;
    }

    private static ReadOnlySpan<Piece> RowFrom(ImmutableArray<Piece> pieces, int start)
    {
        var rest = pieces.AsSpan()[start..];
        return rest[..LabelValue.CountInRow(rest, rest[0].Row)];
    }

    private static ImmutableArray<Piece> Moved(ImmutableArray<Piece> pieces, int label, int heading)
    {
        var moved = pieces.ToBuilder();
        moved[label + 1] = moved[label + 1] with { StartsRow = true };
        moved[heading] = moved[heading] with { StartsRow = false };
        moved.RemoveAt(label);
        moved.Insert(heading, pieces[label] with { Row = pieces[heading].Row });
        return moved.DrainToImmutable();
    }
}
