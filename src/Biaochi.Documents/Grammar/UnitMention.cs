using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>金额单位：万元, said once for a whole form, above its table or in a cell of its own.</summary>
internal static class UnitMention
{
    private const int Longest = 14;

    /// <summary>Takes the mention out of the pieces into the notes, and remembers the unit.</summary>
    public static void Take(List<Piece> pieces, FormDraft draft)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            if (UnitIn(pieces[i].Text) is { } unit)
            {
                draft.MoneyUnit = unit;
                draft.AddNote([pieces[i]]);
                Remove(pieces, i);
            }
        }
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

    private static void Remove(List<Piece> pieces, int index)
    {
        var removed = pieces[index];
        pieces.RemoveAt(index);
        if (removed.StartsRow && index < pieces.Count && pieces[index].Row == removed.Row)
        {
            pieces[index] = pieces[index] with { StartsRow = true };
        }
        else if (removed.EndsRow && index > 0 && pieces[index - 1].Row == removed.Row)
        {
            pieces[index - 1] = pieces[index - 1] with { EndsRow = true };
        }
    }
}
