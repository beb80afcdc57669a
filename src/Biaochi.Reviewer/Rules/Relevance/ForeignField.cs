using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// A cell of a form on one field of spending that speaks of another field alone: the necessity of a heating project that knows only teachers. One
/// word of its own project, or the other field in any cell that has one, and the two belong together.
/// </summary>
/// <param name="fields">The fields of spending.</param>
/// <param name="general">Words of any project's name, that tie a cell to none.</param>
internal sealed class ForeignField(SpendingFields fields, WordList general)
{
    /// <summary>A shorter text says too little to be about anything.</summary>
    private const int ShortestText = 12;

    /// <summary>Who names a thing once may give an example.</summary>
    private const int LeastMentions = 2;

    /// <summary>Where the form's own field is not known, only its name tells what belongs to it.</summary>
    private const int MentionsBesideUnknown = 3;

    /// <summary>What tells of the project itself. Plan and safeguards may be about any management.</summary>
    private static readonly ImmutableArray<FormField> OwnCells = [FormField.Overview, FormField.Necessity, FormField.PeriodGoal, FormField.AnnualGoal];

    /// <summary>The first such cell; null where there is none.</summary>
    public ForeignFieldText? Find(ReviewedForm form)
    {
        var own = fields.Of(form);
        var strangers = form.Texts.Where(text => fields.AreIn(text.Compact) && !SpeaksOfOwn(form, own, text)).ToList();
        foreach (var text in strangers.Where(text => OwnCells.Contains(text.Field) && text.Letters.Length >= ShortestText))
        {
            var other = fields.In(text.Compact).FirstOrDefault(field => Mentions(text, field) >= (own is null ? MentionsBesideUnknown : LeastMentions) && !IsKnown(form, field, strangers));
            if (other is not null)
            {
                var cells = strangers.Where(stranger => stranger.Compact == text.Compact).ToImmutableArray();
                return new ForeignFieldText(cells, other.Words.First(word => text.Compact.Contains(word, StringComparison.Ordinal)));
            }
        }

        return null;
    }

    /// <summary>A word of the form's field or those it serves, or two letters of its name that not every project has. Taken for so where nothing can tell.</summary>
    private bool SpeaksOfOwn(ReviewedForm form, SpendingField? own, NarrativeText text)
    {
        var name = form.ProjectName.Replace(FormRegion.Of(form.Form) ?? "县", "", StringComparison.Ordinal).Beside(general);
        if (own is null && name.Length < 2)
        {
            return true;
        }

        return own?.Words.Any(word => text.Compact.Contains(word, StringComparison.Ordinal)) is true
            || (own is not null && text.Compact.Contains(own.Serves, StringComparison.Ordinal))
            || Enumerable.Range(0, Math.Max(0, name.Length - 1)).Any(start => text.Compact.AsSpan().IndexOf(name.AsSpan(start, 2)) >= 0);
    }

    private static int Mentions(NarrativeText text, SpendingField field) => field.Words.Sum(word => text.Compact.Split(word).Length - 1);

    /// <summary>The form knows the field by its name, unit, department or indicators, or where it speaks of its own.</summary>
    private static bool IsKnown(ReviewedForm form, SpendingField field, List<NarrativeText> strangers) =>
        form.Texts.Except(strangers).Select(text => text.Compact)
            .Concat([form.ProjectName, form.Form.ImplementingUnit, form.Form.DepartmentName])
            .Concat(form.Rows.Select(row => row.Name + row.ValueText))
            .Any(known => known is not null && field.Words.Any(word => known.Contains(word, StringComparison.Ordinal)));
}

/// <summary>Cells with one text about another field of spending.</summary>
/// <param name="Word">The other field's word.</param>
internal sealed record ForeignFieldText(ImmutableArray<NarrativeText> Cells, string Word);
