namespace Biaochi.Documents.Grammar;

/// <summary>A row that carries its own label, which no layout knows: 「项目编号：12345」 or two cells.</summary>
internal static class LabelledText
{
    private const int LongestLabel = 20;

    /// <summary>The label and its text, or null where the row does not look like that.</summary>
    public static (string Label, string Text)? Split(ReadOnlySpan<Piece> row)
    {
        var first = row[0].Text;
        var colon = first.AsSpan().IndexOfAny(':', '：');
        if (colon is > 1 and <= LongestLabel && (colon + 1 < first.Length || row.Length > 1))
        {
            var rest = (row[0] with { Text = first[(colon + 1)..] }) is { Text.Length: > 0 } glued ? [glued, .. row[1..]] : row[1..].ToArray();
            return (first[..colon], TextJoiner.Join(rest)!);
        }

        return row[0].IsCell && row.Length > 1 && first.Length <= LongestLabel ? (TextJoiner.Tidy(first), TextJoiner.JoinSpaced(row[1..])) : null;
    }
}
