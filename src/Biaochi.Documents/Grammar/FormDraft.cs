using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>One form while it is being read, with what could not be told for sure.</summary>
internal sealed class FormDraft(FormLayout layout, IReadOnlyList<DocumentRow> rows)
{
    private readonly List<ExtraEntry> _extra = [];

    public FormLayout Layout => layout;

    public TargetForm Form { get; set; } = new() { Kind = layout.Kind };

    /// <summary>The unit of amounts where the funding table does not name one itself.</summary>
    public MoneyUnit MoneyUnit { get; set; } = layout.MoneyUnit;

    /// <summary>Where the answers stood.</summary>
    public CellTracer Tracer { get; } = new(rows);

    public List<DocumentNote> Notes { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];

    /// <summary>Joins the pieces and puts them in the field; of options with boxes the ticked ones, with a note of all.</summary>
    public void Set(FormField field, ReadOnlySpan<Piece> pieces)
    {
        var written = TextJoiner.JoinSpaced(pieces);
        if (!IsProse(field) && TickedOptions.TryRead(written, out var chosen))
        {
            Notes.Add(new DocumentNote($"{field.Label()}（勾选）：{written.ReplaceLineEndings(" ")}", pieces[0].Position));
            Set(field, chosen, pieces);
        }
        else
        {
            Set(field, IsProse(field) ? TextJoiner.JoinParagraphs(pieces) : TextJoiner.Join(pieces), pieces);
        }
    }

    /// <summary>Puts the text of those pieces in its field; words for a field that is filled already go to the extras, under its label.</summary>
    public void Set(FormField field, string? text, ReadOnlySpan<Piece> pieces)
    {
        if (text is null)
        {
            return;
        }

        if (Form.Text(field) is null)
        {
            Form = Form.WithText(field, text);
            Tracer.Add(field.Key(), pieces);
        }
        else
        {
            _extra.Add(new ExtraEntry(field.Label(), text));
        }
    }

    /// <summary>Puts the text of those pieces under a label that the common core lacks.</summary>
    public void AddExtra(LayoutLabel label, ReadOnlySpan<Piece> pieces)
    {
        if ((label.Prose ? TextJoiner.JoinParagraphs(pieces) : TextJoiner.Join(pieces)) is { } text)
        {
            _extra.Add(new ExtraEntry(label.Name, text) { Path = label.Path });
        }
    }

    public void AddExtras(IEnumerable<ExtraEntry> entries) => _extra.AddRange(entries);

    public void AddNote(ReadOnlySpan<Piece> pieces)
    {
        while (!pieces.IsEmpty)
        {
            var length = RowLength(pieces);
            Notes.Add(new DocumentNote(TextJoiner.JoinSpaced(pieces[..length]), pieces[0].Position));
            pieces = pieces[length..];
        }
    }

    /// <summary>Words that have no place in the form.</summary>
    public void AddUnplaced(ReadOnlySpan<Piece> pieces)
    {
        while (!pieces.IsEmpty)
        {
            var length = RowLength(pieces);
            var text = TextJoiner.JoinSpaced(pieces[..length]);
            AddProblem("unplaced-text", $"“{text}”不知应填入申报表的哪一栏，未读入任何栏目。请对照原文核对，在相应栏目中补填。", text, pieces[0].Position);
            pieces = pieces[length..];
        }
    }

    public void AddProblem(string code, string message, string? text, SourcePosition position) => Problems.Add(new DocumentProblem(code, message, text, position));

    /// <summary>The indicator tables; other labels may have torn one apart.</summary>
    public List<IndicatorSection> IndicatorSections { get; } = [];

    /// <summary>The year, where goals and funding show that the form has no other column; null where it may have both.</summary>
    public FormSide? OnlySide => Form.PeriodGoal is null && Form.Funding.Lines.All(line => line.Side is FormSide.Annual) && (Form.AnnualGoal is not null || Form.Funding.Lines.Length > 0) ? FormSide.Annual : null;

    /// <summary>The rows of all of them.</summary>
    public IndicatorRows Indicators { get; } = new();

    /// <summary>What can only be read when all forms of the document have been looked at.</summary>
    public Action? Later { get; set; }

    /// <summary>Completes the form; the draft and the pieces it was read from are of no more use then.</summary>
    public FinishedForm Finish(FormRegion region)
    {
        Later?.Invoke();
        DittoWords.Tell(this);
        return new FinishedForm(Form with { Extra = [.. _extra] }, Tracer.Finish(region), Notes, Problems);
    }

    /// <summary>Its answer is sentences, in paragraphs.</summary>
    private static bool IsProse(FormField field) =>
        field is FormField.Overview or FormField.Basis or FormField.Necessity or FormField.Safeguards or FormField.Plan or FormField.PeriodGoal or FormField.AnnualGoal;

    private static int RowLength(ReadOnlySpan<Piece> pieces)
    {
        var length = 1;
        while (length < pieces.Length && pieces[length].Row == pieces[0].Row)
        {
            length++;
        }

        return length;
    }
}
