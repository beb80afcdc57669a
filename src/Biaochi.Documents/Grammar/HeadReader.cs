using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>Reads what stands between a form's heading and its first label: the year, the filling unit, remarks.</summary>
internal static class HeadReader
{
    public static void Read(ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        while (!pieces.IsEmpty)
        {
            var length = LabelValue.CountInRow(pieces, pieces[0].Row);
            ReadRow(pieces[..length], draft);
            pieces = pieces[length..];
        }
    }

    private static void ReadRow(ReadOnlySpan<Piece> row, FormDraft draft)
    {
        var text = LabelText.Fold(TextJoiner.JoinSpaced(row));
        if (text is "(万元)")
        {
            draft.MoneyUnit = MoneyUnit.WanYuan;
        }

        if (draft.Form.FiscalYear is null && FormFinder.YearIn(text) is { } year && text.Length <= 20)
        {
            draft.Form = draft.Form with { FiscalYear = year };
        }

        if (LabelledText.Split(row) is { Count: > 0 } labelled)
        {
            draft.AddExtras(labelled);
        }
        else
        {
            draft.AddNote(row);
        }
    }
}
