namespace Biaochi.Documents.Grammar;

/// <summary>Reads the indicator table, from cells where they are known and from the words of text lines where they are not.</summary>
internal static class IndicatorReader
{
    /// <summary>No form's table is longer; weighing more words together would only serve to exhaust the memory.</summary>
    private const int MostWords = 20_000;

    public static void Read(IndicatorSection section, FormDraft draft, DocumentHabits habits, CancellationToken cancellationToken)
    {
        Piece[] pieces = [.. section.Pieces];
        if (IndicatorGridReader.TryRead(pieces, section.Side, draft))
        {
            return;
        }

        if (pieces.Count(piece => piece.IsCell) * 2 > pieces.Length)
        {
            IndicatorTableReader.Read(pieces, section.Side, draft);
            return;
        }

        if (pieces.Length > MostWords)
        {
            draft.AddUnplaced(pieces);
            return;
        }

        var reader = new IndicatorTextReader(pieces, section.Side, draft);
        if (habits.IsWorthASurvey)
        {
            reader.Survey(habits, cancellationToken);
            habits.EndSurvey();
        }

        draft.Later += () => reader.Read(habits, cancellationToken);
    }
}
