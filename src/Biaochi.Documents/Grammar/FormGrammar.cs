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
    public static ReadResult Read(IReadOnlyList<DocumentRow> rows, FormLayout layout, CancellationToken cancellationToken)
    {
        var regions = FormFinder.Find(rows, layout, cancellationToken);
        var forms = new List<TargetForm>();
        var notes = new List<DocumentNote>();
        var problems = new List<DocumentProblem>();
        var traces = new List<FormTrace>();
        foreach (var row in SheetBorders.Outside(regions, rows.Count))
        {
            notes.Add(new DocumentNote(rows[row].Text, rows[row].Position));
        }

        problems.AddRange(ProjectLists.Find(rows, SheetBorders.Outside(regions, rows.Count), text => layout.LabelNames.TryFind(text, out _)));
        var habits = DocumentHabits.Of(rows);
        foreach (var (region, draft) in regions.Select(region => (region, ReadForm(rows, region, layout, habits, cancellationToken))).ToList())
        {
            forms.Add(draft.Finish());
            traces.Add(draft.Tracer.Finish(region));
            notes.AddRange(draft.Notes);
            problems.AddRange(draft.Problems);
        }

        return new ReadResult(forms, notes, problems) { Rows = rows, Traces = traces };
    }

    private static FormDraft ReadForm(IReadOnlyList<DocumentRow> rows, FormRegion region, FormLayout layout, DocumentHabits habits, CancellationToken cancellationToken)
    {
        var draft = new FormDraft(layout, rows);
        draft.Form = draft.Form with { Title = region.Title, FiscalYear = region.FiscalYear, Source = rows[region.TitleStart].Position };
        var pieces = PiecesOf(rows, region, draft).AsSpan();
        var labels = LabelFinder.Find(pieces, layout);
        HeadReader.Read(pieces[..(labels.IsEmpty ? pieces.Length : labels[0].Start)], draft);
        for (var i = 0; i < labels.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = PartOf(labels[i].Label);
            var first = i;
            while (i + 1 < labels.Length && part is not FormPart.Field && PartOf(labels[i + 1].Label) == part)
            {
                i++;
            }

            var end = i + 1 < labels.Length ? labels[i + 1].Start : pieces.Length;
            ReadPart(part, pieces[..end], labels.AsSpan()[first..(i + 1)], isLast: i + 1 == labels.Length, habits, draft);
        }

        IndicatorReader.Read([.. draft.IndicatorPieces], draft, habits, cancellationToken);
        return draft;
    }

    /// <summary>The region's pieces; page numbers and headings repeated on a later page become notes.</summary>
    private static ImmutableArray<Piece> PiecesOf(IReadOnlyList<DocumentRow> rows, FormRegion region, FormDraft draft)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var row = region.TitleStart; row < region.End; row++)
        {
            if (FormFinder.IsPageNumber(rows, row) || (row < region.Start ? FormFinder.IsSpacedYear(rows[row].Text) : FormFinder.TitleText(rows[row].Text, draft.Layout) is not null))
            {
                draft.Notes.Add(new DocumentNote(rows[row].Text, rows[row].Position));
            }
            else if (row >= region.Start)
            {
                pieces.AddRange(Piece.Of(rows, row, row + 1));
            }
        }

        return pieces.DrainToImmutable();
    }

    private static void ReadPart(FormPart part, ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels, bool isLast, DocumentHabits habits, FormDraft draft)
    {
        switch (part)
        {
            case FormPart.Field:
                FieldReader.Read(labels[0], LabelValue.Of(pieces, labels[0]), isLast, draft);
                break;
            case FormPart.Funding:
                FundingReader.Read(labels[0], LabelValue.Of(pieces, labels[0]), draft);
                break;
            case FormPart.Goals:
                GoalReader.Read(pieces, labels, habits.GoalWidths, draft);
                break;
            case FormPart.Indicators:
                draft.IndicatorPieces.AddRange(IndicatorPieces(pieces, labels));
                break;
        }
    }

    /// <summary>All of the indicator table but its side heading 绩效指标, which may stand anywhere before the column headings.</summary>
    private static Piece[] IndicatorPieces(ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels)
    {
        var kept = new List<Piece>();
        for (var i = 0; i < labels.Length; i++)
        {
            var end = i + 1 < labels.Length ? labels[i + 1].Start : pieces.Length;
            kept.AddRange(labels[i].Label.Role is LabelRole.IndicatorHeader ? pieces[labels[i].Start..end] : LabelValue.Of(pieces[..end], labels[i]));
        }

        return [.. kept];
    }

    private static FormPart PartOf(LayoutLabel label) => label.Role switch
    {
        LabelRole.Field => label.Field is FormField.PeriodGoal or FormField.AnnualGoal ? FormPart.Goals : FormPart.Field,
        LabelRole.Department => FormPart.Field,
        LabelRole.Funding => FormPart.Funding,
        LabelRole.Goals => FormPart.Goals,
        LabelRole.Indicators or LabelRole.IndicatorHeader => FormPart.Indicators,
    };

    private enum FormPart
    {
        Field,
        Funding,
        Goals,
        Indicators,
    }
}
