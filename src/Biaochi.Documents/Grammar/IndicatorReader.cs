namespace Biaochi.Documents.Grammar;

/// <summary>Reads the indicator table, from cells where they are known and from the words of text lines where they are not.</summary>
internal static class IndicatorReader
{
    public static void Read(Piece[] pieces, FormDraft draft, DocumentHabits habits, CancellationToken cancellationToken)
    {
        if (pieces.Count(piece => piece.IsCell) * 2 > pieces.Length)
        {
            IndicatorTableReader.Read(pieces, draft);
            return;
        }

        var reader = new IndicatorTextReader(pieces, draft.Layout);
        reader.Survey(habits, cancellationToken);
        draft.Later = () => reader.Read(habits, draft, cancellationToken);
    }
}
