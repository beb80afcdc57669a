using System.Buffers;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads the answer of a label in a true grid: the cell beside it, those below that one which the label spans, or the cell under a label
/// that has none beside it. What else stands there has labels of its own.
/// </summary>
internal static class GridFieldReader
{
    private static readonly SearchValues<char> Boxes = SearchValues.Create("□☐☑☒√■✓✔");

    private static readonly string[] Spans = ["至", "到", "—", "-", "~", "～", "——"];

    /// <summary>The pieces of the label's own answer; the others are read as rows of unknown labels.</summary>
    public static ReadOnlySpan<Piece> Answer(FoundLabel label, ReadOnlySpan<Piece> value, FormDraft draft)
    {
        var beside = LabelValue.CountInRow(value, label.At.Row);
        var below = beside;
        while (below < value.Length && value[below].Row < label.At.Row + label.At.RowSpan && value[below].Column >= label.At.EndColumn)
        {
            below++;
        }

        below += beside > 0 && GoesOnOverPage(label, value, below) ? 1 : 0;
        if (beside == 0 && below == 0)
        {
            return Under(label, value, draft);
        }

        GridRows.Read(value[below..], draft);
        if (HasLabelsOfItsOwn(label, value[..beside], value[beside..below]))
        {
            ReadGroup(label, value[..below], draft);
            return [];
        }

        if (label.Label.Role is LabelRole.Opinion || IsOneAnswer(value[..beside]))
        {
            return value[..below];
        }

        // Behind a blank answer only pairs of other labels and answers follow.
        var isBlank = value[0].Column > label.At.EndColumn && beside % 2 == 0;
        var mine = isBlank ? 0 : 1;
        GridRows.ReadRow(value[mine..beside], label.Label.Path, draft);
        return (Piece[])[.. value[..mine], .. value[beside..below]];
    }

    /// <summary>A new page begins with one cell below the answer's and none below the label: the end of the answer, which the page cut.</summary>
    private static bool GoesOnOverPage(FoundLabel label, ReadOnlySpan<Piece> value, int next) =>
        next > 0 && next < value.Length && value[next].Position.Page > value[next - 1].Position.Page && value[next].Column > label.At.Column
        && LabelValue.CountInRow(value[next..], value[next].Row) == 1;

    /// <summary>A label over the whole width has its answer in the next row.</summary>
    private static ReadOnlySpan<Piece> Under(FoundLabel label, ReadOnlySpan<Piece> value, FormDraft draft)
    {
        var length = value.IsEmpty ? 0 : LabelValue.CountInRow(value, value[0].Row);
        var isAnswer = length == 1 && label.Label.Prose && value[0].Column <= label.At.Column && value[0].EndColumn >= label.At.EndColumn;
        GridRows.Read(value[(isAnswer ? 1 : 0)..], draft);
        return isAnswer ? value[..1] : [];
    }

    /// <summary>Dates from and to, or boxes to tick, may stand in cells of their own.</summary>
    public static bool IsOneAnswer(ReadOnlySpan<Piece> cells)
    {
        var boxes = 0;
        foreach (var cell in cells)
        {
            if (Array.IndexOf(Spans, cell.Text) >= 0)
            {
                return true;
            }

            boxes += cell.Text.AsSpan().ContainsAny(Boxes) ? 1 : 0;
        }

        return cells.Length <= 1 || boxes == cells.Length;
    }

    /// <summary>项目负责人 {姓名, 电话}: rows of label and answer beside one heading.</summary>
    private static bool HasLabelsOfItsOwn(FoundLabel label, ReadOnlySpan<Piece> beside, ReadOnlySpan<Piece> below) =>
        !label.Label.Prose && beside.Length >= 2 && below.Length >= 2 && beside[0].Column == label.At.EndColumn && LabelValue.CountInRow(below, below[0].Row) >= 2;

    private static void ReadGroup(FoundLabel label, ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        while (!pieces.IsEmpty)
        {
            var length = LabelValue.CountInRow(pieces, pieces[0].Row);
            GridRows.ReadRow(pieces[..length], label.Label.Name, draft);
            pieces = pieces[length..];
        }
    }
}
