namespace Biaochi.Documents.Grammar;

/// <summary>Reads the indicator table, from cells where they are known and from the words of text lines where they are not.</summary>
internal static class IndicatorReader
{
    /// <param name="isLast">No label follows, so lines of text after a table are no part of it.</param>
    public static void Read(ReadOnlySpan<Piece> pieces, bool isLast, FormDraft draft, CancellationToken cancellationToken)
    {
        var cells = pieces.ToArray().Count(piece => piece.IsCell);
        if (cells * 2 > pieces.Length)
        {
            IndicatorTableReader.Read(pieces, draft);
        }
        else
        {
            IndicatorTextReader.Read(pieces, draft, cancellationToken);
        }
    }
}
