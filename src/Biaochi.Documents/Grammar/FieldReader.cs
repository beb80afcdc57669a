using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>Reads a text cell: what follows its label up to the next one.</summary>
internal static class FieldReader
{
    /// <param name="isLast">It is the last label of the form, so what stands in later rows is no part of it.</param>
    public static void Read(FoundLabel label, ReadOnlySpan<Piece> value, bool isLast, FormDraft draft)
    {
        if (value.IsEmpty)
        {
            return;
        }

        var mine = isLast ? FirstRow(value) : Length(label, value, draft);
        Set(label.Label, TextJoiner.Join(value[..mine]), draft);
        if (isLast)
        {
            draft.AddNote(value[mine..]);
        }
    }

    /// <summary>The value in the label's row, or, when that is blank, in the next.</summary>
    private static int FirstRow(ReadOnlySpan<Piece> value) => LabelValue.CountInRow(value, value[0].Row);

    /// <summary>How many pieces belong to the value; rows between it and the next label that have a label of their own become extras.</summary>
    private static int Length(FoundLabel label, ReadOnlySpan<Piece> value, FormDraft draft)
    {
        var mine = 0;
        for (var start = 0; start < value.Length;)
        {
            var length = LabelValue.CountInRow(value[start..], value[start].Row);
            var row = value.Slice(start, length);
            if (row[0].StartsRow && (row[0].IsCell ? row.Length > 1 : !label.Label.Prose) && LabelledText.Split(row) is var (unknown, text))
            {
                draft.AddExtra(unknown, text);
                for (start += length; start < value.Length; start += length)
                {
                    length = LabelValue.CountInRow(value[start..], value[start].Row);
                    AddBesides(value.Slice(start, length), draft);
                }

                return mine;
            }

            if (!label.Label.Prose && row[0].IsCell && row.Length > 2)
            {
                AddPairs(row[1..], draft);
                return start + 1;
            }

            mine = start += length;
        }

        return mine;
    }

    /// <summary>Cells to the right of a short value come as label and text in turn.</summary>
    private static void AddPairs(ReadOnlySpan<Piece> cells, FormDraft draft)
    {
        for (var i = 0; i + 1 < cells.Length; i += 2)
        {
            draft.AddExtra(cells[i].Text, TextJoiner.Tidy(cells[i + 1].Text));
        }

        draft.AddUnplaced(cells[(cells.Length / 2 * 2)..]);
    }

    /// <summary>Rows after one that had an unknown label belong to that or have one of their own; they never go back to the field above.</summary>
    private static void AddBesides(ReadOnlySpan<Piece> row, FormDraft draft)
    {
        if (LabelledText.Split(row) is var (label, text))
        {
            draft.AddExtra(label, text);
        }
        else
        {
            draft.AddUnplaced(row);
        }
    }

    private static void Set(LayoutLabel label, string? text, FormDraft draft)
    {
        if (label.Field is { } field)
        {
            draft.Set(field, text);
        }
        else if (text is not null)
        {
            var (code, name) = DepartmentText.Split(text);
            draft.Set(FormField.DepartmentCode, code);
            draft.Set(FormField.DepartmentName, name);
        }
    }
}
