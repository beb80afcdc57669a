using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Similarity;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>A passage that a form has in common with another one, and should not have.</summary>
/// <param name="Other">The other form.</param>
/// <param name="Quoted">The beginning of the passage, to the letter.</param>
/// <param name="Letters">How long it is, in letters and figures.</param>
/// <param name="Edits">How many of them differ.</param>
internal sealed record SharedText(TargetForm Other, FormField Field, FormField OtherField, string Quoted, int Letters, int Edits)
{
    /// <summary>Between units, a shorter passage may be the wording of the field.</summary>
    private const int ForeignLetters = 40;

    /// <summary>A shorter passage of last year's may tell what was done then.</summary>
    private const int LastYearsLetters = 30;

    /// <summary>Between two projects of a unit, so much of the cell must be the same.</summary>
    private const double SiblingShare = 0.75;

    /// <summary>The passage is about the other project where it has so much more to do with it.</summary>
    private const int AffinityLead = 2;
    private const int ExcerptLength = 60;

    /// <summary>What a project alone can answer. How a unit manages and which documents it follows is the same for all it does.</summary>
    private static readonly ImmutableArray<FormField> OwnCells = [FormField.Overview, FormField.Necessity, FormField.Plan, FormField.PeriodGoal, FormField.AnnualGoal];

    /// <summary>What a unit will do; the overview may count what there was the year before.</summary>
    private static readonly ImmutableArray<FormField> DatedCells = [FormField.Plan, FormField.PeriodGoal, FormField.AnnualGoal];

    /// <summary>The longest such passage; null where there is none, or where the whole form is another's double.</summary>
    public static SharedText? Find(ReviewedForm form)
    {
        if (form.Batch.IsAlone || DuplicateProject.Twin(form) is not null)
        {
            return null;
        }

        return form.Batch.Similarity.PassagesOf(form.Number)
            .Where(shared => OwnCells.Contains(shared.Passage.Field) && OwnCells.Contains(shared.Passage.OtherField))
            .Where(shared => FormSimilarity.UnitOf(shared.Other) == FormSimilarity.UnitOf(form.Form) ? IsSibling(form.Form, shared.Other, shared.Passage) : IsForeign(form.Form, shared.Other, shared.Passage))
            .OrderByDescending(shared => shared.Passage.Letters)
            .ThenBy(shared => shared.Passage.Field != shared.Passage.OtherField)
            .ThenBy(shared => shared.Passage.Field)
            .Select(shared => Of(form.Form, shared.Other, shared.Passage))
            .FirstOrDefault();
    }

    /// <summary>The longest passage of last year's form that still names last year, and not this one: a plan over both years is the same in both.</summary>
    public static SharedText? FindOfLastYear(ReviewedForm form)
    {
        if (form.Batch.IsAlone || form.Form.FiscalYear is not { } year)
        {
            return null;
        }

        var (last, own) = (Named(year - 1), Named(year));
        return form.Batch.Similarity.LastYearsPassagesOf(form.Number)
            .Where(shared => shared.Passage.Letters >= LastYearsLetters && shared.Passage.Field == shared.Passage.OtherField && DatedCells.Contains(shared.Passage.Field))
            .Where(shared => Names(form.Form, shared.Passage.Field, shared.Passage.Span, last)
                && !Names(form.Form, shared.Passage.Field, shared.Passage.Span, own)
                && Names(shared.Other, shared.Passage.OtherField, shared.Passage.OtherSpan, last))
            .OrderByDescending(shared => shared.Passage.Letters)
            .Select(shared => Of(form.Form, shared.Other, shared.Passage))
            .FirstOrDefault();
    }

    private static bool Names(TargetForm form, FormField field, TextSpan span, string year) =>
        CompactText.Of(span.Of(form.Text(field)!).ToString()).Contains(year, StringComparison.Ordinal);

    private static string Named(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年");

    /// <summary>Two projects of a unit with one overview or one goal that tells neither from the other: no figure in it is its own.</summary>
    private static bool IsSibling(TargetForm form, TargetForm other, SharedPassage passage)
    {
        var (text, otherText) = (form.Text(passage.Field)!, other.Text(passage.OtherField)!);
        return IsGoal(passage.Field) == IsGoal(passage.OtherField)
            && (IsGoal(passage.Field) || (passage.Field is FormField.Overview && passage.OtherField is FormField.Overview))
            && passage.Letters >= SiblingShare * Math.Min(ComparableText.Of(text).Letters.Length, ComparableText.Of(otherText).Letters.Length)
            && WrittenNumbers.In(text).SetEquals(WrittenNumbers.In(otherText));
    }

    /// <summary>A long passage that is about the other unit's project, by the words that it has in common with the rest of either form.</summary>
    private static bool IsForeign(TargetForm form, TargetForm other, SharedPassage passage)
    {
        if (passage.Letters < ForeignLetters || ProjectNames.AreAlike(form, other))
        {
            return false;
        }

        var words = Pairs(passage.Span.Of(form.Text(passage.Field)!).ToString());
        return Affinity(words, other) >= AffinityLead * Math.Max(1, Affinity(words, form));
    }

    /// <summary>How many pairs of letters of the passage stand in the form's name, unit and indicators, which nobody copies by accident.</summary>
    private static int Affinity(HashSet<string> words, TargetForm form) =>
        Pairs(string.Concat(form.AllIndicators().Select(row => $"{row.Indicator.Name}|").Prepend($"{form.ProjectName}|{form.ImplementingUnit}|"))).Count(words.Contains);

    private static HashSet<string> Pairs(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsLetter(text[i]) && char.IsLetter(text[i + 1]))
            {
                pairs.Add(text.Substring(i, 2));
            }
        }

        return pairs;
    }

    private static bool IsGoal(FormField field) => field is FormField.PeriodGoal or FormField.AnnualGoal;

    private static SharedText Of(TargetForm form, TargetForm other, SharedPassage passage) => new(
        other,
        passage.Field,
        passage.OtherField,
        CompactText.Start(passage.Span.Of(form.Text(passage.Field)!).ToString(), ExcerptLength),
        passage.Letters,
        passage.Edits);
}
