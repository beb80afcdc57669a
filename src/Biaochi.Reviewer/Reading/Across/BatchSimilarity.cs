using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Similarity;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>What the forms of a batch have in common by their words. Only forms of one year are compared.</summary>
internal sealed class BatchSimilarity
{
    /// <summary>Words that more forms than this share are a template's, a rule's or a programme's, not a copy.</summary>
    private const int MaxFormsSharing = 5;

    private readonly ImmutableArray<TargetForm> _forms;
    private readonly SimilarityIndex _index;

    public BatchSimilarity(ImmutableArray<TargetForm> forms)
    {
        _forms = forms;
        _index = new SimilarityIndex(new SimilarityOptions { ExpectedForms = forms.Length, MaxFormsSharing = MaxFormsSharing }, number => forms[number]);
        foreach (var form in forms)
        {
            _index.Add(form);
        }
    }

    /// <summary>The passages that a form shares with each other one, the longest first.</summary>
    public IEnumerable<(TargetForm Other, ImmutableArray<SharedPassage> Passages)> PassagesOf(int number) => _index.FindPassages(_forms[number], number)
        .GroupBy(passage => passage.Form)
        .Where(shared => AreTwo(_forms[number], _forms[shared.Key]))
        .Select(shared => (_forms[shared.Key], shared.ToImmutableArray()));

    /// <summary>The forms that are nearly the same as a form, the nearest first.</summary>
    public IEnumerable<(TargetForm Other, double Resemblance)> NearDuplicatesOf(int number) => _index.FindNearDuplicates(_forms[number], number)
        .Where(near => AreTwo(_forms[number], _forms[near.Form]))
        .Select(near => (_forms[near.Form], near.Resemblance));

    /// <summary>False for forms of two years, and for one form that was brought in twice, say as a PDF and as a Word file.</summary>
    private static bool AreTwo(TargetForm form, TargetForm other) =>
        (form.FiscalYear is null || other.FiscalYear is null || form.FiscalYear == other.FiscalYear)
        && !(CompactText.Of(form.FilledAt) == CompactText.Of(other.FilledAt)
            && CompactText.Of(form.ProjectName) == CompactText.Of(other.ProjectName)
            && UnitOf(form) == UnitOf(other));

    /// <summary>Who carries the project out; its department where the form does not say.</summary>
    public static string UnitOf(TargetForm form) => CompactText.Of(form.ImplementingUnit ?? form.DepartmentName);
}
