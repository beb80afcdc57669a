using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Similarity;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>What the forms of a batch have in common with others by their words: those of one year with each other, and each with its unit's of the year before.</summary>
internal abstract class FormSimilarity(ImmutableArray<TargetForm> forms)
{
    /// <summary>Words that more forms than this share are a template's, a rule's or a programme's, not a copy.</summary>
    public const int MaxFormsSharing = 5;

    /// <summary>The passages that a form shares with others of its year.</summary>
    public IEnumerable<(TargetForm Other, SharedPassage Passage)> PassagesOf(int number) => FindPassages(number).Where(shared => AreTwo(forms[number], shared.Other));

    /// <summary>The passages that a form shares with those of its unit of the year before.</summary>
    public IEnumerable<(TargetForm Other, SharedPassage Passage)> LastYearsPassagesOf(int number) => FindPassages(number)
        .Where(shared => shared.Other.FiscalYear + 1 == forms[number].FiscalYear && UnitOf(shared.Other) == UnitOf(forms[number]));

    /// <summary>The forms that are nearly the same as a form, the nearest first.</summary>
    public IEnumerable<(TargetForm Other, double Resemblance)> NearDuplicatesOf(int number) => FindNearDuplicates(number).Where(near => AreTwo(forms[number], near.Other));

    /// <summary>Who carries the project out; its department where the form does not say.</summary>
    public static string UnitOf(TargetForm form) => CompactText.Of(form.ImplementingUnit ?? form.DepartmentName);

    protected abstract IEnumerable<(TargetForm Other, SharedPassage Passage)> FindPassages(int number);

    protected abstract IEnumerable<(TargetForm Other, double Resemblance)> FindNearDuplicates(int number);

    /// <summary>False for forms of different years, and for one form that was brought in twice, say as a PDF and as a Word file.</summary>
    public static bool AreTwo(TargetForm form, TargetForm other) =>
        BudgetYears.MayBeOne(form, other)
        && !(CompactText.Of(form.FilledAt) == CompactText.Of(other.FilledAt)
            && CompactText.Of(form.ProjectName) == CompactText.Of(other.ProjectName)
            && UnitOf(form) == UnitOf(other));
}
