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

        if (label.At.HasGrid)
        {
            Set(label, GridFieldReader.Answer(label, value, draft), draft);
            return;
        }

        var mine = isLast ? FirstRow(value) : Length(label, value, draft);
        Set(label, value[..mine], draft);
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
        while (mine < value.Length)
        {
            var row = value.Slice(mine, LabelValue.CountInRow(value[mine..], value[mine].Row));
            if (row[0].StartsRow && (row[0].IsCell ? row.Length > 1 : !label.Label.Prose) && LabelledText.Split(row).Count > 0)
            {
                AddBesides(value[mine..], draft);
                return mine;
            }

            if (label.Label is { Prose: false, Role: not LabelRole.Opinion } && row[0].IsCell && row.Length > 2 && !GridFieldReader.IsOneAnswer(row))
            {
                draft.AddExtras(LabelledText.Pairs(row[1..]));
                AddBesides(value[(mine + row.Length)..], draft);
                return mine + 1;
            }

            mine += row.Length;
        }

        return mine;
    }

    /// <summary>Rows from one with an unknown label on have labels of their own too; they never go back to the field above.</summary>
    private static void AddBesides(ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        while (!pieces.IsEmpty)
        {
            var row = pieces[..LabelValue.CountInRow(pieces, pieces[0].Row)];
            var labelled = LabelledText.Split(row);
            draft.AddExtras(labelled);
            draft.AddUnplaced(labelled.Count > 0 ? [] : row);
            pieces = pieces[row.Length..];
        }
    }

    private static void Set(FoundLabel label, ReadOnlySpan<Piece> value, FormDraft draft)
    {
        switch (label.Label)
        {
            case { Role: LabelRole.Contact, Field: { } person } when TextJoiner.Join(value) is { } text:
                var (name, phone) = ContactText.Split(text);
                draft.Set(person, name, value);
                draft.Set(FormField.Phone, phone, value);
                break;
            case { Field: { } field }:
                draft.Set(field, value);
                break;
            case { Role: LabelRole.Opinion }:
                OpinionReader.Read(label, value, draft);
                break;
            case { Role: LabelRole.Department } when TextJoiner.Join(value) is { } text:
                var (code, department) = DepartmentText.Split(text);
                draft.Set(FormField.DepartmentCode, code, value);
                draft.Set(FormField.DepartmentName, department, value);
                break;
            case { Role: LabelRole.Group }:
                draft.AddUnplaced(value);
                break;
            default:
                draft.AddExtra(label.Label, value);
                break;
        }
    }
}
