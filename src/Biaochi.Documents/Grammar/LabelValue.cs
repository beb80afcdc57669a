namespace Biaochi.Documents.Grammar;

/// <summary>The pieces that follow a label.</summary>
internal static class LabelValue
{
    /// <summary>All pieces after the label; a value glued to it (项目名称：某项目) begins as a piece of its own.</summary>
    public static ReadOnlySpan<Piece> Of(ReadOnlySpan<Piece> pieces, FoundLabel label)
    {
        var last = pieces[label.EndPiece];
        return label.EndOffset == last.Text.Length
            ? pieces[label.Next..]
            : (Piece[])[last with { Text = last.Text[label.EndOffset..], Column = last.Column + (last.IsCell ? 0 : label.EndOffset), StartsRow = false }, .. pieces[label.Next..]];
    }

    /// <summary>All pieces after the first of those labels, the labels themselves left out.</summary>
    public static Piece[] OfAll(ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels)
    {
        var kept = new List<Piece>();
        for (var i = 0; i < labels.Length; i++)
        {
            kept.AddRange(Of(i + 1 < labels.Length ? pieces[..labels[i + 1].Start] : pieces, labels[i]));
        }

        return [.. kept];
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
