using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The grammar of the official form: labels divide a form's pieces into parts, and each part has its reader. It asks what stands after
/// which label, never at which coordinate, so merged, shifted and missing cells do not disturb it.
/// </summary>
internal static class FormGrammar
{
    public static ReadResult Read(IReadOnlyList<DocumentRow> rows, LayoutCatalog layouts, CancellationToken cancellationToken)
    {
        rows = SideBySide.Part(rows, layouts);
        var regions = FormFinder.Find(rows, layouts, cancellationToken);
        var outside = SheetBorders.Outside(regions, rows.Count).ToList();
        var notes = outside.ConvertAll(row => new DocumentNote(rows[row].Text, rows[row].Position));
        var problems = ProjectLists.Find(rows, outside, text => layouts.LabelNames.TryFind(text, out _)).ToList();
        var finished = ReadForms(rows, regions, layouts, cancellationToken);
        notes.AddRange(finished.SelectMany(form => form.Notes));
        problems.AddRange(finished.SelectMany(form => form.Problems));
        return new ReadResult([.. finished.Select(form => form.Form)], notes, problems) { Rows = rows, Traces = [.. finished.Select(form => form.Trace)] };
    }

    /// <summary>Reads each form; one that needs to know what is the same all over the document is finished when all have been looked at.</summary>
    private static FinishedForm[] ReadForms(IReadOnlyList<DocumentRow> rows, List<FormRegion> regions, LayoutCatalog layouts, CancellationToken cancellationToken)
    {
        var habits = DocumentHabits.Of(rows);
        var finished = new FinishedForm[regions.Count];
        var waiting = new Queue<(int Form, FormDraft Draft)>();
        var room = ImmutableArray.CreateBuilder<Piece>();
        for (var i = 0; i < regions.Count; i++)
        {
            var draft = ReadForm(rows, regions[i], room, layouts, habits, cancellationToken);
            if (draft.Later is null)
            {
                finished[i] = draft.Finish(regions[i]);
            }
            else
            {
                waiting.Enqueue((i, draft));
            }
        }

        while (waiting.TryDequeue(out var next))
        {
            finished[next.Form] = next.Draft.Finish(regions[next.Form]);
        }

        return finished;
    }

    /// <param name="room">Room for the pieces of any form, filled anew for each.</param>
    private static FormDraft ReadForm(IReadOnlyList<DocumentRow> rows, FormRegion region, ImmutableArray<Piece>.Builder room, LayoutCatalog layouts, DocumentHabits habits, CancellationToken cancellationToken)
    {
        var notes = new List<DocumentNote>();
        var pieces = MergedFoot.Split(FormTail.LeaveOut(PiecesOf(rows, region, room, layouts, notes), layouts, notes), layouts);
        var choice = LayoutChooser.Choose(pieces.AsSpan(), layouts);
        var draft = new FormDraft(choice.Layout, rows);
        draft.Notes.AddRange(notes);
        draft.Form = draft.Form with { Layout = choice.IsSure ? choice.Layout.Id : null, Title = region.Title, FiscalYear = region.FiscalYear, Source = rows[region.TitleStart].Position };
        ReadParts(LabelBelowHeading.Raise(UnitMention.LeaveOut(pieces, draft), draft.Layout).AsSpan(), draft, habits, cancellationToken);
        draft.IndicatorSections.ForEach(section => IndicatorReader.Read(section, draft, habits, cancellationToken));
        draft.IndicatorSections.Clear();
        return draft;
    }

    /// <summary>Divides the pieces at their labels and reads part after part.</summary>
    private static void ReadParts(ReadOnlySpan<Piece> pieces, FormDraft draft, DocumentHabits habits, CancellationToken cancellationToken)
    {
        var labels = LabelFinder.Find(pieces, draft.Layout);
        HeadReader.Read(pieces[..(labels.IsEmpty ? pieces.Length : labels[0].Start)], draft);
        for (var i = 0; i < labels.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = PartOf(labels[i].Label);
            var first = i;
            while (i + 1 < labels.Length && part is not (FormPart.Field or FormPart.Table) && PartOf(labels[i + 1].Label) == part)
            {
                i++;
            }

            var end = i + 1 < labels.Length ? labels[i + 1].Start : pieces.Length;
            ReadPart(part, pieces[..end], labels.AsSpan()[first..(i + 1)], isLast: i + 1 == labels.Length, habits, draft);
        }
    }

    /// <summary>The region's pieces; page numbers and headings repeated on a later page become notes.</summary>
    private static ImmutableArray<Piece> PiecesOf(IReadOnlyList<DocumentRow> rows, FormRegion region, ImmutableArray<Piece>.Builder room, LayoutCatalog layouts, List<DocumentNote> notes)
    {
        room.Clear();
        for (var row = region.TitleStart; row < region.End; row++)
        {
            if (FormFinder.IsPageNumber(rows, row) || (row < region.Start ? FormFinder.IsSpacedYear(rows[row].Text) : FormFinder.IsHeading(rows[row], layouts)))
            {
                notes.Add(new DocumentNote(rows[row].Text, rows[row].Position));
            }
            else if (row >= region.Start)
            {
                Piece.AddRow(room, rows[row], row);
            }
        }

        return room.ToImmutable();
    }

    private static void ReadPart(FormPart part, ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels, bool isLast, DocumentHabits habits, FormDraft draft)
    {
        switch (part)
        {
            case FormPart.Field:
                FieldReader.Read(labels[0], LabelValue.Of(pieces, labels[0]), isLast, draft);
                break;
            case FormPart.Table:
                TableReader.Read(labels[0], LabelValue.Of(pieces, labels[0]), isLast, draft);
                break;
            case FormPart.Funding:
                FundingReader.Read(labels, LabelValue.OfAll(pieces, labels), draft);
                break;
            case FormPart.Goals:
                GoalReader.Read(pieces, labels, habits.GoalWidths, draft);
                break;
            case FormPart.Indicators:
                IndicatorSection.AddTo(draft.IndicatorSections, pieces, labels, draft.Layout);
                break;
        }
    }

    private static FormPart PartOf(LayoutLabel label) => label.Role switch
    {
        LabelRole.Field => label.Field is FormField.PeriodGoal or FormField.AnnualGoal ? FormPart.Goals : FormPart.Field,
        LabelRole.Department or LabelRole.Extra or LabelRole.Group or LabelRole.Opinion or LabelRole.Contact => FormPart.Field,
        LabelRole.Table => FormPart.Table,
        LabelRole.Funding => FormPart.Funding,
        LabelRole.Goals => FormPart.Goals,
        LabelRole.Indicators or LabelRole.IndicatorHeader => FormPart.Indicators,
    };

    private enum FormPart
    {
        Field,
        Table,
        Funding,
        Goals,
        Indicators,
    }
}
