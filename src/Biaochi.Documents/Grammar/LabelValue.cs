namespace Biaochi.Documents.Grammar;

/// <summary>The pieces that follow a label.</summary>
internal static class LabelValue
{
    /// <summary>All pieces after the label; a value glued to it (项目名称：某项目) begins as a piece of its own.</summary>
    public static Piece[] Of(ReadOnlySpan<Piece> pieces, FoundLabel label)
    {
        var last = pieces[label.EndPiece];
        return label.EndOffset == last.Text.Length
            ? [.. pieces[label.Next..]]
            : [last with { Text = last.Text[label.EndOffset..], Column = last.Column + (last.IsCell ? 0 : label.EndOffset), StartsRow = false }, .. pieces[label.Next..]];
    }

    /// <summary>How many of the first pieces stand in that row.</summary>
    public static int CountInRow(ReadOnlySpan<Piece> pieces, int row)
    {
        var count = 0;
        while (count < pieces.Length && pieces[count].Row == row)
        {
            count++;
        }

        return count;
    }
}
