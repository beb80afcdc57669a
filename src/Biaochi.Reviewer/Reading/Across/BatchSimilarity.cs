using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>What the forms of a batch have in common with each other by their words.</summary>
internal sealed class BatchSimilarity : FormSimilarity
{
    private readonly ImmutableArray<TargetForm> _forms;
    private readonly SimilarityIndex _index;

    public BatchSimilarity(ImmutableArray<TargetForm> forms)
        : base(forms)
    {
        _forms = forms;
        _index = new SimilarityIndex(new SimilarityOptions { ExpectedForms = forms.Length, MaxFormsSharing = MaxFormsSharing }, number => forms[number]);
        foreach (var form in forms)
        {
            _index.Add(form);
        }
    }

    protected override IEnumerable<(TargetForm Other, SharedPassage Passage)> FindPassages(int number) =>
        _index.FindPassages(_forms[number], number).Select(passage => (_forms[passage.Form], passage));

    protected override IEnumerable<(TargetForm Other, double Resemblance)> FindNearDuplicates(int number) =>
        _index.FindNearDuplicates(_forms[number], number).Select(near => (_forms[near.Form], near.Resemblance));
}
