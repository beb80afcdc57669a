using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>A row that carries labels of its own, which no layout knows: 「项目编号：12345」, or cells that come as label and text.</summary>
internal static class LabelledText
{
    private const int LongestLabel = 20;

    /// <summary>The labels and their texts; empty where the row does not look like that.</summary>
    public static List<ExtraEntry> Split(ReadOnlySpan<Piece> row)
    {
        var first = row[0].Text;
        var colon = first.AsSpan().IndexOfAny(':', '：');
        if (colon is > 1 and <= LongestLabel && (colon + 1 < first.Length || row.Length > 1))
        {
            Piece[] rest = colon + 1 < first.Length ? [row[0] with { Text = first[(colon + 1)..] }, .. row[1..]] : row[1..].ToArray();
            return [new ExtraEntry(first[..colon], TextJoiner.Join(rest)!)];
        }

        return row[0].IsCell && row.Length > 1 && first.Length <= LongestLabel ? Pairs(row) : [];
    }

    /// <summary>Cells as label and text in turn; an odd one at the end belongs to the last text.</summary>
    public static List<ExtraEntry> Pairs(ReadOnlySpan<Piece> cells)
    {
        var pairs = new List<ExtraEntry>();
        for (var i = 0; i + 1 < cells.Length; i += 2)
        {
            var end = i + 3 == cells.Length ? cells.Length : i + 2;
            pairs.Add(new ExtraEntry(TextJoiner.Tidy(cells[i].Text), TextJoiner.JoinSpaced(cells[(i + 1)..end])));
        }

        return pairs;
    }
}
