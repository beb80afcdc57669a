using System.Collections.Immutable;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>金额单位：万元, said once for a whole form, above its table or in a cell of its own.</summary>
internal static class UnitMention
{
    private const int Longest = 14;

    /// <summary>The pieces without the mention, which goes to the notes; the unit is remembered.</summary>
    public static ImmutableArray<Piece> LeaveOut(ImmutableArray<Piece> pieces, FormDraft draft)
    {
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            if (UnitIn(pieces[i].Text) is { } unit)
            {
                draft.MoneyUnit = unit;
                draft.AddNote([pieces[i]]);
                pieces = Without(pieces, i);
            }
            else if (pieces[i].IsCell && AtEnd(pieces[i].Text) is > 0 and var start)
            {
                draft.MoneyUnit = UnitIn(pieces[i].Text[start..])!.Value;
                draft.AddNote([pieces[i] with { Text = pieces[i].Text[start..] }]);
                pieces = pieces.SetItem(i, pieces[i] with { Text = pieces[i].Text[..start].TrimEnd() });
            }
        }

        return pieces;
    }

    /// <summary>Where the mention begins behind other words of one cell: 「填报单位：某局　　金额单位：万元」; -1 where there is none.</summary>
    private static int AtEnd(string text)
    {
        var gap = text.Contains('元', StringComparison.Ordinal) ? text.Length - 1 : 0;
        while (gap > 0 && !LabelText.IsSpace(text[gap]))
        {
            gap--;
        }

        return gap > 0 && UnitIn(text[(gap + 1)..]) is not null ? gap + 1 : -1;
    }

    /// <summary>The unit in 「单位：万元」, 「（金额单位：人民币元）」; null in any other text.</summary>
    private static MoneyUnit? UnitIn(string text)
    {
        if (text.Length > Longest || !text.Contains('元', StringComparison.Ordinal))
        {
            return null;
        }

        var folded = LabelText.Fold(text);
        var bare = folded.Trim('(', ')');
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || bare[..colon] is not ("单位" or "金额单位" or "货币单位" or "资金单位" or "计量单位"))
        {
            return null;
        }

        return bare[(colon + 1)..] switch
        {
            "万元" or "人民币万元" => MoneyUnit.WanYuan,
            "元" or "人民币元" => MoneyUnit.Yuan,
            _ => null,
        };
    }

    private static ImmutableArray<Piece> Without(ImmutableArray<Piece> pieces, int index)
    {
        var removed = pieces[index];
        pieces = pieces.RemoveAt(index);
        return removed.StartsRow && index < pieces.Length && pieces[index].Row == removed.Row ? pieces.SetItem(index, pieces[index] with { StartsRow = true })
            : removed.EndsRow && index > 0 && pieces[index - 1].Row == removed.Row ? pieces.SetItem(index - 1, pieces[index - 1] with { EndsRow = true })
            : pieces;
    }
}
