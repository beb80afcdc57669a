namespace Biaochi.Documents.Grammar;

internal static class IndicatorTextReader
{
    public static void Read(ReadOnlySpan<Piece> pieces, FormDraft draft, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        draft.AddUnplaced(pieces);
    }
}
