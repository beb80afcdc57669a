using System.Buffers;
using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>What stands below a form and is no part of it: how to fill it in, who keeps which copy. It becomes notes.</summary>
internal static class FormTail
{
    private static readonly string[] Headings = ["填表说明", "填报说明", "填写说明", "填表须知", "填报须知", "填写须知", "填表要求", "填报要求", "填写要求"];

    /// <summary>Too common a beginning of sentences to tell anything inside the form.</summary>
    private static readonly string[] HeadingsBelow = ["注:", "说明:", "备注:", "注意事项"];

    private static readonly SearchValues<char> FirstSigns = SearchValues.Create([.. Headings.Concat(HeadingsBelow).Select(heading => heading[0])]);

    /// <summary>The form's pieces without those of its tail.</summary>
    public static ImmutableArray<Piece> LeaveOut(ImmutableArray<Piece> pieces, LayoutCatalog layouts, List<DocumentNote> notes)
    {
        var lastCell = LastGridCell(pieces);
        var lastRow = LastGridRow(pieces);
        var kept = ImmutableArray.CreateBuilder<Piece>(pieces.Length);
        var isTail = false;
        for (var i = 0; i < pieces.Length;)
        {
            var row = pieces.AsSpan()[i..];
            row = row[..LabelValue.CountInRow(row, row[0].Row)];
            var isBelow = lastCell >= 0 && i > lastCell;
            isTail |= kept.Count > 0 && BeginsTail(row[0].Text, isBelow || (lastRow >= 0 && i > lastRow));
            if ((isTail || isBelow) && !HasFoot(row, layouts))
            {
                notes.Add(new DocumentNote(TextJoiner.JoinSpaced(row), row[0].Position));
            }
            else
            {
                kept.AddRange(row);
            }

            i += row.Length;
        }

        return kept.Count == pieces.Length ? pieces : kept.DrainToImmutable();
    }

    /// <summary>Below which piece of a form in a table only lines follow; -1 where it has no table whose grid is known.</summary>
    private static int LastGridCell(ImmutableArray<Piece> pieces)
    {
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            if (pieces[i].HasGrid)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last piece that has another beside it: on a sheet, remarks stand in the rows below, over its whole width.</summary>
    private static int LastGridRow(ImmutableArray<Piece> pieces)
    {
        for (var i = pieces.Length - 1; i > 0; i--)
        {
            if (pieces[i].HasGrid && pieces[i].Row == pieces[i - 1].Row)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool BeginsTail(string text, bool isBelow)
    {
        if (!FirstSigns.Contains(text[0]))
        {
            return false;
        }

        var folded = LabelText.Fold(text[..Math.Min(text.Length, 24)]);
        return Array.Exists(Headings, heading => folded.StartsWith(heading, StringComparison.Ordinal))
            || (isBelow && Array.Exists(HeadingsBelow, heading => folded.StartsWith(heading, StringComparison.Ordinal)));
    }

    /// <summary>The row has a label of the form with room for its answer: 「负责人：」 may stand below the notes on filling in.</summary>
    private static bool HasFoot(ReadOnlySpan<Piece> row, LayoutCatalog layouts)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (layouts.LabelNames.Find(row, i) is { } hit && hit.Value.First.Field is FormField.PersonInCharge or FormField.Handler or FormField.Phone or FormField.FilledAt)
            {
                return true;
            }
        }

        return false;
    }
}
